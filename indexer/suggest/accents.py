"""Accents of suggested words, taken from texts: the index has words without them.

>>> found = accented_words(["De financiën van één gemeente; een brief over een coöperatie."])
>>> with_accents('financien OR een "cooperatie"', found)
'financiën OR een "coöperatie"'
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from indexer import analysis


def accented_words(texts: Iterable[str]) -> dict[str, str]:
    """The words, without accents, that the texts mostly write with them, and how."""
    texts = list(texts)
    accented: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for match in () if text.isascii() else analysis.matches(text):
            for token in () if match.group().isascii() else analysis.tokens_at(match):
                written = text[token.start : token.end].lower()
                if written.isalpha() and written != token.word:
                    accented[token.word][written] += 1
    all_forms = Counter(word for text in texts for word in analysis.words(text)) if accented else Counter[str]()
    best = {word: forms.most_common(1)[0] for word, forms in accented.items()}
    return {word: written for word, (written, count) in best.items() if count * 2 > all_forms[word]}


def with_accents(q: str, accented: Mapping[str, str]) -> str:
    """A query whose words have their accents; everything else stays as it is."""
    for token in reversed(list(analysis.tokens(q))):
        if token.word in accented:
            q = q[: token.start] + accented[token.word] + q[token.end :]
    return q
