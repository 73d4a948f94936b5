"""The topics of a paragraph: those of the vocabulary whose words occur in it, each with these words.

A topic is clear in a text that holds one of its terms, two different hints of it, or a hint of it beside a term of
its main theme. What stands inside a longer match does not count: in `hoger onderwijs` not `*onderwijs`, in
`jeugdzorg` not `*zorg`. Every different term weighs 1, a hint half, a repetition a quarter (at most two). A topic that
weighs less than half of the heaviest is left out, and so is a main theme beside one of its own sub themes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from indexer.extraction.topic_words import FILE, Entry, Reading, Words, begun, reading, tables
from indexer.records import Span, TopicEvidence
from indexer.vocabulary.prepared import prepared
from indexer.vocabulary.topics import TopicVocabulary

if TYPE_CHECKING:
    from indexer.extraction.topic_readings import Readings

MOST = 3
"""The greatest number of topics of one paragraph."""

TOGETHER = 24
"""From so many texts on, to look up all words together is faster than one by one."""

_REPEAT, _REPEATS = 0.25, 2
_SHARE = 1 / 2  # of the heaviest topic's weight: less is a passing mention


def find_topics(text: str, vocabulary: TopicVocabulary, *, about: str = "") -> tuple[TopicEvidence, ...]:
    """The topics of a paragraph, heaviest first, at most MOST; none where no topic is clear.

    `about` is the title or subject of its document: what its terms state counts for the paragraph too, after what the
    paragraph says itself. The terms of the evidence stand literally in `text` or in `about`.
    """
    matcher = _matcher(vocabulary)
    return matcher.topics(text, reading(text, matcher.words), about)


def topics_of_each(
    texts: Sequence[str], vocabulary: TopicVocabulary, *, about: str = ""
) -> list[tuple[TopicEvidence, ...]]:
    """What `find_topics` gives for each of many texts."""
    matcher = _matcher(vocabulary)
    return [matcher.topics(text, read, about) for text, read in zip(texts, matcher.read(texts), strict=True)]


def document_topics(paragraphs: Iterable[tuple[TopicEvidence, ...]]) -> tuple[str, ...]:
    """The topics of a document from those of its paragraphs: on most paragraphs first, then by number of terms."""
    counts: Counter[str] = Counter()
    terms: Counter[str] = Counter()
    for paragraph in paragraphs:
        for evidence in paragraph:
            counts[evidence.topic] += 1
            terms[evidence.topic] += len(evidence.terms)
    return tuple(sorted(counts, key=lambda slug: (-counts[slug], -terms[slug])))


@dataclass(slots=True)
class _Signals:
    """What a text says of one topic: how often each entry matched, the words as the text has them, and how many
    different `terms` there are."""

    counts: dict[Entry, int] = field(default_factory=dict)
    surfaces: list[str] = field(default_factory=list)
    terms: int = 0

    def add(self, entry: Entry, surface: str) -> None:
        """Count an entry that stands in the text so."""
        known = self.counts.get(entry, 0)
        self.counts[entry] = known + 1
        self.terms += not known and entry.is_term
        self.surfaces.append(surface)

    @property
    def weight(self) -> float:
        repeats = sum(min(count - 1, _REPEATS) for count in self.counts.values() if count > 1)
        return (len(self.counts) + self.terms) / 2 + repeats * _REPEAT


@lru_cache(maxsize=4)
def _matcher(vocabulary: TopicVocabulary) -> _Matcher:
    return _Matcher(vocabulary)


class _Matcher:
    """A vocabulary made ready for looking words up."""

    def __init__(self, vocabulary: TopicVocabulary) -> None:
        found = prepared(FILE, vocabulary.digest) or tables(vocabulary)
        self._parents: dict[str, str | None] = found["parents"]
        self.words = Words(found)
        self.stated = lru_cache(maxsize=1000)(self._stated)

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """The words of each text."""
        if len(texts) < TOGETHER:
            return [reading(text, self.words) for text in texts]
        return self._together(texts)

    @cached_property
    def _together(self) -> Readings:
        from indexer.extraction.topic_readings import Readings  # brings arrays, of which a short document has no need

        return Readings(self.words)

    def topics(self, text: str, read: Reading, about: str) -> tuple[TopicEvidence, ...]:
        """The topics of a text, as `find_topics` gives them."""
        own = self.signals(text, read)
        stated = self.stated(about) if about else {}
        if not own and not stated:
            return ()
        chosen = self.clear(own)
        chosen += [slug for slug in stated if slug not in chosen]
        return tuple(
            TopicEvidence(slug, _distinct([*(own[slug].surfaces if slug in own else ()), *stated.get(slug, ())]))
            for slug in self.most_specific(chosen)[:MOST]
        )

    def signals(self, text: str, read: Reading) -> dict[str, _Signals]:
        """What a text says of each topic."""
        signals: dict[str, _Signals] = defaultdict(_Signals)
        for entry, (start, end) in _outermost(text, read):
            if entry.topic is not None:
                signals[entry.topic].add(entry, text[start:end])
        return signals

    def clear(self, signals: Mapping[str, _Signals]) -> list[str]:
        """The topics that are clear, heaviest first."""
        clear = {slug: found.weight for slug, found in signals.items() if self._is_clear(found, slug, signals)}
        least = max(clear.values(), default=0) * _SHARE
        return sorted((slug for slug in clear if clear[slug] >= least), key=lambda slug: -clear[slug])

    def most_specific(self, slugs: list[str]) -> list[str]:
        """These topics without the main themes that a sub theme among them belongs to."""
        covered = {self._parents[slug] for slug in slugs}
        return [slug for slug in slugs if slug not in covered]

    def _stated(self, about: str) -> dict[str, list[str]]:
        """The topics that the terms in a title state, heaviest first, with their words."""
        signals = {
            slug: found for slug, found in self.signals(about, reading(about, self.words)).items() if found.terms
        }
        return {slug: signals[slug].surfaces for slug in self.clear(signals)}

    def _is_clear(self, found: _Signals, slug: str, signals: Mapping[str, _Signals]) -> bool:
        main = signals.get(self._parents[slug] or "")
        return found.terms > 0 or len(found.counts) > 1 or (main is not None and main.terms > 0)


def _outermost(text: str, read: Reading) -> list[tuple[Entry, Span]]:
    """The entries that match and where (characters), without those inside a longer match; in order of place."""
    matches: list[tuple[Entry, Span, Span]] = []
    for at in read.likely:
        for _, entry, (inner, outer) in begun(read.words[at], read.words, at):
            if entry.capitals and not _printed_so(entry.patterns, text, read, at):
                continue
            start, end = read.place(at)
            if len(entry.patterns) > 1:
                end = read.place(at + len(entry.patterns) - 1)[1]
                inner, outer = 0, end - start
            matches.append((entry, (start + inner, start + outer), (start, end)))
    if len(matches) < 2:
        return [(entry, printed) for entry, _, printed in matches]
    uncovered = _uncovered(matched for _, matched, _ in matches)
    return [(entry, printed) for entry, matched, printed in matches if matched in uncovered]


def _printed_so(patterns: Sequence[str], text: str, read: Reading, at: int) -> bool:
    """Whether the patterns in capitals are printed in capitals, from a word on."""
    for number, pattern in enumerate(patterns, at):
        if pattern.isupper():
            start, end = read.place(number)
            if text[start:end] != pattern:
                return False
    return True


def _uncovered(spans: Iterable[Span]) -> set[Span]:
    """The spans that do not lie inside another one."""
    kept: set[Span] = set()
    furthest = -1
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if end > furthest:
            kept.add((start, end))
            furthest = end
    return kept


def _distinct(surfaces: Iterable[str]) -> tuple[str, ...]:
    """The words in order, each once, whatever its capitals."""
    return tuple({surface.lower(): surface for surface in reversed(list(surfaces))}.values())[::-1]
