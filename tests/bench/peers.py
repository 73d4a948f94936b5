"""Other search engines over the same texts, each set up for Dutch as its documentation advises."""

from __future__ import annotations

import math
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Protocol

import Stemmer
import tantivy

_STOP_WORDS = Path(__file__).parents[1] / "data" / "snowball-dutch-stopwords.txt"
_WORD = re.compile(r"\w+(?:['’.]\w+)*")  # as Unicode's word borders have it, which Lucene's StandardTokenizer follows
_OVERRIDDEN = {"fiets": "fiets", "bromfiets": "bromfiets", "ei": "eier", "kind": "kinder"}
"""Lucene's DutchAnalyzer gives these words this stem whatever the stemmer says."""


class Peer(Protocol):
    """An engine over texts that are numbered from 0."""

    def ranked(self, query: str, size: int) -> list[int]:
        """The numbers of the best `size` texts for a query, best first."""


class Tantivy:
    """tantivy with its lower case, Dutch stop words and Dutch stemmer, and its BM25."""

    def __init__(self, texts: Sequence[str], every_word: bool = False) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", tokenizer_name="dutch")
        builder.add_integer_field("number", stored=True)
        self._every_word = every_word
        self._index = tantivy.Index(builder.build())
        named = tantivy.Filter
        filters = (named.lowercase(), named.stopword("dutch"), named.stemmer("dutch"))
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        for one in filters:
            analyzer = analyzer.filter(one)
        self._index.register_tokenizer("dutch", analyzer.build())
        writer = self._index.writer(50_000_000, 1)
        for number, text in enumerate(texts):
            writer.add_document(tantivy.Document(text=text, number=number))
        writer.commit()
        self._index.reload()

    def ranked(self, query: str, size: int) -> list[int]:
        """The numbers of the best texts for a query, best first."""
        words = " ".join(re.findall(r"\w+", query.lower()))
        parsed = self._index.parse_query(words, ["text"], conjunction_by_default=self._every_word)
        searcher = self._index.searcher()
        return [searcher.doc(address)["number"][0] for _, address in searcher.search(parsed, size).hits]


class Lucene:
    """The analysis of Lucene's DutchAnalyzer (lower case, Snowball's stop words, a few stems of its own, the Dutch
    stemmer of Porter) and the ranking of Lucene: BM25 with k1 1.2 and b 0.75."""

    K1, B = 1.2, 0.75

    def __init__(self, texts: Sequence[str], every_word: bool = False) -> None:
        self._every_word = every_word
        self._stem = Stemmer.Stemmer("dutch_porter").stemWord
        lines = _STOP_WORDS.read_text(encoding="utf-8").splitlines()
        self._stop_words = {word for line in lines if not line.startswith("#") for word in line.split()}
        self._postings: dict[str, dict[int, int]] = defaultdict(dict)
        lengths = []
        for number, text in enumerate(texts):
            counts = Counter(self._terms(text))
            lengths.append(counts.total())
            for term, count in counts.items():
                self._postings[term][number] = count
        average = sum(lengths) / len(lengths)
        self._norms = [self.K1 * (1 - self.B + self.B * length / average) for length in lengths]

    def ranked(self, query: str, size: int) -> list[int]:
        """The numbers of the best texts for a query, best first."""
        scores: dict[int, float] = defaultdict(float)
        terms = list(self._terms(query))
        for term in terms:
            found = self._postings.get(term, {})
            rarity = math.log(1 + (len(self._norms) - len(found) + 0.5) / (len(found) + 0.5))
            for number, count in found.items():
                scores[number] += rarity * count / (count + self._norms[number])
        numbers: Iterator[int] = iter(sorted(scores, key=lambda number: (-scores[number], number)))
        if self._every_word:
            numbers = (n for n in numbers if all(n in self._postings.get(term, {}) for term in terms))
        return list(islice(numbers, size))

    def _terms(self, text: str) -> Iterator[str]:
        for word in _WORD.findall(text.lower()):
            if word not in self._stop_words:
                yield _OVERRIDDEN.get(word) or self._stem(word)


class Fts5:
    """SQLite FTS5 with its tokenizer unicode61 and its bm25; it knows no Dutch. `prefixes`: each word of a query finds
    the words that begin with it."""

    def __init__(self, texts: Sequence[str], every_word: bool = False, prefixes: bool = False) -> None:
        self._joined = " AND " if every_word else " OR "
        self._sign = "*" if prefixes else ""
        self._database = sqlite3.connect(":memory:")
        self._database.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'unicode61')")
        self._database.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", enumerate(texts))

    def ranked(self, query: str, size: int) -> list[int]:
        """The numbers of the best texts for a query, best first."""
        words = dict.fromkeys(re.findall(r"\w+", query.lower()))
        typed = self._joined.join(f'"{word}"{self._sign}' for word in words)
        asked = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts), rowid LIMIT ?"
        return [number for (number,) in self._database.execute(asked, (typed, size))]


PEERS: dict[str, Callable[[Sequence[str]], Peer]] = {
    "tantivy, Dutch": Tantivy,
    "Lucene's Dutch analysis": Lucene,
    "SQLite FTS5": Fts5,
}
"""The peers for questions: any word may match."""
KEYWORD_PEERS: dict[str, Callable[[Sequence[str]], Peer]] = PEERS | {
    "tantivy, Dutch, all words": partial(Tantivy, every_word=True),
    "Lucene's Dutch analysis, all words": partial(Lucene, every_word=True),
    "SQLite FTS5, all words": partial(Fts5, every_word=True),
    "SQLite FTS5, prefixes": partial(Fts5, prefixes=True),
    "SQLite FTS5, prefixes, all words": partial(Fts5, every_word=True, prefixes=True),
}
"""The peers for keywords, and each where all words must match."""
