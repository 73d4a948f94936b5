"""The view of a hit: who speaks, when, in which document, and what was answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from flask_babel import gettext, ngettext
from markupsafe import Markup

from indexer.as_json import snippet_html
from indexer.records import Paragraph
from indexer.searches import SNIPPET, Hit, Piece, SearchRequest, SearchResult
from webui.links import urls
from webui.links.choice import Choice, topics_of
from webui.links.pages_of_names import dossiers_of, speakers_of
from webui.links.urls import Links
from webui.motions import after_its_name, around, requested
from webui.wording import labels
from webui.wording.speakers import Speaker, role_of, speakers

REPLIES = 3
"""At most this many paragraphs of the other side are folded under a hit; the document has them all."""
LONGEST = 900
"""A reply of more characters is cut off; the document has it whole."""
Pieces = tuple[Piece, ...]
Mark = Callable[[str], Pieces]


@dataclass(frozen=True, slots=True)
class ReplyView:
    """A paragraph of the answer to a hit, or of the question that it answers. `again`: its speakers are those of the
    one above it."""

    speakers: tuple[Speaker, ...]
    text: str
    url: str
    again: bool


@dataclass(frozen=True, slots=True)
class Exchange:
    """The other side of a hit: a `title` to unfold, its first paragraphs, and the number of those left out as a
    link."""

    title: str
    replies: tuple[ReplyView, ...]
    more: Choice | None


@dataclass(frozen=True, slots=True)
class RequestView:
    """What a motion requests, without the word for that, and the `places` of its paragraphs."""

    text: Markup
    url: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AlsoView:
    """Another paragraph of the same motion in which something is found."""

    url: str
    snippet: Markup


@dataclass(frozen=True, slots=True)
class NotesView:
    """Notes to unfold under a `title`."""

    title: str
    notes: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class HitView:
    """A paragraph in the list of results. `notes` are its notes in which something is found, `more_notes` the others.
    `subject` is the title of written questions of which only that is found, and `waits` says that no answer to one is
    found; `outcome` is what was decided on a motion. `named` leads to the pages of who speaks, `dossiers` to those of
    its document. `request` is what the motion asks for of which it is part. `siblings` leads to the other paragraphs of
    its document that match, `repeated` says how often the same text is found elsewhere. `also` are the others in the
    same motion: that is one hit, with all that is found in it on this page. `likeness` says how much it is like another
    paragraph."""

    url: str
    speakers: tuple[Speaker, ...]
    role: str
    date: str
    iso_date: str
    document: str
    title: str
    snippet: Markup
    subject: Markup
    waits: bool
    outcome: str
    notes: tuple[Markup, ...]
    more_notes: NotesView | None
    topics: tuple[Choice, ...]
    named: tuple[Choice, ...]
    dossiers: tuple[Choice, ...]
    request: RequestView | None
    exchange: Exchange | None
    siblings: Choice | None
    repeated: str
    also: tuple[AlsoView, ...] = ()
    likeness: str = ""


def hit_views(
    hits: Iterable[Hit],
    request: SearchRequest,
    others: Sequence[Paragraph],
    links: Links,
    mark: Mark | None = None,
    likeness: Mapping[str, str] | None = None,
) -> tuple[HitView, ...]:
    """Hits of a request; `others` are the paragraphs of `other_sides`, `mark` says what is found in a text, and
    `likeness` how much each paragraph, by its id, is like another."""
    by_id = {paragraph.id: paragraph for paragraph in others}
    to_topic = urls.toggler(request, "topic", links)
    views: list[HitView] = []
    motions: dict[str, int] = {}
    for found in hits:
        paper = found.document.id
        if paper in motions:  # a motion is one hit
            number = motions[paper]
            asked = views[number].request
            if asked is None or found.paragraph.position not in asked.places:  # else it is shown, and marked
                views[number] = replace(views[number], also=(*views[number].also, _also(found, request, links)))
            continue
        if found.document.type == "motion":
            motions[paper] = len(views)
        view = _hit(found, request, by_id, to_topic, links, mark)
        views.append(replace(view, likeness=likeness[found.paragraph.id]) if likeness else view)
    return tuple(views)


def other_sides(result: SearchResult) -> tuple[str, ...]:
    """The ids of the paragraphs that answer the hits, or that they answer, as far as they are shown; and of those
    around the hits that may be part of a motion."""
    hits = (*result.hits, *(result.wider.hits if result.wider else ()))
    return tuple(
        other for found in hits for other in (*_other_side(found.paragraph)[:REPLIES], *around(found.paragraph))
    )


def _other_side(paragraph: Paragraph) -> tuple[str, ...]:
    return paragraph.answered_by or paragraph.answers


def _hit(
    found: Hit,
    search: SearchRequest,
    others: Mapping[str, Paragraph],
    to_topic: Callable[[str], str],
    links: Links,
    mark: Mark | None,
) -> HitView:
    paragraph, document = found.paragraph, found.document
    who = speakers(paragraph)
    return HitView(
        url=links.document(document.id, search.q, paragraph.position),
        speakers=who,
        role=role_of(paragraph, who),
        date=labels.when(document),
        iso_date=document.date or "",
        document=labels.document_name(document),
        title=labels.document_title(document),
        snippet=_html((Piece(_short(paragraph.text, SNIPPET), False),) if found.noted else found.snippet),
        subject=_subject(found, mark),
        waits=document.type == "written-questions" and paragraph.questions > 0 and not paragraph.answered_by,
        outcome=labels.outcome(document.vote) if document.vote else "",
        notes=tuple(_html(note) for note in found.notes if _shows(note)),
        more_notes=_folded_notes(found.notes),
        topics=topics_of(paragraph, to_topic, search.topic),
        named=speakers_of(paragraph, links),
        dossiers=dossiers_of(document, links),
        request=_request(found, search, others, links, mark),
        exchange=_exchange(found, search, others, links),
        siblings=_siblings(found, search, links),
        repeated="" if search.grouped else _repeated(found.folded),
    )


def _also(found: Hit, search: SearchRequest, links: Links) -> AlsoView:
    paragraph = found.paragraph
    return AlsoView(links.document(paragraph.document_id, search.q, paragraph.position), _html(found.snippet))


def _subject(found: Hit, mark: Mark | None) -> Markup:
    """The title of written questions, marked, where a question is found for its sake."""
    if mark is None or found.document.type != "written-questions" or _shows(found.snippet):
        return Markup()
    pieces = mark(found.document.title)
    return _html(pieces) if _shows(pieces) else Markup()


def _request(
    found: Hit, search: SearchRequest, others: Mapping[str, Paragraph], links: Links, mark: Mark | None
) -> RequestView | None:
    asked = requested(found.paragraph, others)
    if not asked:
        return None
    text = _short(after_its_name(" ".join(one.text for one in asked)))
    return RequestView(
        text=_html(mark(text) if mark else (Piece(text, False),)),
        url=links.document(found.document.id, search.q, asked[0].position),
        places=tuple(one.position for one in asked),
    )


def _exchange(found: Hit, search: SearchRequest, others: Mapping[str, Paragraph], links: Links) -> Exchange | None:
    ids = _other_side(found.paragraph)
    listed = [others[other] for other in ids[:REPLIES] if other in others]
    if not listed:
        return None
    left = len(ids) - len(listed)
    rest = ngettext("nog %(count)s alinea", "nog %(count)s alinea’s", left, count=labels.number(left))
    return Exchange(
        title=gettext("Het antwoord") if found.paragraph.answered_by else gettext("De vraag"),
        replies=tuple(
            ReplyView(
                speakers=speakers(other),
                text=_short(other.text),
                url=links.document(other.document_id, search.q, other.position),
                again=before is not None and _goes_on(before, other),
            )
            for before, other in zip((None, *listed), listed, strict=False)
        ),
        more=Choice(rest, links.document(found.document.id, search.q, listed[-1].position)) if left else None,
    )


def _goes_on(before: Paragraph, other: Paragraph) -> bool:
    """Whether a paragraph is of the same document and the same speakers as the one before."""
    return before.document_id == other.document_id and speakers(before) == speakers(other)


def _folded_notes(notes: Sequence[Pieces]) -> NotesView | None:
    """The notes in which nothing is found, to unfold."""
    others = tuple(_html(note) for note in notes if not _shows(note))
    if not others:
        return None
    return NotesView(
        ngettext("%(count)s noot", "%(count)s noten", len(others), count=labels.number(len(others))), others
    )


def _shows(pieces: Pieces) -> bool:
    return any(piece.matched for piece in pieces)


def _html(pieces: Pieces) -> Markup:
    return Markup(snippet_html(pieces))  # every piece is escaped there


def _short(text: str, longest: int = LONGEST) -> str:
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"


def _siblings(found: Hit, search: SearchRequest, links: Links) -> Choice | None:
    if not (search.grouped and found.folded):
        return None
    text = ngettext(
        "nog %(count)s alinea in dit document",
        "nog %(count)s alinea’s in dit document",
        found.folded,
        count=labels.number(found.folded),
    )
    return Choice(text, links.search(replace(search, grouped=False, document=(found.document.id,), page=1)))


def _repeated(times: int) -> str:
    if not times:
        return ""
    return str(ngettext("%(count)s keer herhaald", "%(count)s keer herhaald", times, count=labels.number(times)))
