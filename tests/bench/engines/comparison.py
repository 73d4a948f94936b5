"""The comparison itself: builds, checks, searches, commits, and what each took."""

from __future__ import annotations

import random
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.bench.engines import check, corpus, queries, stream
from tests.bench.engines.driver import Worker
from tests.bench.engines.figures import Building, Figures, Searching
from tests.bench.engines.peers import Setup
from tests.bench.engines.records import Query
from tests.bench.engines.serving import Served, serve

EACH = 20
"""Queries of each kind; with the passes they make about a thousand."""
_PASSES = 3  # times that each query is measured, after once to warm up
_SAMPLE = 2_000
_COMMITS = 5
_OPENINGS = 3


class Comparison:
    """A comparison of peers on a corpus of some size, made of sentences of the real documents in a folder. What it
    makes is in a work folder, which is to be thrown away. `say` is told what is going on."""

    def __init__(
        self, paragraphs: int, each: int, real: Path, work: Path, setups: Sequence[Setup], say: Callable[[str], None]
    ) -> None:
        self._paragraphs, self._work, self._setups, self._say = paragraphs, work, setups, say
        self._file = work / "corpus"
        say(f"making {paragraphs:,} paragraphs")
        sentences = corpus.sentences(real)
        frequencies = corpus.write(sentences, paragraphs, self._file)
        self._sample = list(stream.read(self._file, _SAMPLE))
        self._asked = queries.choose(frequencies, paragraphs, self._sample, each)
        self._new = list(corpus.documents(sentences, _COMMITS, after=paragraphs))

    def run(self) -> list[Figures]:
        """Everything but the search page.

        Raises:
            VoidError: the peers do not answer alike.
        """
        self._check()
        built = [self._build(setup) for setup in self._setups]
        searched = self._search()
        self._say("opening and committing")
        return [
            Figures(setup, self._given(setup), building, searching, self._opening(setup), self._committing(setup))
            for setup, building, searching in zip(self._setups, built, searched, strict=True)
        ]

    def serve(self, setup: Setup) -> Served:
        """The search page over our own index, which was built by `run`."""
        self._say("serving the search page")
        return serve(self._work / setup.module, setup, self._given(setup), self._asked, self._new[0])

    def _check(self) -> None:
        """Build all peers on a sample, and compare their answers to what reading every paragraph finds."""
        self._say("checking on a sample that all answer alike")
        asked = queries.choose(corpus.frequencies(self._sample), len(self._sample), self._sample, each=4)
        right = {query: check.answer(query, self._sample) for query in asked}
        for setup in self._setups:
            with self._worker(setup, self._work / "sample") as worker:
                worker.build(self._file, len(self._sample))
                worker.open()
                for query, answer in right.items():
                    check.expect(setup.label, query, worker.search(query)[1], answer)

    def _build(self, setup: Setup) -> Building:
        self._say(f"{setup.label}: building")
        with self._worker(setup, self._work) as worker:
            seconds, peak, version = worker.build(self._file, self._given(setup))
        files = (path for path in (self._work / setup.module).rglob("*") if path.is_file())
        return Building(version, seconds, peak, size=sum(file.stat().st_size for file in files) / 1e6)

    def _search(self) -> list[Searching]:
        """All queries, mixed, to one peer after the other for each query, in a new order every time."""
        self._say("searching")
        order = random.Random(0)
        times: list[dict[str, list[float]]] = [defaultdict(list) for _ in self._setups]
        with ExitStack() as stack:
            workers = [stack.enter_context(Worker(setup, self._work / setup.module)) for setup in self._setups]
            for worker in workers:
                worker.open()
            for query in self._asked:
                self._warm_up(query, workers)
            for _ in range(_PASSES):
                for query in order.sample(self._asked, len(self._asked)):
                    for index in order.sample(range(len(workers)), len(workers)):
                        times[index][query.kind].append(workers[index].search(query)[0])
            memory = [worker.memory() for worker in workers]
        return [Searching(dict(own), *taken) for own, taken in zip(times, memory, strict=True)]

    def _warm_up(self, query: Query, workers: Iterable[Worker]) -> None:
        """Ask a query of all; those that were given all paragraphs must answer alike."""
        answers = [worker.search(query)[1] for worker in workers]
        alike = [
            (setup.label, answer)
            for setup, answer in zip(self._setups, answers, strict=True)
            if self._given(setup) == self._paragraphs
        ]
        for label, answer in alike:
            check.expect(label, query, answer, alike[0][1])

    def _opening(self, setup: Setup) -> float:
        """Seconds from opening the index to the answer of a rare word."""
        rare = next(query for query in self._asked if query.kind == queries.KINDS[0])
        seconds = []
        for _ in range(_OPENINGS):
            with Worker(setup, self._work / setup.module) as worker:
                seconds.append(worker.open() + worker.search(rare)[0])
        return statistics.median(seconds)

    def _committing(self, setup: Setup) -> float:
        """Seconds of the commit of a document, which the next search must see."""
        seconds = []
        with Worker(setup, self._work / setup.module) as worker:
            worker.open()
            for number, document in enumerate(self._new):
                mark = f"nieuw{number}"
                marked = corpus.marked(document, mark)
                seconds.append(worker.replace(marked))
                query = Query("new document", "and", (mark,))
                check.expect(setup.label, query, worker.search(query)[1], check.answer(query, marked))
        return statistics.median(seconds)

    def _worker(self, setup: Setup, folder: Path) -> Worker:
        """A worker with a new folder of its own in this folder."""
        own = folder / setup.module
        own.mkdir(parents=True)
        return Worker(setup, own)

    def _given(self, setup: Setup) -> int:
        """The number of paragraphs that a peer is given."""
        return min(setup.most or self._paragraphs, self._paragraphs)
