"""Words that no dictionary has because two stand in them: `hetkabinet`, printed without its space, as in text that was
taken from a PDF, or `voermaatregel`, a compound of words that seldom make one.

>>> from indexer.analysis.morphology.lexicon import lexicon
>>> [part.lemma for part in words_in("financielesector", lexicon())]
['financieel', 'sector']
>>> [part.lemma for part in words_in("heteffectgebied", lexicon())]
['effectgebied', 'effect', 'gebied']
>>> words_in("paternotte", lexicon())
()
"""

from __future__ import annotations

from collections.abc import Iterator

from indexer.analysis.morphology.compounds import LONGEST, Part, parts
from indexer.analysis.morphology.lemmas import PARTICLES, lemma
from indexer.analysis.morphology.lexicon import Lexicon
from indexer.analysis.wordlists import stop_words

_SHORTEST, _SHORTEST_WORD, _SHORTEST_BEFORE = 7, 4, 5
"""Letters of both words together, of each that says something, and of one before a common word (`lessons`)."""
_SHORTEST_NAME = 5
"""Letters of a name with a word behind it: `Turkijedeal`."""
_SHORTEST_NOUN, _LONG_ENOUGH = 3, 7
"""Letters of a short noun, and of a word that may then stand behind it: `netcongestie`."""
_ENDINGS = frozenset(("en", "er", "je"))
"""Common words that an unknown word rather has as its ending: `meijeren`."""


def words_in(word: str, known: Lexicon) -> tuple[Part, ...]:
    """The words that stand together in one that is unknown, in lower case without accents, and the parts of those that
    are compounds; none where it does not part into two known ones. Words that stand in every text are left out.

    Of several ways to part it that with the likeliest words counts, and then that with the longest last word.
    """
    if not _SHORTEST <= len(word) <= LONGEST or not word.isascii() or not word.isalpha() or word in known.names:
        return ()
    ways = ((_rank(word[:border], word[border:], known), border) for border in range(2, len(word) - 1))
    rank, border = min(ways)
    if rank == _NONE:
        return ()
    return (*_word(word, 0, border, known), *_word(word, border, len(word), known))


_NONE = 9


def behind_name(word: str, known: Lexicon) -> int:
    """Where a word goes on behind the name that it begins with; 0 where it is no such word. Some of these are names of
    their own, which count as one word.

    >>> from indexer.analysis.morphology.lexicon import lexicon
    >>> [behind_name(word, lexicon()) for word in ("groningenveld", "turkijedeal", "groningen", "zorgveld")]
    [9, 7, 0, 0]
    """
    if not _SHORTEST_NAME + _SHORTEST_WORD <= len(word) <= LONGEST or not word.isascii() or word in known.lemmas:
        return 0
    borders = range(len(word) - _SHORTEST_WORD, _SHORTEST_NAME - 1, -1)
    return next((at for at in borders if _is_name(word[:at], known) and _ends(word[at:], known)), 0)


def _rank(left: str, right: str, known: Lexicon) -> int:
    """How likely two words stand together, the lower the likelier: common words first, compounds last."""
    common = stop_words()
    if left in common and right in common:
        return 0
    if left in common:
        verb = left in PARTICLES and (lemma(right, known) or "") in known.verbs
        return _NONE if verb or len(right) < _SHORTEST_WORD else _known(right, known, 1, 4)
    if right in common:
        return _NONE if right in _ENDINGS or len(left) < _SHORTEST_BEFORE else _known(left, known, 3, 4)
    if len(right) < _SHORTEST_WORD:
        return _NONE
    if _is_name(left, known):
        return 4 if len(left) >= _SHORTEST_NAME and _stands_behind(right, known) and _ends(right, known) else _NONE
    if len(left) < _SHORTEST_WORD:
        short = len(left) == _SHORTEST_NOUN and left in known.lemmas and len(right) >= _LONG_ENOUGH
        return 5 if short and _stands_behind(right, known) and _ends(right, known) else _NONE
    opening = 2 if left in known.openings else _known(left, known, 2, 5)  # of nearly all words there is none
    if opening == _NONE or not _stands_behind(right, known):
        return _NONE
    return max(opening, _known(right, known, 2, 5))


def _stands_behind(text: str, known: Lexicon) -> bool:
    """Whether a word may stand behind another: it is no name, nor a form of a common word."""
    return not (_is_name(text, known) or _is_form_of_common(text, known))


def _is_form_of_common(text: str, known: Lexicon) -> bool:
    base = lemma(text, known)
    return base in stop_words() and base not in known.verbs


def _ends(text: str, known: Lexicon) -> bool:
    base = lemma(text, known)
    return base is not None and base in known.endings and (base not in known.verbs or text == base)


def _is_name(text: str, known: Lexicon) -> bool:
    return text in known.names and lemma(text, known) is None


def _known(text: str, known: Lexicon, as_word: int, as_compound: int) -> int:
    if lemma(text, known) is not None or text in known.names:
        return as_word
    return as_compound if parts(text, known) else _NONE


def _word(word: str, start: int, end: int, known: Lexicon) -> Iterator[Part]:
    text = word[start:end]
    if text in stop_words():
        return
    inside = parts(text, known)
    base = lemma(text, known) or (text[: inside[-1].start] + inside[-1].lemma if inside else _opening(text, known))
    yield Part(base, start, end)
    yield from (Part(part.lemma, start + part.start, start + part.end) for part in inside)


def _opening(text: str, known: Lexicon) -> str:
    """The lemma of what only begins compounds: `leverings`."""
    return lemma(text.removesuffix("s"), known) or text
