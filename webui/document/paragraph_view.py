"""The paragraphs of a document made ready for its page: who speaks, what was found, what answers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from flask_babel import gettext, lazy_gettext
from markupsafe import Markup

from indexer.records import Document, Paragraph, ParsedDocument
from webui.document.highlights import MarkedText
from webui.links.choice import Choice, topics_of
from webui.links.pages_of_names import page_of
from webui.links.urls import Links
from webui.wording import labels
from webui.wording.speakers import Speaker, by_register, role_of, speakers

_MOST_REPLIES = 6
"""At most this many paragraphs of an answer are folded under its question; to more there is a link."""
_MANY = 4
"""So many parties that speak together stand in a row, not one below the other."""
_TOGETHER = {"motion": lazy_gettext("De indieners"), "written-questions": lazy_gettext("De vragenstellers")}
"""What so many are called beside each paragraph of a document that names them above it."""
_CLOSE = 3
"""An answer that stands this many paragraphs from its question is on the same screen."""

_Beside = tuple[tuple[Speaker, ...], str, str]


@dataclass(frozen=True, slots=True)
class FoundHere:
    """What was found in a paragraph: which of the marks of the document, and links to the one before and after."""

    label: str
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class Reply:
    """A paragraph of an answer, as it is folded under its question."""

    url: str
    label: str
    speakers: tuple[Speaker, ...]
    text: str


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph of a document. `crowd`: very many speak together. `again`: its speakers are those of the paragraph
    above it. `page` and `topics` are given only where they change. `replied_elsewhere`: the replies stand in another
    document."""

    position: int
    text: Markup
    notes: tuple[Markup, ...]
    speakers: tuple[Speaker, ...]
    crowd: bool
    role: str
    by_register: str
    page: int | None
    topics: tuple[Choice, ...]
    link_label: str
    cite: str
    cite_label: str
    similar: str
    similar_label: str
    replies: tuple[Reply, ...]
    replied_elsewhere: bool
    related: tuple[Choice, ...]
    found: FoundHere | None
    again: bool = False
    kind: Literal["paragraph"] = "paragraph"


def paragraph_views(
    parsed: ParsedDocument,
    texts: Sequence[MarkedText],
    elsewhere: Sequence[Paragraph],
    folded: bool,
    address: Callable[[Paragraph], str],
    links: Links,
) -> dict[str, ParagraphView]:
    """The views of the paragraphs of a document by id, with their texts. `folded`: what answers a question is folded
    under it, or linked. `elsewhere` are paragraphs of other pages or documents that answer these or are answered by
    them, and `address` says where a paragraph is."""
    by_id = {paragraph.id: paragraph for paragraph in (*parsed.paragraphs, *elsewhere)}
    reader = _Reader(parsed.document, by_id, folded, address, links, _finding(texts[-1].end - 1 if texts else 0))
    above = (None, *parsed.paragraphs)[:-1]
    return {
        paragraph.id: reader.view(paragraph, before, text)
        for paragraph, before, text in zip(parsed.paragraphs, above, texts, strict=True)
    }


class _Reader:
    """Who reads a document in order. What paragraphs share is made once, for links are slow to make."""

    def __init__(
        self,
        document: Document,
        by_id: Mapping[str, Paragraph],
        folded: bool,
        address: Callable[[Paragraph], str],
        links: Links,
        found: Callable[[MarkedText], FoundHere | None],
    ) -> None:
        self._document, self._by_id, self._folded = document, by_id, folded
        self._address, self._links, self._found = address, links, found
        self._beside = _beside_each(document.type)
        self._topics: dict[tuple[str, ...], tuple[Choice, ...]] = {}
        self._link_label = gettext("Verwijzing naar alinea %(position)s")
        self._cite_label = gettext("Citeer alinea %(position)s")
        self._similar_label = gettext("Alinea’s die lijken op alinea %(position)s")

    def view(self, paragraph: Paragraph, above: Paragraph | None, text: MarkedText) -> ParagraphView:
        """A paragraph with its text, below the one `above`: what both have is not said again."""
        who, role, registered = self._beside(paragraph)
        by_id, document = self._by_id, self._document
        replies = _replies(paragraph, by_id, self._address) if self._folded else ()
        place = {"position": paragraph.position}
        alike = self._links.similar(document.id, paragraph.position) if paragraph.role != "procedural" else ""
        return ParagraphView(
            position=paragraph.position,
            text=text.html,
            notes=text.notes,
            speakers=who,
            crowd=len(paragraph.parties) >= _MANY and document.type not in _TOGETHER,
            role=role,
            by_register=registered,
            page=None if above and paragraph.page == above.page else paragraph.page,
            topics=() if above and paragraph.topics == above.topics else self._topics_of(paragraph),
            link_label=self._link_label % place,
            cite=self._links.cite(document.id, paragraph.position),
            cite_label=self._cite_label % place,
            similar=alike,
            similar_label=self._similar_label % place,
            replies=replies,
            replied_elsewhere=any(
                by_id[other].document_id != paragraph.document_id for other in paragraph.answered_by if other in by_id
            ),
            related=_related(paragraph, by_id, bool(replies), self._address) if self._folded else (),
            found=self._found(text),
        )

    def _topics_of(self, paragraph: Paragraph) -> tuple[Choice, ...]:
        if paragraph.topics not in self._topics:
            found = topics_of(paragraph, lambda topic: page_of("topic", topic, self._links))
            self._topics[paragraph.topics] = found
        return self._topics[paragraph.topics]


def _finding(total: int) -> Callable[[MarkedText], FoundHere | None]:
    """What tells what was found in one of the texts of a document, of its `total` marks."""
    of_total = gettext("%(numbers)s van %(total)s", numbers="{}", total=labels.number(total))

    def found(text: MarkedText) -> FoundHere | None:
        if text.first == text.end:
            return None
        last = text.end - 1
        numbers = labels.number(text.first) + (f"–{labels.number(last)}" if last > text.first else "")
        return FoundHere(
            label=of_total.format(numbers),
            previous=f"#m{text.first - 1}" if text.first > 1 else None,
            next=f"#m{text.end}" if last < total else None,
        )

    return found


def _beside_each(kind: str) -> Callable[[Paragraph], _Beside]:
    """What tells what stands beside each paragraph of a document of a kind: of a long debate a few things."""
    told: dict[tuple[object, ...], _Beside] = {}

    def beside(paragraph: Paragraph) -> _Beside:
        signed = paragraph.role == "procedural" and paragraph.speaker == paragraph.text
        key = (signed, paragraph.role, paragraph.parties, paragraph.speaker, paragraph.responds_to, paragraph.looked_up)
        if key not in told:
            told[key] = _beside(paragraph, kind, signed)
        return told[key]

    return beside


def _beside(paragraph: Paragraph, kind: str, signed: bool) -> _Beside:
    """Who speaks, in which role, and what the register tells, as it stands beside a paragraph of a document of a kind.
    A signature has its name in its text, and many who ask or move together stand above the document, by name and
    group."""
    if signed:
        return (Speaker(gettext("Ondertekend"), "procedural"),), "", by_register(paragraph)
    who = speakers(paragraph)
    role = role_of(paragraph, who)
    if len(paragraph.parties) >= _MANY and kind in _TOGETHER:
        who = (Speaker(str(_TOGETHER[kind]), "speaker"),)
    return who, role, by_register(paragraph)


def _replies(
    paragraph: Paragraph, by_id: Mapping[str, Paragraph], address: Callable[[Paragraph], str]
) -> tuple[Reply, ...]:
    """What answers a paragraph, unless it is read next anyway or is too much."""
    found = _far(paragraph, paragraph.answered_by, by_id)
    return tuple(
        Reply(
            address(reply),
            gettext("alinea %(position)s", position=reply.position),
            speakers(reply),
            reply.text,
        )
        for reply in (found if len(found) <= _MOST_REPLIES else ())
    )


def _related(
    paragraph: Paragraph, by_id: Mapping[str, Paragraph], folded: bool, address: Callable[[Paragraph], str]
) -> tuple[Choice, ...]:
    """Links to what a paragraph answers, and to what answers it unless that is `folded` under it."""
    if not (paragraph.answered_by or paragraph.answers):  # by far most
        return ()
    answers = () if folded else paragraph.answered_by
    found = [
        (gettext("antwoord in alinea %(position)s", position=other.position), other)
        for other in _far(paragraph, answers, by_id)
    ] + [
        (gettext("vraag in alinea %(position)s", position=other.position), other)
        for other in _far(paragraph, paragraph.answers, by_id)
    ]
    return tuple(Choice(name, address(other)) for name, other in found)


def _far(paragraph: Paragraph, ids: Sequence[str], by_id: Mapping[str, Paragraph]) -> list[Paragraph]:
    """The paragraphs of these ids, or none where the first of them is close by."""
    found = [by_id[other] for other in ids if other in by_id]
    if not found:
        return []
    near = found[0].document_id == paragraph.document_id and abs(found[0].position - paragraph.position) <= _CLOSE
    return [] if near else found
