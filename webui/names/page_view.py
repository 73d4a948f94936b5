"""The view of the page of a party, person, dossier or topic: all that its template prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from flask_babel import gettext, ngettext

from indexer.facets import NONE
from indexer.records import Paragraph
from indexer.searches import Facet, SearchRequest, SearchResult
from webui.insight import charts, timeline_view
from webui.insight.options import Options
from webui.insight.timeline import Series, Timeline
from webui.links import filters, navigation
from webui.links.choice import Choice, Pager
from webui.links.urls import Linked, Links
from webui.names.papers import PaperView, heading, paper_views
from webui.names.subject import Subject
from webui.search.facet_view import FacetView, facet_views, first_values
from webui.search.hit_view import HitView, hit_views
from webui.search.page_view import pager
from webui.wording import labels
from webui.years import readable

DOCUMENTS = 50
"""The number of a dossier's documents on one page."""


@dataclass(frozen=True, slots=True)
class NamePage:
    """The page of a subject. `subtitle` is what its papers are called, `stock` how much there is of it, `shares` the
    facets that show of what, `facets` the others, `chart` how much there is through the years and `left_out` what that
    does not show, `waiting` the written questions without an answer, `undated` what its days leave out. It lists
    `papers` where the subject is a dossier, else the newest `hits`. Forms keep the fields `hidden`, that of the period
    `period`."""

    subject: Subject
    subtitle: str
    description: str
    stock: str
    all: str
    shares: tuple[FacetView, ...]
    facets: tuple[FacetView, ...]
    chart: charts.Chart | None
    left_out: tuple[Choice, ...]
    papers: tuple[PaperView, ...]
    hits: tuple[HitView, ...]
    pager: Pager | None
    waiting: Choice | None
    undated: Choice | None
    views: tuple[Choice, ...]
    downloads: tuple[Choice, ...]
    feed: str
    search: SearchRequest
    hidden: tuple[tuple[str, str], ...]
    period: tuple[tuple[str, str], ...]
    linked: Linked


def name_page(
    subject: Subject,
    result: SearchResult,
    others: Sequence[Paragraph],
    requests: Mapping[str, Sequence[Paragraph]],
    links: Links,
    here: Links,
) -> NamePage:
    """The page of a subject of which a search found `result`; `others` are the paragraphs that its hits are shown with
    (see `hit_view.other_sides`), `requests` what its papers request that are motions, `here` are links with the
    host."""
    asked = replace(subject.request, grouped=False, page=1, size=SearchRequest().size)
    shown = replace(result, request=replace(asked, sort="relevance"))
    counts = {facet.name: facet for facet in result.facets}
    chosen = {facet for facet in counts if asked.selected(facet)}
    views = {view.name: view for view in facet_views(shown, links) if view.name not in chosen}
    in_papers = subject.request.grouped
    subtitle = heading(result.hits, subject.request.dossier) if in_papers else ""
    stock = _stock(result, counts)
    course = _course(counts["year"])
    described = f"{subtitle or subject.kind or subject.name}: {stock}."
    return NamePage(
        subject=subject,
        subtitle=subtitle,
        description=described,
        stock=stock,
        all=links.search(shown.request),
        shares=tuple(first_values(counts[name], shown.request, links) for name in subject.shares if name in views),
        facets=tuple(view for name, view in views.items() if name not in subject.shares),
        chart=_chart(course) if course else None,
        left_out=timeline_view.left_out(course, shown.request, links) if course else (),
        papers=paper_views(result.hits, requests, subtitle, links) if in_papers else (),
        hits=() if in_papers else _without_own(hit_views(shown.hits, shown.request, others, links), subject, links),
        pager=pager(result, lambda search: links.named(subject.facet, subject.id, search.page)) if in_papers else None,
        waiting=_waiting(counts["answer"], shown.request, links),
        undated=filters.without_date(result.undated, shown.request, links),
        views=navigation.views(shown.request, links, "")[1:],
        downloads=navigation.downloads(asked, links),
        feed=links.page("feed.atom", asked),
        search=shown.request,
        hidden=filters.hidden(shown.request, "q"),
        period=filters.hidden(shown.request, "since", "until"),
        linked=_linked(subject, described, here),
    )


def _without_own(views: Iterable[HitView], subject: Subject, links: Links) -> tuple[HitView, ...]:
    """Hits that do not lead to the page that they stand on."""
    own = links.named(subject.facet, subject.id)
    return tuple(replace(view, named=tuple(page for page in view.named if page.url != own)) for view in views)


def _stock(result: SearchResult, counts: Mapping[str, Facet]) -> str:
    """How much there is, and from when till when."""
    papers = result.listed if result.request.grouped else None
    told = labels.paragraphs(result.total)
    if papers is not None:
        told = gettext("%(paragraphs)s in %(documents)s", paragraphs=told, documents=labels.documents(papers))
    return labels.in_years(told, (value.value for value in counts["year"].values))


def _waiting(answers: Facet, asked: SearchRequest, links: Links) -> Choice | None:
    """How many written questions have no answer in the index, as a link to them."""
    count = next((value.count for value in answers.values if value.value == "open"), 0)
    if not count:
        return None
    text = ngettext(
        "%(count)s vraag zonder antwoord in deze verzameling",
        "%(count)s vragen zonder antwoord in deze verzameling",
        count,
        count=labels.number(count),
    )
    return Choice(text, links.search(replace(asked, answer=("open",), sort="date")))


def _chart(course: Timeline) -> charts.Chart:
    chart = timeline_view.chart_of_all(course, Options(None, "count"))
    return replace(chart, title=gettext("Alinea’s per jaar"))


def _course(years: Facet) -> Timeline | None:
    """How much there is of each year; None where that is no course."""
    counts = {int(year.value): year.count for year in years.values if year.value.isdecimal() and year.count}
    shown = readable(counts)
    if len(shown) < 2:
        return None
    each = tuple(counts.get(year, 0) for year in shown)
    far = {year: count for year, count in counts.items() if year not in shown}
    undated = next((year.count for year in years.values if year.value == NONE), 0)
    return Timeline(
        by="year",
        periods=tuple(map(str, shown)),
        everybody=Series("", each, each),
        parties=(),
        undated=undated,
        outside=sum(far.values()),
        far_years=tuple(map(str, sorted(far))),
    )


def _linked(subject: Subject, described: str, here: Links) -> Linked:
    """The page as JSON-LD."""
    thing = {name: value for name, value in subject.thing.items() if value}
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": subject.name,
        "description": described,
        "url": here.named(subject.facet, subject.id),
        "mainEntity": thing,
    }
