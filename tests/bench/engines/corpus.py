"""A corpus of any size: sentences of real documents put together anew, by a fixed seed.

The words are reduced to what every engine's plain tokeniser reads alike: lower-case ASCII letters and digits, between
spaces and sentence marks. Real sentences hold a limited number of words, and a corpus that grows does not; so some
paragraphs get made-up words, whose frequencies fall off by Zipf's law without end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, count, islice
from pathlib import Path

import numpy as np

from indexer import readers
from indexer.analysis import fold
from indexer.attribution import parse
from indexer.errors import Refused
from indexer.vocabulary import Vocabularies
from tests.bench.engines import stream
from tests.bench.engines.records import Paragraph

SHORTEST, LONGEST = 60, 70
"""Words of a paragraph."""
PER_DOCUMENT = 40
"""Paragraphs of a document."""
_BATCH = 1_000  # a multiple of PER_DOCUMENT
_LONGEST_WORD = 30  # tantivy's tokeniser drops words over 40 bytes
_SEED = 34_843
_ROLES = (("contribution", 0.5), ("response", 0.4), ("procedural", 0.1))
_YEARS = [str(year) for year in range(1995, 2026)]
_SYLLABLES = [start + vowel for start in ("b", "d", "g", "k", "l", "m", "n", "p", "r", "z") for vowel in "aeiou"]


def write(sentences: list[list[str]], paragraphs: int, file: Path) -> Counter[str]:
    """Write a corpus of a number of paragraphs to a file; return in how many of them each word stands."""
    found: Counter[str] = Counter()
    stream.write(file, _counted(generate(sentences, paragraphs), found))
    return found


def frequencies(paragraphs: Iterable[Paragraph]) -> Counter[str]:
    """In how many paragraphs each word stands."""
    found: Counter[str] = Counter()
    for paragraph in paragraphs:
        found.update(set(words(paragraph.text)))
    return found


def generate(sentences: list[list[str]], paragraphs: int, first: int = 1) -> Iterator[Paragraph]:
    """Paragraphs made of sentences. Those of one number are the same whatever the size of the corpus."""
    maker = _Maker(sentences)
    batches = chain.from_iterable(map(maker.batch, count(first, _BATCH)))
    return islice(batches, paragraphs)


def documents(sentences: list[list[str]], number: int, after: int) -> Iterator[list[Paragraph]]:
    """Documents that are not in a corpus of so many paragraphs."""
    first = -(-after // _BATCH) * _BATCH + 1
    paragraphs = list(generate(sentences, number * PER_DOCUMENT, first))
    for start in range(0, len(paragraphs), PER_DOCUMENT):
        yield paragraphs[start : start + PER_DOCUMENT]


def marked(document: Sequence[Paragraph], word: str) -> list[Paragraph]:
    """A document with a word of its own in every paragraph."""
    return [paragraph._replace(text=f"{paragraph.text} {word.capitalize()}.") for paragraph in document]


def sentences(folder: Path) -> list[list[str]]:
    """The sentences of the documents in a folder, each as its words."""
    vocabulary = Vocabularies()
    found: dict[tuple[str, ...], None] = {}
    for path in sorted(readers.documents_in([folder])):
        with suppress(Refused):
            source = readers.read(readers.open_file(path), "")
            for paragraph in parse(source, vocabulary).paragraphs:
                for sentence in re.split(r"(?<=[.?!:;])\s+", paragraph.text):
                    found[tuple(words(fold(sentence)))] = None
    return [list(sentence) for sentence in found if len(sentence) > 2]


def words(text: str) -> list[str]:
    """The words of a text as all engines index them."""
    return [word for word in re.findall(r"[a-z0-9]+", text.lower()) if len(word) <= _LONGEST_WORD]


class _Maker:
    """Makes paragraphs in batches: drawing random numbers one by one would take longer than all else."""

    def __init__(self, sentences: list[list[str]]) -> None:
        self._sentences = sentences
        vocabulary = Vocabularies()
        self._parties = sorted(party.id for party in vocabulary.parties)
        self._topics = sorted(  # as values that no other takes in: the peers know no main themes
            topic.slug.replace("/", "-") for topic in vocabulary.topics if "/" in topic.slug
        )

    def batch(self, first: int) -> Iterator[Paragraph]:
        """The paragraphs of a batch, numbered from `first`."""
        random = np.random.default_rng((_SEED, first))
        drawn = random.integers(len(self._sentences), size=(_BATCH, LONGEST // 3 + 1)).tolist()
        lengths = random.integers(SHORTEST, LONGEST + 1, size=_BATCH).tolist()
        rare = [[_made_up(rank) for rank in row if rank] for row in _ranks(random).tolist()]
        parties = _some(random, self._parties, (0.45, 0.5, 0.05))
        topics = _some(random, self._topics, (0.2, 0.5, 0.2, 0.1))
        roles = random.choice([name for name, _ in _ROLES], size=_BATCH, p=[share for _, share in _ROLES]).tolist()
        years = random.choice(_YEARS, size=_BATCH // PER_DOCUMENT).tolist()
        for row in range(_BATCH):
            yield Paragraph(
                number=first + row,
                document=f"kst-{(first - 1 + row) // PER_DOCUMENT}",
                text=self._text(drawn[row], lengths[row], rare[row]),
                party=parties[row],
                topic=topics[row],
                role=(roles[row],),
                year=(years[row // PER_DOCUMENT],),
            )

    def _text(self, drawn: list[int], length: int, rare: list[str]) -> str:
        left = length - len(rare)
        parts: list[str] = []
        for index in drawn:
            sentence = self._sentences[index][:left]
            left -= len(sentence)
            parts.append(" ".join(sentence).capitalize())
            if not left:
                break
        return ". ".join([*parts, *rare]) + "."


def _ranks(random: np.random.Generator) -> np.ndarray:
    """Ranks of made-up words: two a paragraph at most, 0 for none; long-tailed, so that there is always a new one."""
    return np.where(random.random((_BATCH, 2)) < 0.3, random.zipf(1.3, size=(_BATCH, 2)), 0)


def _made_up(rank: int) -> str:
    """A word that no language has, one for each rank."""
    syllables = []
    while rank:
        rank, syllable = divmod(rank, len(_SYLLABLES))
        syllables.append(_SYLLABLES[syllable])
    return "xq" + "".join(syllables)


def _some(random: np.random.Generator, values: list[str], shares: tuple[float, ...]) -> list[tuple[str, ...]]:
    """For each paragraph 0, 1, … different values, in these shares; the first values are the most frequent."""
    weights = 1 / np.arange(1, len(values) + 1)
    drawn = random.choice(len(values), size=(_BATCH, len(shares) - 1), p=weights / weights.sum()).tolist()
    counts = random.choice(len(shares), size=_BATCH, p=shares).tolist()
    return [tuple(values[index] for index in sorted(set(row[:size]))) for row, size in zip(drawn, counts, strict=True)]


def _counted(paragraphs: Iterable[Paragraph], found: Counter[str]) -> Iterator[Paragraph]:
    """The paragraphs as they are, while their words are counted."""
    for paragraph in paragraphs:
        found.update(set(words(paragraph.text)))
        yield paragraph
