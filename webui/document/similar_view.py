"""The paragraphs that say nearly the same as one, made ready for their page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import gettext
from markupsafe import Markup

from indexer.as_json import snippet_html
from indexer.records import Document, Paragraph
from indexer.searches import Hit
from webui.links.choice import Choice
from webui.links.pages_of_names import names_in
from webui.links.urls import Links
from webui.wording import labels
from webui.wording.speakers import Speaker, role_of, speakers

_SAME, _CLOSE = 0.7, 0.45
"""From this likeness on a text says nearly the same, and is it close; see tests/bench/likeness.py."""


@dataclass(frozen=True, slots=True)
class SimilarView:
    """A paragraph that is like another: how much, who says it, when and where."""

    likeness: str
    url: str
    speakers: tuple[Speaker, ...]
    role: str
    date: str
    iso_date: str
    document: str
    title: str
    text: Markup
    named: tuple[Choice, ...]


def similar_views(own: Paragraph, document: Document, hits: Sequence[Hit], links: Links) -> tuple[SimilarView, ...]:
    """The paragraphs that are like one of a document, in their order."""
    return tuple(_view(hit, own, document, links) for hit in hits)


def _view(hit: Hit, own: Paragraph, document: Document, links: Links) -> SimilarView:
    said, paper = hit.paragraph, hit.document
    who = speakers(said)
    return SimilarView(
        likeness=", ".join((_likeness(hit.score), *_relation(hit, own, document))),
        url=links.document(paper.id, position=said.position),
        speakers=who,
        role=role_of(said, who),
        date=labels.date_in_words(paper.date) or (paper.session_year or ""),
        iso_date=paper.date or "",
        document=labels.document_name(paper),
        title=labels.document_title(paper),
        text=Markup(snippet_html(hit.marked)),  # every piece is escaped there
        named=names_in(paper, said, links),
    )


def _likeness(score: float) -> str:
    if score >= _SAME:
        return str(gettext("vrijwel hetzelfde"))
    return str(gettext("sterk verwant") if score >= _CLOSE else gettext("verwant"))


def _relation(hit: Hit, own: Paragraph, document: Document) -> list[str]:
    """Whether it was said earlier or later, and by the same party or another."""
    told = []
    if hit.document.date and document.date and hit.document.date != document.date:
        told.append(gettext("eerder") if hit.document.date < document.date else gettext("later"))
    if own.parties and hit.paragraph.parties:
        same = set(own.parties) & set(hit.paragraph.parties)
        told.append(gettext("door dezelfde fractie") if same else gettext("door een andere fractie"))
    return list(map(str, told))
