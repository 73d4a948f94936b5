"""TEI of the ParlaMint project, versions 2.0 to 5.0: proceedings with their speakers.

What is not spoken stands in notes, and so do motions, though somebody reads them out. No word of it is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from indexer.errors import Refused
from indexer.extraction.dates import iso_date
from indexer.parliament.chambers import chamber_named
from indexer.patterns import regex
from indexer.readers.content import Content
from indexer.readers.conventions import motions
from indexer.readers.conventions.turns import of_marked_speakers
from indexer.readers.xml.elements import (
    Element,
    attribute,
    children,
    first,
    name,
    own_text,
    parse,
    root_of,
    text_of,
    within,
)
from indexer.readers.xml.speakers import turn_of
from indexer.readers.xml.tei import word_spaces
from indexer.readers.xml.tei.corpus_lists import ROOTS, People, Person, people
from indexer.records import Chamber, Metadata, SourceBlock, Turn

_ASIDES = frozenset({"note", "vocal", "kinesic", "incident", "writing"})
"""What is not said, in what is said."""
_UNSAID = _ASIDES | {"gap"}  # a gap only tells that something is missing
_CHAIR = Turn("De voorzitter", function="chair")
_RUN_ON = regex(r"(?<=[^\W\d_A-Z-]{2})(?:(van)(der|den|de)?|(?<=[^\W\d_A-Z-]{5})(de))?(?=[A-ZÀ-Þ])")
_LONGEST_SUBJECT = 300


def reads(content: bytes) -> bool:
    """Whether this is TEI: a document, or a list that goes with documents."""
    root = root_of(content)
    return root == "tei" or (root in ROOTS and b"tei-c.org" in content)


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a sitting, in order, and what it states of itself.

    Raises:
        Refused: it cannot be read, or is no document but the root of a corpus or a list of persons or groups.
    """
    if root_of(content) in ROOTS:
        if b"<body" in content:
            raise Refused(path, "it holds a corpus of more than one document", "put each document in a file of its own")
        reason = "this is no document, but a list that goes with documents in TEI"
        raise Refused(path, reason, "leave it beside them: it is read with them", "no-document")
    root = parse(path, content)
    word_spaces.space(root)
    body = first(root, "text")
    metadata = _metadata(root)
    walk = _Walk(people(Path(path), root), metadata.date or "", metadata.chamber)
    said = [block for block in walk.inside(body, 0) if block.text] if body is not None else []
    blocks = tuple(of_marked_speakers(said))
    return Content(blocks=blocks, metadata=replace(metadata, title=_subjects(blocks) or metadata.title))


class _Walk:
    """The blocks of a text; keeps the name printed last, for the utterance that follows it."""

    def __init__(self, listed: People, date: str, chamber: Chamber | None) -> None:
        self._listed, self._date, self._chamber = listed, date, chamber
        self._printed = ""
        self._member: Turn | None = None  # who spoke last, but for the chair and ministers
        self._motion = ""  # "": none, "open": its text, "closed": after its text, until somebody speaks

    def inside(self, element: Element, depth: int) -> Iterator[SourceBlock]:
        """The blocks of the elements in an element that stands in `depth` divisions."""
        for child in children(element):
            kind = name(child)
            if kind == "note" and attribute(child, "type") == "speaker":
                yield from self._unspoken()
                self._printed = text_of(child)
            elif kind == "u":
                yield from self._utterance(child)
            elif kind == "div":
                yield from self.inside(child, depth + 1)
                yield from self._unspoken()
            elif kind == "head" or _is_subject(child):
                yield SourceBlock(text_of(child), "heading", max(depth, 1))
            elif kind in _UNSAID | {"p", "seg", "s"} or own_text(child):
                yield SourceBlock(_text(child))
            else:
                yield from self.inside(child, depth)

    def _unspoken(self) -> Iterator[SourceBlock]:
        """A name that no utterance follows."""
        yield SourceBlock(self._printed)
        self._printed = ""

    def _utterance(self, utterance: Element) -> Iterator[SourceBlock]:
        for note in within(utterance, "note"):
            if attribute(note, "type") == "speaker":
                yield from self._unspoken()
                self._printed = text_of(note)
        turn = self._turn(utterance)
        if turn.function in ("member", "regular", ""):
            self._member = turn
        self._motion = ""
        for part in [utterance] if own_text(utterance) else children(utterance):
            if name(part) not in _UNSAID and (text := text_of(part, _UNSAID)):
                self._motion = ""
                yield SourceBlock(text, turn=turn)
            for aside in [part] if name(part) in _ASIDES else within(part, *_ASIDES):
                if attribute(aside, "type") != "speaker":
                    yield self._aside(aside)

    def _aside(self, element: Element) -> SourceBlock:
        """What stands in an utterance and is not said in it: a motion is its mover's, what follows on it the chair's,
        its title and anything else nobody's."""
        text = _text(element)
        if motions.is_title(text):
            self._motion = "open"
            return SourceBlock(text)
        if motions.opens(text):
            self._motion = "open"
        if motions.of_chair(text):
            self._motion = "closed"
        if self._motion == "closed":
            return SourceBlock(text, turn=_CHAIR)
        if not self._motion:
            return SourceBlock(text)
        self._motion = "closed" if motions.closes(text) else "open"
        return SourceBlock(text, turn=self._member, motion=True)

    def _turn(self, utterance: Element) -> Turn:
        """Whose utterance it is: as printed before it; what is not printed is as the lists have it on the day."""
        who = next(iter(attribute(utterance, "who").split()), "").lstrip("#")
        person = self._listed.on(who, self._date) or Person(_RUN_ON.sub(r" \1 \2 \3 ", who))
        printed = turn_of("", self._printed)
        self._printed = ""
        if printed.party or printed.function in ("chair", "minister"):
            return printed
        speaker = printed.speaker or " ".join(person.name.split())
        roles = attribute(utterance, "ana").lower().split()
        if "#chair" in roles:
            return Turn(speaker, function="chair")
        sits = self._chamber in person.chambers
        if "#regular" in roles and (sits or not person.minister):
            return Turn(speaker, "", "member" if sits or person.party else "regular", person.party)
        if person.minister:
            return Turn(speaker, function="minister")
        if sits or "#guest" not in roles:
            return Turn(speaker, "", "member" if person.party else "", person.party)
        return Turn(speaker, function="minister" if self._chamber == "TK" and not printed.speaker else "")


def _text(element: Element) -> str:
    """The text of what is no speech. What a gap says is said of the file, not of the sitting."""
    return "" if name(element) == "gap" else text_of(element, frozenset({"gap"}))


def _is_subject(element: Element) -> bool:
    """Whether a note is the heading of its division, as in versions 2.0 and 2.1: the first thing in it, and no
    sentence."""
    if name(element) != "note" or attribute(element, "type") or element.getprevious() is not None:
        return False
    text = text_of(element)
    return 0 < len(text) <= _LONGEST_SUBJECT and not text.startswith("(") and not text.endswith((".", ":", ";"))


def _subjects(blocks: Iterable[SourceBlock]) -> str:
    """The subjects of the debates."""
    return "; ".join(dict.fromkeys(block.text for block in blocks if block.kind == "heading" and block.level == 1))


def _metadata(root: Element) -> Metadata:
    titles = [title for title in within(root, "title") if attribute(title, "type") in ("", "main", "sub")]
    titles.sort(key=lambda title: attribute(title, "lang") not in ("nl", ""))  # Dutch before English
    said = list(map(text_of, titles))
    dates = [
        date for part in ("settingdesc", "teiheader") for head in within(root, part) for date in within(head, "date")
    ]
    document_id = attribute(root, "id")
    stated = " ".join((document_id, *said, *(text_of(meeting) for meeting in within(root, "meeting"))))
    return Metadata(
        id=document_id or None,
        type="proceedings",
        title=next(iter(said), None),
        chamber=chamber_named(stated),
        date=next(filter(None, (iso_date(attribute(date, "when")) for date in dates)), None) or iso_date(document_id),
    )
