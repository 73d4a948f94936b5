"""Documents as records: what crosses from the readers to the index. All are frozen; dicts stay at the edges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, Literal

DocumentType = Literal[
    "written-consultation", "written-questions", "proceedings", "motion", "report", "letter", "other"
]
Role = Literal["contribution", "response", "procedural"]
Chamber = Literal["TK", "EK"]
Outcome = Literal["adopted", "rejected"]
UNKNOWN = "unknown:"
"""What the id of a group begins with that the register does not know; its name as printed follows."""
Span = tuple[int, int]
"""Start and end (exclusive) of a stretch of the source text, in characters."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What the chamber decided on a document: the day (ISO), and the groups in favour, against, and of which members
    voted both ways; a group that took no part is in none of these. All three are empty where nobody asked for a vote.
    The groups are ids of the register; in `Metadata` they are as printed."""

    outcome: Outcome
    date: str | None = None
    in_favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    divided: tuple[str, ...] = ()

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Vote:
        """The vote of a JSON object with its fields."""
        groups = {name: tuple(table[name]) for name in ("in_favour", "against", "divided")}
        return cls(table["outcome"], table["date"], **groups)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document apart from its text. None: not stated."""

    id: str | None = None
    type: DocumentType | None = None
    title: str | None = None
    dossiers: tuple[str, ...] | None = None
    number: str | None = None
    chamber: Chamber | None = None
    session_year: str | None = None
    date: str | None = None
    committee: str | None = None
    ministers: tuple[str, ...] | None = None
    source: str | None = None
    topics: tuple[str, ...] | None = None
    actors: tuple[str, ...] | None = None
    """Who moved, asked or signed, with the group as printed: `H.C. van der Woude (VVD)`."""
    vote: Vote | None = None


def overridden(found: Metadata, stated: Metadata) -> Metadata:
    """The metadata `found`, with what is `stated` elsewhere in their place."""
    values: tuple[Any, ...] = _values(stated)
    return Metadata(*[own if value is None else value for own, value in zip(_values(found), values, strict=True)])


_values = attrgetter(*(field.name for field in fields(Metadata)))


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks, where the format itself says it: the name as printed (`De heer Koerhuis`), the party as printed
    (`VVD`, empty for none) and the function (`member`, `minister`, `chair`, `regular` for either of the first two, or
    empty where it is not said). `listed` is the party that a list of persons beside the document has for a name without
    a party. `movers`: who moved the motion that is read out here; the speaker may be one of them."""

    speaker: str
    party: str = ""
    function: Literal["member", "minister", "chair", "regular", ""] = ""
    listed: str = field(default="", repr=False)
    movers: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A paragraph or heading as a format marks it, with single spaces and its hyphens resolved.

    `level` of a heading is 1 for the outermost, 0 where the format does not say. `label` is what is printed before the
    paragraph as its number (`Vraag 1`, `Antwoord 2 en 3`). `signature`: the names under a document. `motion`: the
    paragraph is part of a motion that is read out. `topics` are slugs that are stated for it. `note`: a footnote or an
    endnote of the paragraph before it. `set_apart`: all of it is bold, or all of it italic. `marks`: those of notes
    that stood raised in its text (`1`, `*`), of which it is not known where they are.
    """

    text: str
    kind: Literal["paragraph", "heading"] = "paragraph"
    level: int = 0
    page: int | None = None
    turn: Turn | None = None
    label: str = ""
    signature: bool = False
    motion: bool = False
    topics: tuple[str, ...] = ()
    note: bool = False
    set_apart: bool = False
    marks: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A file as a reader gives it: its text, decoded but otherwise untouched, and what its metadata state.

    Formats that mark their paragraphs give `blocks`; `text` is then those of the blocks, one a line. Where `blocks` is
    empty the paragraphs must still be put together from the lines of `text`. `beside` are the lines in the margins,
    which are no text: a letterhead. `remarks` tell the user what could not be read of it. `ready`: the document as it
    was attributed before, which is then all there is.
    """

    path: str
    sha256: str
    fingerprint: str
    text: str
    metadata: Metadata
    blocks: tuple[SourceBlock, ...] = ()
    beside: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    ready: ParsedDocument | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A parliamentary document. Its `id` is its official identifier where it has one (`kst-34843-33`).

    `session_year` is written `2017-2018`, `date` in ISO form. `source` is a path or a URL. `topics` are those that its
    metadata or its title state, and `sha256` is the hash of the file. Two documents with equal `fingerprint` were made
    from the same file, the same metadata file, the same vocabularies and the same program version. `path` is where the
    file was when it was read, from the root of this machine on; empty where that is not known. `vote`: None where
    there was none on it, or none that is known. `first_indexed` and `last_indexed` are the times (ISO, UTC) at which an
    index took it in; empty for a document of no index.
    """

    id: str
    type: DocumentType
    title: str
    dossiers: tuple[str, ...] = ()
    number: str | None = None
    chamber: Chamber | None = None
    session_year: str | None = None
    date: str | None = None
    committee: str | None = None
    ministers: tuple[str, ...] = ()
    source: str = ""
    sha256: str = ""
    fingerprint: str = ""
    path: str = ""
    vote: Vote | None = None
    first_indexed: str = field(default="", compare=False)
    last_indexed: str = field(default="", compare=False)

    @property
    def year(self) -> str | None:
        """The calendar year of the date, four digits; None without a date. A session year is no date."""
        return self.date[:4] if self.date else None


@dataclass(frozen=True, slots=True)
class TopicEvidence:
    """A topic and the words, as they stand in the text or the title, that decided it."""

    topic: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartyEvidence:
    """A group that the document does not print, and the members by whose names the register of members tells it."""

    party: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or an endnote, with the stretches of source that it stands in. It is nobody's speech."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a document and who speaks in it; the fields are explained in the README.

    `spans` are the stretches of the source text that it was made from, in order: more than one where a page break or
    a footnote stands in its middle. `position` counts from 1. `section` holds its headings, outermost first. `answers`
    are the ids of the contributions that a response answers, `answered_by` the other direction. `looked_up` is the
    evidence for those of the `parties` that come from the register of members. `notes` are its footnotes.
    `added` is the time (ISO, UTC) at which its text came into an index; empty for a paragraph of no index.
    """

    id: str
    document_id: str
    position: int
    text: str
    role: Role
    page: int | None = None
    section: tuple[str, ...] = ()
    speaker: str | None = None
    parties: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    responds_to: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    evidence: tuple[TopicEvidence, ...] = ()
    questions: int = 0
    spans: tuple[Span, ...] = ()
    looked_up: tuple[PartyEvidence, ...] = ()
    notes: tuple[Note, ...] = ()
    added: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """A document, its paragraphs in order, and its headings with the stretches of source that they stand in.

    Together with `furniture` (page numbers, running heads) the spans cover every character of the source that is not
    white space, once. `remarks` are those of its source; they are not kept in an index.
    """

    document: Document
    paragraphs: tuple[Paragraph, ...]
    headings: tuple[Heading, ...]
    furniture: tuple[Span, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a document. `before` is the position of the paragraph that follows it (one past the last at the
    end); `level` is 1 for the outermost."""

    text: str
    level: int
    before: int
    spans: tuple[Span, ...]
