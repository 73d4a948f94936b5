"""Verbs of which the particle stands apart, at the end of their clause: `dient … in` is `indienen`.

>>> parted("De minister dient het voorstel in, en zij voert het uit.")[0]
Parted(verb='indient', start=12, end=17, particle=(31, 33))
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.analysis.morphology.lemmas import lemma
from indexer.analysis.morphology.lexicon import lexicon
from indexer.analysis.tokens import PARTED, Cut, Remembered, matches, pieces, spelled
from indexer.analysis.wordlists import stop_words

_AT_THE_END = re.compile(rf" (?=[a-z]{{2,9}}+(?:[.,;:?!)]| \())({'|'.join(PARTED)})(?=[.,;:?!) ])")
VERB = "\x1b"  # the escape character of ASCII
"""What stands between a particle and its verb."""
_BORDER = re.compile(r"[.,;:?!](?=\s)|[()]")
_LONGEST = 200
"""Characters of a clause: further back its verb is not looked for."""
_INFLECTED = re.compile(r"..(?:t|te|de|en)$")
"""A form that is no noun nor the stem of a verb."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A verb with its particle before it, as a subordinate clause has it; where it stands (characters), and where its
    particle does."""

    verb: str
    start: int
    end: int
    particle: tuple[int, int]


def parted(text: str) -> tuple[Parted, ...]:
    """The verbs of a text whose particle is the last word of their clause, in order."""
    return tuple(filter(None, (_verb(text, *match.span(1)) for match in _AT_THE_END.finditer(text))))


def pieces_with_verbs(text: str) -> Sequence[str]:
    """The `pieces` of a text; the particle of a parted verb has the verb behind it, after VERB.

    >>> pieces_with_verbs("Zij dient het in.")
    ['Zij', 'dient', 'het', 'in\\x1bindient']
    """
    verbs = parted(text)
    if not verbs:
        return pieces(text)
    behind = {found.particle[1]: VERB + found.verb for found in verbs}
    return [match.group() + behind.get(match.end(), "") for match in matches(text)]


def with_verbs(text: str) -> str:
    """A text in which the particle of a parted verb has the verb behind it, between two VERBs.

    >>> with_verbs("Zij dient het in.")
    'Zij dient het in\\x1bindient\\x1b.'
    """
    text = text.replace(VERB, "\0")  # which is no part of a word either
    parts: list[str] = []
    last = 0
    for found in parted(text):
        end = found.particle[1]
        parts += text[last:end], f"{VERB}{found.verb}{VERB}"
        last = end
    return "".join([*parts, text[last:]]) if parts else text


def _verb(text: str, start: int, end: int) -> Parted | None:
    """The verb of the clause that ends with the particle from `start` to `end`: the first that goes with it."""
    first = max(0, start - _LONGEST)
    first = max((found.end() for found in _BORDER.finditer(text, first, start)), default=first)
    particle, clause = text[start:end], Cut(text[first:start], _finite)
    verbs = [(particle + word, number) for number, word in enumerate(clause.values) if word]
    if not verbs:
        return None
    verb, number = next((one for one in verbs if _listed[one[0]]), verbs[0])
    begins, ends = clause.place(number)
    return Parted(verb, first + begins, first + ends, (start, end))


def _is_finite(word: str) -> bool:
    """Whether a word can be the verb of a clause, other than one that helps another verb."""
    known = lexicon()
    if word in stop_words() or not (_INFLECTED.search(word) or word in known.irregular):
        return False
    base = lemma(word, known)
    return base is not None and base in known.verbs


def _finite_words(piece: str) -> tuple[str, ...]:
    """The words of one of the `pieces` of a text; nothing in place of each that cannot be the verb of a clause."""
    return tuple(word if _is_finite(word) else "" for word in spelled(piece))


def _is_listed(word: str) -> bool:
    """Whether the lexicon has a verb as it is, not only as a particle and another verb."""
    known = lexicon()
    base = lemma(word, known)
    return base is not None and (base in known.lemmas or base in known.verbs)


_finite, _listed = Remembered(_finite_words), Remembered(_is_listed)
