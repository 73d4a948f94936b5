"""Words that are written in pieces (`zorg-akkoord`, `jeugd- en gezinszorg`, `in te dienen`), as single words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.analysis.morphology.compounds import parts
from indexer.analysis.morphology.lemmas import lemma
from indexer.analysis.morphology.lexicon import lexicon
from indexer.analysis.tokens import Token, matches, several, spelled

_BETWEEN = re.compile("[, ]+")


def joined(piece: str) -> tuple[tuple[int, str], ...]:
    """The words in one of `pieces` that are not written as one, each with the place of the word of the piece where it
    is found: of the last one that hyphens join or that is a verb, of the one that lacks a part.

    >>> joined("zorg-akkoord"), joined("jeugd- en gezinszorg"), joined("zorgplannen en -premies"), joined("zorg")
    (((1, 'zorgakkoord'),), ((0, 'jeugdzorg'),), ((2, 'zorgpremies'),), ())
    >>> joined("in te dienen")
    ((2, 'indienen'),)
    """
    if not several(piece):
        return ()
    words, printed = spelled(piece), _BETWEEN.split(piece)
    if len(printed) == 1:
        return ((len(words) - 1, "".join(words)),)
    if printed[1] == "te":
        verb = words[0] + words[2]
        base = lemma(verb, lexicon())
        return ((2, verb),) if base else ()
    if printed[-1].startswith("-"):
        return tuple((len(words) - 1, words[0][:start] + words[-1]) for start in _borders(words[0]))
    return tuple(
        (place, words[place] + words[-1][start:])
        for place, word in enumerate(printed)
        if word.endswith("-")
        for start in _borders(words[-1])
    )


def joined_tokens(text: str) -> Iterator[Token]:
    """The words in a text that are not written as one, where they stand: all of what hyphens join and of a verb, of the
    others the word that lacks a part."""
    for match in matches(text):
        yield from joined_at(match)


def joined_at(match: re.Match[str]) -> Iterator[Token]:
    """The words in one of the `matches` of a text that are not written as one, where they stand."""
    piece, start = match.group(), match.start()
    if "-" not in piece and " " not in piece:  # by far most
        return
    places = several(piece)
    for place, word in joined(piece):
        first = 0 if " " not in piece or " te " in piece else places[place].start()
        yield Token(word, start + first, start + places[place].end())


def _borders(word: str) -> list[int]:
    """Where a compound can be parted: the starts of its parts but the first."""
    return [part.start for part in parts(word, lexicon())[1:]]
