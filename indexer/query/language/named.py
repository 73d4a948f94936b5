"""Words of a query that name a kind of document, a group, an office, a year or who speaks: what they mean besides being
words.

`moties stikstof` finds what motions say of it without calling themselves so, `pvv stikstof` what the group says itself,
`mark rutte stikstof` what he says.

>>> [(part.text, part.meant) for part in named([ReadingPart("word", "motie"), ReadingPart("word", "Omtzigt")],
...     Vocabularies(), [])]
[('motie', ('type:motion',)), ('Omtzigt', ('speaker:omtzigt',))]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from pathlib import Path

from indexer import analysis
from indexer.analysis.morphology.lexicon import lexicon
from indexer.analysis.wordlists import words_in
from indexer.extraction.names.printed_names import PARTICLES
from indexer.parliament.dossiers import dossier_code
from indexer.query.language.offices import office
from indexer.searches import Note, ReadingPart
from indexer.vocabulary import Vocabularies, kinds, ministries
from indexer.vocabulary.typed_names import TypedNames

_FOLDER = Path(__file__).parent
_YEAR = re.compile(r"(?:1[89]|20)\d\d", re.ASCII)
_DOSSIER = re.compile(r"\d\d[ .]?\d{3}(?:-[IVX]{1,5}[A-Z]?)?", re.ASCII)
_FRACTIE = re.compile(r"[- ]fracties?$", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,5}|[A-Z]")
"""What stands before a surname."""
_IN_NAMES_ALONE = frozenset(("der", "den", "ter", "ten"))
"""What hardly stands before any other word."""
_SHORTEST = 3  # letters of a surname that is not known
_LONGEST_OFFICE = 12  # words
_PARTY = "party:"
NAMING = ("type:", _PARTY, "minister:", "committee:")
"""How what a word means begins where it names a kind of document, a group or an office."""


def named(parts: Sequence[ReadingPart], vocabularies: Vocabularies, notes: list[Note]) -> list[ReadingPart]:
    """The parts of a query, each word with what it means besides; the words of a name of a group are one part."""
    names = vocabularies.typed_names
    parts = [apart for part in parts for apart in _apart(part)]
    joined: list[ReadingPart] = []
    start = 0
    while start < len(parts):
        part, length = _at(parts, start, names, notes)
        joined.append(part)
        start += length
    joined = _in_one_group(joined, names)
    surnames = [_is_surname(joined, place, names) for place in range(len(joined))]
    found: list[ReadingPart] = []
    for place, part in enumerate(joined):
        after = next((n for n in range(place + 1, len(joined)) if not _is_between(joined[n].text)), len(joined))
        before_name = after < len(joined) and surnames[after]
        if before_name and _need_not_be_found(part.text):
            notes.append(Note("common-words", part.text))
        elif before_name and _goes_before(part, names):
            found.append(replace(part, meant=(_speaks(joined, after),)))
        else:
            found.append(replace(part, meant=(_speaks(joined, place),)) if surnames[place] else part)
    return found


def _in_one_group(parts: Sequence[ReadingPart], names: TypedNames) -> list[ReadingPart]:
    """The parts, in which two groups side by side mean the one that is called after both too: `groenlinks pvda`."""
    found = list(parts)
    for place, (first, second) in enumerate(pairwise(parts)):
        if all(any(meant.startswith(_PARTY) for meant in part.meant) for part in (first, second)):
            both = tuple(f"{_PARTY}{group}" for group in names.groups(f"{first.text}-{second.text}"))
            for one in (place, place + 1):
                found[one] = replace(found[one], meant=(*found[one].meant, *both))
    return found


def _is_between(text: str) -> bool:
    """Whether a word stands between a title or first name and a surname."""
    return text.lower() in PARTICLES or bool(_INITIALS.fullmatch(text))


def _apart(part: ReadingPart) -> Iterator[ReadingPart]:
    """A kind of document and a name that a hyphen joins (`motie-Omtzigt`) as two words; any other part as it is."""
    kind, _, name = part.text.partition("-")
    if part.kind == "word" and name[:1].isupper() and kinds.kind(kind):
        yield ReadingPart("word", kind)
        yield ReadingPart("word", name)
    else:
        yield part


def _at(parts: Sequence[ReadingPart], start: int, names: TypedNames, notes: list[Note]) -> tuple[ReadingPart, int]:
    """The part at a place, with the kind, group, office or year that it means, and how many of the parts given are in
    it."""
    first = analysis.fold(parts[start].text)
    longest = max(names.longest(first), kinds.longest(first))
    words = 0
    while words < longest and start + words < len(parts) and parts[start + words].kind == "word":
        words += 1
    for length in range(words, 0, -1):
        typed = " ".join(part.text for part in parts[start : start + length])
        if kind := kinds.kind(typed):
            notes.append(Note("kind", typed))
            return ReadingPart("word", typed, (f"type:{kind}",)), length
        if groups := names.groups(_FRACTIE.sub("", typed)):
            notes.append(Note("party", typed))
            return ReadingPart("word", typed, tuple(f"party:{group}" for group in groups)), length
    following = [
        part.text for part in takewhile(lambda part: part.kind == "word", parts[start : start + _LONGEST_OFFICE])
    ]
    length, meant = office(following) if following else (0, "")
    if length:
        typed = " ".join(following[:length])
        notes.append(Note("office", typed))
        return ReadingPart("word", typed, (meant,)), length
    part = parts[start]
    number = _number(part.text) if words and part.text[0].isdigit() else ""
    return (replace(part, meant=(number,)) if number else part), 1


def _number(text: str) -> str:
    """The year or dossier that a number is; empty where it is none."""
    if _YEAR.fullmatch(text):
        return f"year:{text}"
    return f"dossier:{dossier_code(text)}" if _DOSSIER.fullmatch(text) else ""


def _is_surname(parts: Sequence[ReadingPart], place: int, names: TypedNames) -> bool:
    """Whether a word may be a surname. Where nobody is called so, nothing more is found for it; so it is one unless it
    is a Dutch word that is typed as one."""
    part = parts[place]
    word = part.text
    if part.kind != "word" or part.meant or len(word) < _SHORTEST or not word.replace("-", "").isalpha():
        return False
    folded = analysis.fold(word)
    if folded in analysis.stop_words() or folded in _listed("titles") or folded in _listed("asking"):
        return False
    before = parts[place - 1].text if place else ""
    if not place and folded in ministries.words():  # Visserij
        return False
    first = next((n for n in range(place - 1, -1, -1) if parts[n].text.lower() not in PARTICLES), place)
    return (
        (word[0].isupper() and not word.isupper())
        or folded in lexicon().names
        or not (analysis.is_dutch(folded) or analysis.analyse(folded).parts)
        or before.lower() in _IN_NAMES_ALONE
        or (first < place and _goes_before(parts[first], names))
        or _need_not_be_found(before)
    )


def _goes_before(part: ReadingPart, names: TypedNames) -> bool:
    """Whether a word is a title or a first name."""
    folded = analysis.fold(part.text)
    return part.kind == "word" and not part.meant and (folded in _listed("titles") or folded in names.first_names)


def _need_not_be_found(text: str) -> bool:
    """Whether a word before a name are initials, or a short form of a title."""
    return bool(_INITIALS.fullmatch(text)) or text.lower().rstrip(".") in _listed("courtesies")


def _speaks(parts: Sequence[ReadingPart], place: int) -> str:
    """That who speaks has the surname at a place, with what is typed before it."""
    first = place
    while first and parts[first - 1].text.lower() in PARTICLES:
        first -= 1
    return "speaker:" + " ".join(analysis.fold(part.text) for part in parts[first : place + 1])


def _listed(name: str) -> frozenset[str]:
    return words_in(_FOLDER / f"{name}.txt")
