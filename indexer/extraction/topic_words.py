"""Looking up the words of texts in a vocabulary of topics.

An entry of the vocabulary is a row of patterns. A pattern is a folded word, with `*` for any letters at its start or
end; one in capitals stands for itself alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from indexer.analysis import Cut, fold, lemma, spelled, words
from indexer.records import Span
from indexer.vocabulary.topics import TopicVocabulary

FILE = "topics-prepared.json"
_REMEMBERED = 200_000  # distinct words


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """An entry of the vocabulary, as the patterns of its words, of which some are in `capitals`. An ignored phrase has
    no topic."""

    topic: str | None
    is_term: bool
    patterns: tuple[str, ...]
    capitals: bool


Beginning = tuple[int, Entry, Span]
"""An entry that begins with a word: its place among all of them, itself, and the part of the word matched."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a word matches: patterns; entries of this word `alone`; and those that go on with one of the `seconds`."""

    patterns: frozenset[str] = frozenset()
    alone: tuple[Beginning, ...] = ()
    seconds: frozenset[str] = frozenset()
    longer: Mapping[str, Sequence[Beginning]] = field(default_factory=dict)


END = Word()
"""A word that matches nothing, as there is one behind the last of a text."""


class Reading(NamedTuple):
    """The words of a text, with END behind them; at which of them an entry may begin, and where each stands in the text
    (characters)."""

    words: Sequence[Word]
    likely: Sequence[int]
    place: Callable[[int], Span]


def reading(text: str, found: Mapping[str, tuple[Word, ...]]) -> Reading:
    """The words of a text. `found`: those of each piece of text."""
    cut = Cut(text, found)
    words = [*cut.values, END]
    some = [(at, word) for at, word in enumerate(words) if word is not END]
    begins = (at for at, word in some if word.alone or not word.seconds.isdisjoint(words[at + 1].patterns))
    return Reading(words, list(begins), cut.place)


def begun(word: Word, read: Sequence[Word], at: int) -> Sequence[Beginning]:
    """The entries that match from this place on, in the order in which the word begins them."""
    if not word.seconds or at + 1 >= len(read):
        return word.alone
    found = [*word.alone]
    for pattern in read[at + 1].patterns & word.seconds:
        found += [one for one in word.longer[pattern] if _goes_on(one[1].patterns, read, at)]
    return sorted(found)


def _goes_on(patterns: Sequence[str], read: Sequence[Word], at: int) -> bool:
    """Whether the words from a place on match these patterns, of which the first two are known to match."""
    return at + len(patterns) <= len(read) and all(
        patterns[number] in read[at + number].patterns for number in range(2, len(patterns))
    )


class Words(dict[str, tuple[Word, ...]]):
    """What the words of every piece of text match, worked out when it is first met.

    A pattern is a folded word, with `*` for any letters at its start or end; one in capitals stands for itself alone.
    """

    def __init__(self, found: Mapping[str, Any]) -> None:
        """`found` as `tables` gives it."""
        super().__init__()
        self._starting = _Entries(found["starting"], found["parents"])
        self._whole: dict[str, list[str]] = found["whole"]
        self._ending: dict[str, list[str]] = found["ending"]
        self._fixed = frozenset(found["fixed"])
        self._longest = max((len(pattern.strip("*")) for pattern in self._fixed if pattern.endswith("*")), default=0)

    def __missing__(self, piece: str) -> tuple[Word, ...]:
        if len(self) > _REMEMBERED:
            self.clear()
        self[piece] = found = tuple(self._word(word) for word in spelled(piece))
        return found

    def _word(self, word: str) -> Word:
        spans = dict(self._matching(fold(word)))
        if not spans:
            return END
        begins = [(entry, spans[pattern]) for pattern in spans for entry in self._starting[pattern]]
        alone: list[Beginning] = []
        longer: dict[str, list[Beginning]] = defaultdict(list)
        for number, (entry, own) in enumerate(begins):
            among = longer[entry.patterns[1]] if len(entry.patterns) > 1 else alone
            among.append((number, entry, own))
        return Word(frozenset(spans), tuple(alone), frozenset(longer), longer)

    def _matching(self, word: str) -> Iterable[tuple[str, Span]]:
        """The patterns that a word matches, each with the part of the word that is the pattern's own."""
        length = len(word)
        if word.upper() in self._fixed:
            yield word.upper(), (0, length)
        base = lemma(word)
        for bare in self._whole.get(base, ()):
            yield bare, (0, length)
        for start in range(min(length, len(base))):
            for bare in self._ending.get(base[start:], ()):
                yield "*" + bare, (start, length)
            for end in range(start + 1, min(length, start + self._longest) + 1):
                part = word[start:end] + "*"
                if start == 0 and part in self._fixed:
                    yield part, (start, end)
                if "*" + part in self._fixed:
                    yield "*" + part, (start, end)


class _Entries(dict[str, list[Entry]]):
    """The entries that begin with a pattern, made when it is first met."""

    def __init__(self, starting: Mapping[str, Sequence[str]], slugs: Iterable[str]) -> None:
        super().__init__()
        self._starting = starting
        self._slugs = tuple(slugs)

    def __missing__(self, pattern: str) -> list[Entry]:
        found = [self._entry(*written.split()) for written in self._starting.get(pattern, ())]
        if found:
            self[pattern] = found
        return found

    def _entry(self, head: str, *patterns: str) -> Entry:
        topic = self._slugs[int(head[:-1])] if head[:-1] else None
        return Entry(topic, head.endswith("+"), patterns, any(pattern.isupper() for pattern in patterns))


def tables(vocabulary: TopicVocabulary) -> dict[str, Any]:
    """What Words looks up: the `parents` of the topics, by their slugs; by the first pattern of entries the entries
    `starting` with it, each as `_written` with the number of its topic among the parents; by lemma the words that stand
    for themselves `whole`, or are an `ending`; and the `fixed` patterns, which are compared letter by letter."""
    starting, whole, ending = dict[str, list[str]](), dict[str, list[str]](), dict[str, list[str]]()
    fixed: dict[str, None] = {}
    for head, patterns in _entries(vocabulary):
        starting.setdefault(patterns[0], []).append(" ".join((head, *patterns)))
        fixed |= dict.fromkeys(patterns)
    for pattern in list(fixed):
        bare = pattern.strip("*")
        if not pattern.isupper() and not pattern.endswith("*"):
            del fixed[pattern]
            (whole if pattern == bare else ending).setdefault(lemma(bare), []).append(bare)
    parents = {topic.slug: topic.parent for topic in vocabulary}
    return {"parents": parents, "starting": starting, "whole": whole, "ending": ending, "fixed": [*fixed]}


def _entries(vocabulary: TopicVocabulary) -> Iterator[tuple[str, list[str]]]:
    """The entries of a vocabulary as patterns, each headed by the number of its topic (an ignored phrase has none) and
    a `+` for a term, a `-` for a hint."""
    yield from (("-", [*_patterns(phrase)]) for phrase in vocabulary.ignored)
    for number, topic in enumerate(vocabulary):
        yield from ((f"{number}+", [*_patterns(term)]) for term in topic.terms)
        yield from ((f"{number}-", [*_patterns(hint)]) for hint in topic.hints)


def _patterns(text: str) -> Iterable[str]:
    """`Sociale huur*` → `sociale`, `huur*`. A hyphen parts words, as it does in texts."""
    for part in text.split():
        inner = part.strip("*")
        bare = [fold(word) for word in words(inner)]
        if not bare:  # a sign between words, such as &
            continue
        if inner.isupper() and len(bare) == 1:
            bare = [bare[0].upper()]
        bare[0] = "*" * part.startswith("*") + bare[0]
        bare[-1] += "*" * part.endswith("*")
        yield from bare
