"""The dearest search that the query language allows: `python -m tests.bench.worst_query [PARAGRAPHS | INDEX]`.

Queries are made of the commonest words of a made-up corpus of so many paragraphs (100,000), or of an index, by the
rules of the language (words, phrases, prefixes, brackets, what is shut out, filters), and the dearest are changed
further. Printed are the dearest by seconds of the processor and by bytes above the server at rest, and what is held
when all are done; none goes over its budget, for it is ended there. The pages of files that are read besides are not
counted: the system takes them back. What the allocator keeps of the search before is given back first, for a search
that uses it again would seem to take nothing.
"""

from __future__ import annotations

import ctypes
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from indexer import analysis
from indexer.engines import Engine, budget, open_engine
from indexer.errors import TooCostly
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.searches import Match, SearchRequest
from tests.bench.engines import corpus
from webui.links import urls
from webui.serving.settings import OF_PAGE

ROUNDS, EACH, KEPT = 6, 30, 6
"""Rounds of so many new queries, of which so many of the dearest go on into the next."""
COMMON = 300
"""The queries are made of so many of the commonest words."""
_SEED = 34_843


@dataclass(frozen=True, slots=True)
class Cost:
    """What a search took: seconds of the processor, megabytes above the resting server, and whether it was ended."""

    seconds: float
    megabytes: float
    ended: bool
    request: SearchRequest


def main(what: str) -> None:
    """Print the dearest searches."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(folder if what.isdigit() else what)
        if what.isdigit():
            engine.write(_documents(int(what)))
        engine.prepare()
        words = common_words(engine)
        resting = warm = _at_rest("RssAnon")
        costs = []
        for found in searches(engine, words):
            costs.append(found)
            if len(costs) == EACH:
                warm = _at_rest("RssAnon")
        engine.release()
        held, paragraphs = _at_rest("RssAnon"), engine.stats().paragraphs
    print(f"{len(costs)} searches over {paragraphs:,} paragraphs, {sum(cost.ended for cost in costs)} ended")  # noqa: T201  # the table is the output
    grown = f"{held - resting:.0f} MB more than before the first, {held - warm:.0f} MB more than after {EACH}"
    print(f"afterwards {grown}: the lexicon is read when it is first asked for")  # noqa: T201  # as above
    for name, key in (("seconds", lambda cost: cost.seconds), ("megabytes", lambda cost: cost.megabytes)):
        for cost in sorted(costs, key=key, reverse=True)[:5]:
            asked = urls.query(cost.request)
            print(f"{name:<10}{cost.seconds:>6.2f} s {cost.megabytes:>6.1f} MB  {asked[:60]}… ({len(asked)})")  # noqa: T201  # as above


def searches(engine: Engine, words: Sequence[str]) -> Iterator[Cost]:
    """What the searches of all rounds took."""
    maker = _Maker(words)
    best: list[Cost] = []
    for _ in range(ROUNDS):
        tried = [maker.request() for _ in range(EACH)] + [
            maker.changed(cost.request) for cost in best for _ in range(3)
        ]
        costs = [cost(engine, request) for request in tried]
        yield from costs
        ranked = sorted([*best, *costs], key=lambda cost: cost.seconds / OF_PAGE.seconds + cost.megabytes / 150)
        best = ranked[-KEPT:]


def common_words(engine: Engine) -> list[str]:
    """The commonest words of an index, without those that count for nothing."""
    found = engine.suggest("", 1)  # nothing: but it makes ready what the first search would wait for
    assert not found
    counted: dict[str, int] = {}
    for hit in engine.search(SearchRequest(size=100)).hits:
        for word in analysis.words(hit.paragraph.text):
            counted[word] = counted.get(word, 0) + 1
    return sorted(counted, key=lambda word: -counted[word])[:COMMON]


class _Maker:
    """Makes requests by the rules of the query language."""

    def __init__(self, words: Sequence[str]) -> None:
        self._random = random.Random(_SEED)
        self._words = words

    def request(self) -> SearchRequest:
        """A request of any length, with or without filters."""
        q = self._some(self._random.choice((1, 5, 40, 200)))
        match: Match = self._random.choice(("auto", "all", "any"))
        years = tuple(str(year) for year in range(1995, 1995 + self._random.choice((0, 0, 20))))
        dossiers = ("niets",) * self._random.choice((0, 0, 1))
        grouped = self._random.random() < 0.2
        return SearchRequest(q=q, match=match, year=years, dossier=dossiers, grouped=grouped, page=self._page())

    def changed(self, request: SearchRequest) -> SearchRequest:
        """A request with another part put in, twice itself, or on another page."""
        typed = request.q.split()
        place = self._random.randrange(len(typed) + 1)
        longer = " ".join([*typed[:place], self._part(), *typed[place:]])
        q = self._random.choice((longer, f"{longer} {request.q}", f"{request.q} OR {longer}"))
        return urls.canonical(replace(request, q=q, page=self._page()))

    def _some(self, count: int) -> str:
        joiner = self._random.choice((" ", " OR ", " -"))
        return joiner.join(self._part() for _ in range(count))[: urls.QUERY_LENGTH]

    def _part(self, depth: int = 0) -> str:
        word = self._random.choice(self._words)
        kind = self._random.choice(("word", "word", "phrase", "run", "prefix", "title", "group"))
        if kind == "phrase":
            return '"' + " ".join(self._random.choices(self._words[:30], k=self._random.randint(2, 12))) + '"'
        if kind == "run":
            return '"' + " ".join([word] * self._random.randint(2, 60)) + '"'
        if kind == "group" and depth < 4:
            return "(" + " OR ".join(self._part(depth + 1) for _ in range(self._random.randint(2, 6))) + ")"
        return {"prefix": f"{word[:3]}*", "title": f"titel:{word}"}.get(kind, word)

    def _page(self) -> int:
        return self._random.choice((1, 1, 1, urls.DEEPEST // SearchRequest().size))


def cost(engine: Engine, request: SearchRequest) -> Cost:
    before, files = _at_rest("VmRSS"), _memory("RssFile")
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak starts anew
    began, ended = time.thread_time(), False
    try:
        with budget.within(OF_PAGE):
            engine.search(request)
    except TooCostly:
        ended = True
    seconds, peak, read = time.thread_time() - began, _memory("VmHWM"), _memory("RssFile")
    return Cost(seconds, peak - before - max(0.0, read - files), ended, request)


def _memory(name: str) -> float:
    """Megabytes, as the system counts them: VmRSS now, RssAnon and RssFile its parts, VmHWM at the peak."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def _at_rest(name: str) -> float:
    """The same, once the allocator has given back what it keeps of what was freed."""
    ctypes.CDLL(None).malloc_trim(0)
    return _memory(name)


def _documents(paragraphs: int) -> Iterator[ParsedDocument]:
    """A made-up corpus: sentences of the documents that INBRENG_CORPUS names, put together anew."""
    sentences = corpus.sentences(Path(os.environ["INBRENG_CORPUS"]))
    for name, group in groupby(corpus.generate(sentences, paragraphs), key=lambda paragraph: paragraph.document):
        made = list(group)
        document = Document(id=name, type="letter", title="Verzonnen stuk", date=f"{made[0].year[0]}-01-02")
        contents = tuple(
            Paragraph(f"{name}/{place}", name, place, one.text, "contribution", parties=one.party, topics=one.topic)
            for place, one in enumerate(made, 1)
        )
        yield ParsedDocument(document, contents, (), ())


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "100000")
