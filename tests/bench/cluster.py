"""The engine on a cluster beside that in a folder: `python -m tests.bench.cluster CORPUS --paragraphs N --nodes 1 3`.

The same made-up corpus (sentences of real documents put together anew) and the same queries go to an index in a folder,
to one node and to several. Printed are how fast each is written, how large it is, how long a search takes by its
kind, with the ratio to the folder, and after how long a commit of one document is seen.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from indexer import analysis
from indexer.engines import Engine, open_engine
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from tests.bench.engines import corpus
from tests.support.cluster import SearchCluster, running
from tests.support.documents import made_up

_TOGETHER = 1_000
"""Documents of a commit, as `inbreng index` has it."""
_PASSES = 5
_COMMITS = 5


@dataclass(slots=True)
class Figures:
    """What was measured of an engine: paragraphs a second, bytes a paragraph, seconds of searches and of commits."""

    rate: float
    size: float
    searches: dict[str, float] = field(default_factory=dict)
    commit: float = 0.0


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path, help="folder of real documents")
    parser.add_argument("--paragraphs", type=int, default=20_000)
    parser.add_argument("--nodes", type=int, nargs="*", default=[1, 3])
    parser.add_argument("--heap", default="512m")
    chosen = parser.parse_args()
    sentences = corpus.sentences(chosen.corpus)
    with tempfile.TemporaryDirectory() as home:
        documents = list(_documents(sentences, chosen.paragraphs))
        folder = Path(home) / "folder"
        found = {"folder": _measured(open_engine(folder), documents)}
        found["folder"].size = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file()) / chosen.paragraphs
        for nodes in chosen.nodes:
            with running(Path(home) / f"{nodes}-nodes", nodes, chosen.heap, quick_start=False) as cluster:
                figures = _measured(open_engine(f"{cluster.address}/bench?shards={nodes}"), documents)
                figures.size = _size(cluster) / chosen.paragraphs
                found[f"{nodes} node{'s' if nodes > 1 else ''}"] = figures
    print(_table(found, chosen.paragraphs))  # noqa: T201  # the table is the output


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


def _measured(engine: Engine, documents: Sequence[ParsedDocument]) -> Figures:
    paragraphs = sum(len(parsed.paragraphs) for parsed in documents)
    began = time.perf_counter()
    for first in range(0, len(documents), _TOGETHER):
        engine.write(documents[first : first + _TOGETHER])
    figures = Figures(paragraphs / (time.perf_counter() - began), 0)
    for kind, request in _queries(documents).items():
        engine.search(request)
        figures.searches[kind] = statistics.median(_seconds(engine, request) for _ in range(_PASSES))
    commits = []
    for number in range(_COMMITS):
        began = time.perf_counter()
        engine.write([made_up(1_000_000 + number, [(f"verzonnen nieuw{number}", (), ())])])
        assert engine.search(SearchRequest(q=f"nieuw{number}")).total == 1
        commits.append(time.perf_counter() - began)
    figures.commit = statistics.median(commits)
    return figures


def _seconds(engine: Engine, request: SearchRequest) -> float:
    began = time.perf_counter()
    engine.search(request)
    return time.perf_counter() - began


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


def _table(found: dict[str, Figures], paragraphs: int) -> str:
    first = found["folder"]
    lines = [f"{paragraphs:,} paragraphs" + "".join(f"{name:>20}" for name in found)]
    lines.append(f"{'paragraphs/s written':<24}" + "".join(f"{one.rate:>14,.0f}      " for one in found.values()))
    lines.append(f"{'bytes/paragraph':<24}" + "".join(f"{one.size:>14,.0f}      " for one in found.values()))
    for kind in (*first.searches, "commit, seen"):
        times = [one.commit if kind == "commit, seen" else one.searches[kind] for one in found.values()]
        base = first.commit if kind == "commit, seen" else first.searches[kind]
        lines.append(f"{kind + ', ms':<24}" + "".join(f"{1000 * one:>12.1f} ×{one / base:<6.1f}" for one in times))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
