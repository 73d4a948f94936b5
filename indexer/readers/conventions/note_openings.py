"""How the text of a footnote opens: with a number, with stars, raised or in brackets."""

from __future__ import annotations

import re

from indexer.patterns import regex
from indexer.readers.conventions.sources import PUBLISHED

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""The figures that are printed raised, as the marks of notes are."""
_LONGEST_MARK = 8
_DIGITS = str.maketrans(RAISED, "0123456789")
_OPENS_RAISED = regex(rf"(?P<number>[{RAISED}]{{1,2}})(?=\s*$|\s+\S|[A-ZÀ-Ý«“‘(][a-zà-ÿ]|https?:)")
_MARK = regex(r"[\[(]?(\d{1,3}|\*{1,3})[\])]?(?=[\s.)]|$)")
_NUMBER = regex(
    r"(?P<number>\d{1,2})(?:\)?\s+(?=\S)|(?=[A-ZÀ-Ý«“‘(]|https?:))|[\[(](?P<bracketed>\d{1,2})[\])]\s*(?=\S)"
)
_DOTTED = regex(rf"(?P<number>\d{{1,2}})(?P<bracketed>)\.\s+(?={PUBLISHED.pattern})", re.IGNORECASE)
_STARS = regex(r"(\*{1,3})\)\s*\S")
_RAISED = regex(rf"(?:[{RAISED}]|\*{{1,3}}\)?)\s*\S")


def plain(text: str) -> str:
    """A text with raised figures as other figures."""
    return text if text.isascii() else text.translate(_DIGITS)


def opens_raised(text: str) -> bool:
    """Whether a text opens with a raised number: that of a note, whatever is said in it.

    >>> opens_raised("² De leden vragen"), opens_raised("2 De leden vragen")
    (True, False)
    """
    return _OPENS_RAISED.match(text) is not None


def mark_before(text: str) -> str:
    """The number or the stars before a text, empty where there are none: the mark of a note only where something else
    tells so, as a raised mark above it does.

    >>> mark_before("1 NRC, 16 april 2024."), mark_before("[2] Kamerstuk"), mark_before("** Zie")
    ('1', '2', '**')
    >>> mark_before("3. De wet"), mark_before("2022D25169")
    ('3', '')
    >>> mark_before("¹² NRC, 16 april 2024.")
    '12'
    """
    match = _MARK.match(plain(text[:_LONGEST_MARK]))
    return match[1] if match else ""


def note_number(text: str) -> int:
    """The number of the note that a text opens by its form; 0 where it begins with none. The number of an item has a
    full stop behind it: only before a source is it that of a note.

    >>> note_number("2 Zie de brief"), note_number("2. Zie de brief"), note_number("2. Kamerstuk 34 843, nr. 33")
    (2, 0, 2)
    >>> note_number("³ Zie de brief"), note_number("¹⁴C-methode")
    (3, 0)
    """
    if raised := _OPENS_RAISED.match(text):
        return int(plain(raised["number"]))
    match = _NUMBER.match(text) or _DOTTED.match(text)
    return int(match["number"] or match["bracketed"]) if match else 0


def stars_before(text: str) -> str:
    """The stars that a note opens with instead of a number; empty for another text.

    >>> stars_before("*) De Telegraaf, 3 mei 1999"), stars_before("** Zie hiervoor")
    ('*', '')
    """
    match = _STARS.match(text)
    return match[1] if match else ""


def opens_note(text: str) -> bool:
    """Whether a text opens a note by its form: with a number, a raised one or stars.

    >>> opens_note("¹ Vervanging"), opens_note("* Zie"), opens_note("1 Vervanging"), opens_note("1. Vervanging")
    (True, True, True, False)
    """
    return bool(note_number(text) or _RAISED.match(text))
