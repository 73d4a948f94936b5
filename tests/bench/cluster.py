"""The engine on a cluster beside that in a folder: `python -m tests.bench.cluster CORPUS --paragraphs N folder 1 3`.

The same made-up corpus (sentences of real documents put together anew) and the same queries go to an index in a folder,
to one node and to several. Printed are how fast each is written (the first commit by itself, while Java compiles), how
large it is, how long a search takes by its kind, with the ratio to the folder, and after how long a commit of one
document is seen; and for all of them the processor time of the program and the nodes, which says more than the clock on
a machine that is at other work too. The cluster forgets before each search what it keeps of those before.

What was measured of an engine is kept in a file, and not measured again: so a large corpus can be measured one engine
at a time, and a run that was stopped goes on with the engine that it was at.
"""

from __future__ import annotations

import argparse
import itertools
import os
import resource
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from indexer import analysis
from indexer.engines import Engine, open_engine
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from tests.bench.cluster_figures import Figures, keep, kept, table
from tests.bench.engines import corpus
from tests.bench.engines.report import conditions
from tests.support import ROOT
from tests.support.cluster import SearchCluster, running
from tests.support.documents import made_up

_TOGETHER = 1_000
"""Documents of a commit, as `inbreng index` has it."""
_WARM = 8
"""Rounds of all searches before one is measured: Java compiles what is asked for often."""
_PASSES = 7
_COMMITS = 5


def main() -> None:
    """Print the table, with a column more after each engine: a large corpus takes long."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path, help="folder of real documents")
    parser.add_argument("engines", nargs="*", default=["folder", "1", "3"], help="folder, or a number of nodes")
    parser.add_argument("--paragraphs", type=int, default=20_000)
    parser.add_argument("--heap", default="512m")
    parser.add_argument("--kept", type=Path, help="file of what was measured before (build/cluster-N.json)")
    chosen = parser.parse_args()
    file = chosen.kept or ROOT / "build" / f"cluster-{chosen.paragraphs}.json"
    found, sentences = kept(file), corpus.sentences(chosen.corpus)
    for name in chosen.engines:
        if name not in found:
            found[name] = _figures(name, chosen.heap, _documents(sentences, chosen.paragraphs))
            found[name].conditions = conditions(chosen.paragraphs)
            found[name].load = os.getloadavg()[2]
            keep(found, file)
        print(table(found), flush=True)  # noqa: T201  # the table is the output


def _figures(name: str, heap: str, documents: Iterator[ParsedDocument]) -> Figures:
    """What is measured of an engine in a folder, or on so many nodes."""
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        if name == "folder":
            figures = _measured(open_engine(home), documents, None)
            size = float(sum(one.stat().st_size for one in home.rglob("*") if one.is_file()))
        else:
            nodes = int(name)
            with running(home, nodes, heap, quick_start=False) as cluster:
                figures = _measured(open_engine(f"{cluster.address}/bench?shards={nodes}"), documents, cluster)
                size = _size(cluster)
    figures.size = size / sum(number for number, _, _ in figures.commits)
    return figures


def _queries(documents: Sequence[ParsedDocument]) -> dict[str, SearchRequest]:
    """A search of each kind, of words that stand in many of the paragraphs."""
    found = Counter(word for parsed in documents[:50] for said in parsed.paragraphs for word in set(said.text.split()))
    common = [word for word, _ in found.most_common(400) if len(word) > 5 and word.isalpha()]
    first, second, third, *others = (word for word in common if word not in analysis.stop_words())
    beside = next(said.text for parsed in documents for said in parsed.paragraphs if first in said.text).split()[:2]
    return {
        "word": SearchRequest(q=first),
        "two words": SearchRequest(q=f"{first} {second}"),
        "phrase": SearchRequest(q=f'"{" ".join(beside)}"'),
        "prefix": SearchRequest(q=f"{first[:5]}*"),
        "alternatives": SearchRequest(q=f"{first} OR {second} OR {third}"),
        "question": SearchRequest(q=f"Waarom {' '.join(others[:8])}?"),
        "with filters": SearchRequest(q=first, party=("vvd", "d66"), role=("response",)),
        "by date": SearchRequest(q=first, sort="date"),
        "by document": SearchRequest(q=first, grouped=True),
        "everything": SearchRequest(),
    }


def _measured(engine: Engine, documents: Iterator[ParsedDocument], cluster: SearchCluster | None) -> Figures:
    figures = Figures()
    first = some = list(islice(documents, _TOGETHER))
    while some:
        seconds, work = _taken(lambda some=some: engine.write(some), cluster)
        figures.commits.append((sum(len(parsed.paragraphs) for parsed in some), seconds, work))
        some = list(islice(documents, _TOGETHER))
    queries = _queries(first)
    for _ in range(_WARM):
        for request in queries.values():
            engine.search(request)
    for kind, request in queries.items():
        finds = engine.search(request).total
        figures.times[kind] = (finds, *_median(lambda request=request: engine.search(request), _PASSES, cluster))
    numbers = itertools.count(1_000_000)

    def commit() -> None:
        number = next(numbers)
        engine.write([made_up(number, [(f"verzonnen nieuw{number}", (), ())])])
        assert engine.search(SearchRequest(q=f"nieuw{number}")).total == 1

    figures.times["one document written, until it is found"] = (1, *_median(commit, _COMMITS, cluster))
    return figures


def _median(act: Callable[[], object], times: int, cluster: SearchCluster | None) -> tuple[float, float]:
    """The median of the seconds that something takes, and the mean of its processor seconds."""
    taken = []
    for _ in range(times):
        if cluster is not None:
            cluster.post("/_cache/clear?request=true", {})
        taken.append(_taken(act, cluster))
    return statistics.median(seconds for seconds, _ in taken), statistics.mean(work for _, work in taken)


def _taken(act: Callable[[], object], cluster: SearchCluster | None) -> tuple[float, float]:
    """The seconds that something takes, and the processor seconds of this program and of the nodes."""
    began, worked = time.perf_counter(), _processor_seconds(cluster)
    act()
    return time.perf_counter() - began, _processor_seconds(cluster) - worked


def _processor_seconds(cluster: SearchCluster | None) -> float:
    spent = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    own = sum(one.ru_utime + one.ru_stime for one in (spent if cluster is None else spent[:1]))
    return own + (cluster.processor_seconds() if cluster is not None else 0)


def _documents(sentences: list[list[str]], paragraphs: int) -> Iterator[ParsedDocument]:
    """Documents of PER_DOCUMENT paragraphs each."""
    made = corpus.generate(sentences, paragraphs)
    number = 0
    while some := list(islice(made, corpus.PER_DOCUMENT)):
        number += 1
        parsed = made_up(number, [(one.text, one.party, one.topic) for one in some])
        said = zip(parsed.paragraphs, some, strict=True)
        yield replace(
            parsed,
            document=replace(parsed.document, date=f"{some[0].year[0]}-03-01"),
            paragraphs=tuple(replace(paragraph, role=one.role[0]) for paragraph, one in said),
        )


def _size(cluster: SearchCluster) -> float:
    """Bytes of all copies on the disks of a cluster."""
    return float(cluster.get("/_stats/store")["_all"]["total"]["store"]["size_in_bytes"])


if __name__ == "__main__":
    main()
