"""Whether the engines answer alike. Where they do not, their times say nothing, and nothing is measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tests.bench.engines.corpus import words
from tests.bench.engines.records import FACETS, Answer, Paragraph, Query, Selection


class VoidError(Exception):
    """An engine answered otherwise than the others: the comparison is void."""


def expect(name: str, query: Query, answer: Answer, right: Answer) -> None:
    """Check one answer against another. Which ten of the matches come first may differ: scores do.

    Raises:
        VoidError: the totals, the numbers of hits or the counts differ.
    """
    for what, found, wanted in (
        ("total", answer.total, right.total),
        ("number of hits", len(answer.hits), len(right.hits)),
        *((f"counts of {facet}", answer.counts[facet], right.counts[facet]) for facet in FACETS),
    ):
        if found != wanted:
            raise VoidError(f"{name}: {what} of {query} is {found}, and should be {wanted}")


def answer(query: Query, paragraphs: Iterable[Paragraph]) -> Answer:
    """The right answer, found by reading all paragraphs; its hits are the first ten, unranked."""
    total = 0
    hits: list[str] = []
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for paragraph in paragraphs:
        if not _matches(query, words(paragraph.text)):
            continue
        for facet in FACETS:
            if _selected(query.but(facet), paragraph):
                counts[facet].update(paragraph.values(facet))
        if _selected(query.selected, paragraph):
            total += 1
            hits.append(paragraph.text)
    return Answer(total, tuple(hits[:10]), {facet: dict(found) for facet, found in counts.items()})


def _matches(query: Query, text: Sequence[str]) -> bool:
    if query.operator == "phrase":
        size = len(query.words)
        return any(tuple(text[start : start + size]) == query.words for start in range(len(text)))
    if query.operator == "prefix":
        return any(word.startswith(query.words[0]) for word in text)
    found = [word in text for word in query.words]
    return any(found) if query.operator == "or" else all(found)


def _selected(selections: Sequence[Selection], paragraph: Paragraph) -> bool:
    return all(not set(values).isdisjoint(paragraph.values(facet)) for facet, values in selections)
