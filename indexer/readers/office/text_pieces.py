"""The runs of a paragraph → the pieces between its line breaks, with their look and the notes they refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from indexer.readers.conventions.footnotes import is_mark

LINE_BREAK = "\n"
NoteKey = tuple[str, str]
"""The kind of a note and its id."""


class Look(NamedTuple):
    """How a text looks."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    hidden: bool = False
    raised: bool = False


PLAIN = Look()


class Run(NamedTuple):
    """A stretch of text of one look, or `LINE_BREAK`; `note` is that of a reference to a note."""

    text: str
    look: Look = PLAIN
    note: NoteKey | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A text without line breaks, with single spaces; whether there is bold text in it, whether all of it stands out
    by its type: bold, or else italic or underlined, and whether it is `headed`: bold up to its first colon alone.
    `marks` are those of typed notes that stand raised in it, which its text has only where one opens it."""

    text: str
    bold: bool
    stands_out: bool
    notes: tuple[NoteKey, ...]
    headed: bool = False
    marks: tuple[str, ...] = ()


def pieces(runs: Iterable[Run]) -> Iterator[Piece]:
    """The pieces of a paragraph in order; an empty line is one without text. What is hidden is not there."""
    texts: list[str] = []
    looks: list[tuple[str, bool, bool]] = []
    notes: list[NoteKey] = []
    marks: list[str] = []
    for text, look, note in runs:
        if look.hidden:
            continue
        if note is not None:
            notes.append(note)
        if text == LINE_BREAK:
            yield _piece(texts, looks, notes, marks)
            texts, looks, notes, marks = [], [], [], []
            continue
        mark = text.strip(" []()") if look.raised and is_mark(text, "".join(texts[-2:])) else ""
        if mark and any(map(str.strip, texts)):
            marks.append(mark)
            continue
        shown = f"{text} " if mark else text
        texts.append(shown)
        if shown.strip():
            looks.append((shown, look.bold, look.bold or look.italic or look.underlined))
    yield _piece(texts, looks, notes, marks)


def texts_of(paragraphs: Iterable[Iterable[Run]]) -> list[str]:
    """The texts between the line breaks of some paragraphs, without empty lines."""
    return [piece.text for runs in paragraphs for piece in pieces(runs) if piece.text]


def _piece(
    texts: list[str], looks: list[tuple[str, bool, bool]], notes: Sequence[NoteKey], marks: Sequence[str]
) -> Piece:
    text = " ".join("".join(texts).replace("\u00ad", "").split())
    any_bold, stands_out = any(bold for _, bold, _ in looks), bool(looks) and all(out for _, _, out in looks)
    return Piece(text, any_bold, stands_out, tuple(notes), any_bold and _is_headed(looks), tuple(marks))


def _is_headed(looks: list[tuple[str, bool, bool]]) -> bool:
    """Whether there is bold text before the first colon and none behind it."""
    found = passed = False
    for text, bold, _ in looks:
        head, colon, rest = ("", "", text) if passed else text.partition(":")
        found = found or (bold and bool(head.strip()))
        passed = passed or bool(colon)
        if passed and bold and rest.strip():
            return False
    return found and passed
