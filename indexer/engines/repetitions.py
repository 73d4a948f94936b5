"""Repetitions in a ranked list: paragraphs of the same text, such as a question printed again with its answer."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from indexer import analysis
from indexer.records import Paragraph

WINDOW = 200
"""The number of first hits among which repetitions are looked for; later hits are listed as they are."""

Name = TypeVar("Name", bound=Hashable)
"""How an engine names a hit."""


def listed_once(found: Sequence[Name], signatures: Mapping[Name, int]) -> tuple[list[Name], Counter[Name]]:
    """The hits without those among the first WINDOW whose text an earlier one has, and how many each stands for.

    `signatures` gives the signature of the text of each of the first hits, 0 where it cannot repeat another.
    """
    first: dict[int, Name] = {}
    folded: Counter[Name] = Counter()
    listed: list[Name] = []
    for one in found:
        signature = signatures.get(one, 0)
        if signature and signature in first:
            folded[first[signature]] += 1
            continue
        if signature:
            first[signature] = one
        listed.append(one)
    return listed, folded


def repeating(paragraph: Paragraph) -> str:
    """The text of a paragraph by which it repeats others. A name under a document is so short that it would say nothing
    by itself: it stands there as often as it takes."""
    names = paragraph.role == "procedural" and paragraph.speaker
    signs = names and analysis.words(paragraph.text) == analysis.words(names)
    return " ".join([paragraph.text] * _TELLING) if signs else paragraph.text


def signature(text: str) -> int:
    """A number that is the same for texts that differ in spacing, capitals, accents and punctuation only, and hardly
    ever for others; 0 for a text of so few words or letters that it says nothing by itself."""
    if len(text.split(maxsplit=_TELLING - 1)) < _TELLING:
        return 0
    try:
        letters = text.encode("ascii" if text.isascii() else _WESTERN).translate(_FOLDED, _NO_LETTERS)
    except UnicodeEncodeError:
        letters = analysis.fold(_NO_LETTER.sub("", text)).encode(_WESTERN, "backslashreplace")
    return zlib.crc32(letters) or 1 if len(letters) >= 2 * _TELLING else 0


_TELLING = 8  # words
_WESTERN = "cp1252"
"""An encoding with a byte for each letter that Dutch is written with: bytes are folded many times faster than text."""
_NO_LETTER = re.compile(r"[\W_]")
_CHARACTERS = [bytes([code]).decode(_WESTERN, "replace") for code in range(256)]
_NO_LETTERS = bytes(code for code, character in enumerate(_CHARACTERS) if _NO_LETTER.match(character))
_FOLDED = bytes(
    ord(folded) if (folded := analysis.fold(character)).isascii() and len(folded) == 1 else code
    for code, character in enumerate(_CHARACTERS)
)
