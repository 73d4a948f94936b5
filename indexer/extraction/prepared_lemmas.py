"""Lemmas worked out beforehand, for the words of the vocabularies that come with the program.

`lemma` gives the same as that of `analysis`, without loading the lexicon for these words. Make the list anew with
`python -m indexer.extraction.prepared_lemmas` when a vocabulary or the lexicon has changed; a test says when.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from indexer import analysis
from indexer.vocabulary import synonyms, topics

FILE = "prepared-lemmas.txt.gz"


def lemma(word: str) -> str:
    """The lemma of a word as `analysis.words` gives it."""
    known = prepared().get(word)
    return analysis.lemma(word) if known is None else known


@lru_cache(maxsize=1)
def prepared() -> dict[str, str]:
    """The lemmas of the list, by word."""
    pairs = gzip.decompress((files("indexer") / "extraction" / FILE).read_bytes()).decode("utf-8").split("\n")
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def vocabulary_words() -> Iterator[str]:
    """The words of the bundled topics and synonyms, some of them several times."""
    folder = Path(str(files("indexer"))) / "vocabulary"
    vocabulary, known = topics.load(folder / "topics.toml"), synonyms.load(folder / "synonyms.toml")
    texts = [*vocabulary.ignored]
    for topic in vocabulary:
        texts += [*topic.terms, *topic.hints]
    for short, forms in known.abbreviations.items():
        texts += [short, *forms]
    for group in (*known.same, *known.near):
        texts += group
    for text in texts:
        for part in text.split():
            yield from (analysis.fold(word) for word in analysis.words(part.strip("*")))
        yield from analysis.words(text)


def main() -> None:
    """Write the list anew."""
    pairs = [text for word in sorted(set(vocabulary_words())) for text in (word, analysis.lemma(word))]
    (Path(__file__).parent / FILE).write_bytes(gzip.compress("\n".join(pairs).encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main()
