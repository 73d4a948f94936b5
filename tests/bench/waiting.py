"""What a person waits for, and where the time goes: `python -m tests.bench.waiting [--paragraphs N] [--corpus FOLDER]`.

Everything is measured in one run on one machine, in processor time, at the median of several times or at the best of
them: factors count, absolute figures are those of the machine in that hour. Beside each row stands what is wanted, and
which functions take most of the time by themselves, as a profile has it. Searches are compared with tantivy (extra
`bench`), one after the other; below 1 is faster. FOLDER is the one that INBRENG_CORPUS names, or else the seeds.
"""

from __future__ import annotations

import cProfile
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count, islice
from pathlib import Path
from types import CodeType
from unittest import mock

import click

from indexer import pipeline, readers
from indexer.attribution import parse
from indexer.engines import Engine, open_engine
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies
from tests.bench import pages, reading
from tests.bench.engines import corpus, queries
from tests.bench.engines.peers import Peer, columnar, inbreng
from tests.bench.engines.records import Query
from tests.bench.engines.report import conditions
from webui import create_app
from webui.serving.settings import Settings

Work = Callable[[], object]
DEBATE = 1_100
"""Paragraphs of a long debate."""
_FILES = 40
"""So many files of each kind are read."""
_EACH, _TIMES, _SHOWN = 12, 5, 4
"""Queries of each kind, how often each thing is measured, and how many functions are named."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, what is wanted, and work of which a profile says where the time goes."""

    name: str
    value: str
    wanted: str
    work: Work | None = None


@click.command()
@click.option("--paragraphs", default=20_000, show_default=True, help="The size of the index that is searched.")
@click.option("--corpus", "folder", type=click.Path(path_type=Path, exists=True), envvar="INBRENG_CORPUS")
def main(paragraphs: int, folder: Path | None) -> None:
    """Print a row for each thing that a person waits for."""
    source = folder or pipeline.bundled_seeds()
    click.echo(f"{conditions(paragraphs)}\n\n| what a person waits for | now | wanted | where the time goes |")
    click.echo("| --- | ---: | ---: | --- |")
    with tempfile.TemporaryDirectory() as work:
        for row in (*_files(source), *_index(source, paragraphs, Path(work)), *_pages(Path(work))):
            where = _where(row.work) if row.work else ""
            click.echo(f"| {row.name} | {row.value} | {row.wanted} | {where} |")


def _files(folder: Path) -> Iterator[Row]:
    """Files on one core."""
    vocabularies = Vocabularies()
    for suffix, wanted in ((".xml", "≥ 8,000 a second"), (".txt", "≥ 10,000 a second")):
        files = list(islice(reading.readable(folder.rglob(f"*{suffix}")), _FILES))
        if files:
            sources = [readers.read(file, "") for file in files]
            work = partial(_each, lambda one: parse(one, vocabularies), sources)
            paragraphs = sum(len(parsed.paragraphs) for parsed in work())
            yield Row(f"structure and topics, {suffix}", f"{paragraphs / _seconds(work):,.0f}", wanted, work)
    if files := list(islice(reading.readable(folder.rglob("*.pdf")), _FILES)):
        work = partial(_each, lambda file: readers.read(file, ""), files)
        number = sum(len(reading.PdfDocument(file.content)) for file in files)
        yield Row("pages of PDF read", f"{number / _seconds(work):,.0f} a second", "≥ 60 a second", work)


def _index(folder: Path, paragraphs: int, work: Path) -> Iterator[Row]:
    """An index of made-up paragraphs: making it, suggestions, searches, exports."""
    sentences = corpus.sentences(folder)
    made = list(corpus.generate(sentences, paragraphs))
    documents = list(inbreng.documents(made))
    numbers = count()

    def write() -> object:
        return open_engine(work / f"index{next(numbers)}").write(documents)

    wall = _seconds(write, time.perf_counter, times=1)
    yield Row("paragraphs into the index", f"{paragraphs / wall:,.0f} a second", "≥ 40,000 on two cores", write)
    engine = open_engine(work / "index0")
    started = time.process_time()
    engine.suggest("ver")
    ready = time.process_time() - started
    yield Row("first suggestion after the start", f"{ready:.2f} s", "≤ 1 s at a million", partial(_suggested, work))
    rows = partial(_exported, engine)
    yield Row("rows of an export as JSON Lines", f"{paragraphs / _seconds(rows):,.0f} a second", "≥ 20,000", rows)
    frequencies = corpus.frequencies(made)
    yield from _searches(work, made, queries.choose(frequencies, paragraphs, made[:5_000], _EACH))
    yield from _whole_engine(engine, queries.choose(frequencies, paragraphs, made[:5_000], _EACH))


def _suggested(work: Path) -> object:
    return open_engine(work / "index0").suggest("ver")


def _exported(engine: Engine) -> object:
    return sum(1 for _ in engine.entries(SearchRequest()))


def _searches(work: Path, made: Sequence[object], asked: Sequence[Query]) -> Iterator[Row]:
    """Each kind of query, with four facets and the text of ten hits, over tantivy's time for the same."""
    try:
        from tests.bench.engines.peers import tantivy  # the extra `bench`
    except ImportError:
        return
    peers: list[Peer] = []
    for name, module in (("columnar", columnar), ("tantivy", tantivy)):
        (work / name).mkdir()
        peer: Peer = module.open_peer(work / name)
        peer.build(made)  # type: ignore[arg-type]  # they are Paragraphs
        peer.open()
        peers.append(peer)
    ours, theirs = (_times(peer.search, asked) for peer in peers)
    ratios = {kind: ours[kind] / theirs[kind] for kind in queries.KINDS}
    for kind, ratio in ratios.items():
        of_kind = [query for query in asked if query.kind == kind]
        value = f"{ratio:.2f} × ({ours[kind] * 1000:.2f} ms)"
        yield Row(f"search, {kind}, over tantivy", value, "≤ 1.0", partial(_each, peers[0].search, of_kind * _TIMES))
    usual = statistics.geometric_mean(ratio for kind, ratio in ratios.items() if kind != "everything")
    yield Row("geometric mean without everything", f"{usual:.2f} ×", "≤ 0.6")


def _whole_engine(engine: Engine, asked: Sequence[Query]) -> Iterator[Row]:
    """The same searches with all facets, marked words and records."""
    requests = {query: SearchRequest(q=inbreng.typed(query), **dict(query.selected)) for query in asked}
    taken = _times(lambda query: engine.search(requests[query]), asked)
    for kind in ("rare word", "common word", "phrase"):
        some = [requests[query] for query in asked if query.kind == kind]
        yield Row(f"results, {kind}", f"{taken[kind] * 1000:.2f} ms", "", partial(_each, engine.search, some))


def _pages(work: Path) -> Iterator[Row]:
    """A long debate as a page."""
    engine = open_engine(work / "debate")
    long: ParsedDocument = pages.long_document("kst-1-1", DEBATE)
    engine.write([long])
    client = create_app({"ENGINE": engine, "SETTINGS": Settings(rate=0)}).test_client()
    for query, wanted in (("", "≤ 0.1 s"), ("&q=brug", "≤ 0.2 s")):
        get = partial(client.get, f"/document/kst-1-1?whole=1{query}")
        name = f"a debate of {DEBATE:,} paragraphs{', with a query' if query else ''}"
        yield Row(name, f"{_seconds(get):.2f} s", wanted, get)


def _times(search: Callable[[Query], object], asked: Sequence[Query]) -> dict[str, float]:
    """Seconds of the processor for each kind: the median of its queries, each at its best."""
    best: dict[str, dict[Query, float]] = defaultdict(dict)
    for _ in range(_TIMES):
        for query in asked:
            started = time.process_time()
            search(query)
            seconds = time.process_time() - started
            best[query.kind][query] = min(seconds, best[query.kind].get(query, seconds))
    return {kind: statistics.median(own.values()) for kind, own in best.items()}


def _seconds(work: Work, clock: Callable[[], float] = time.process_time, times: int = _TIMES) -> float:
    taken = []
    for _ in range(times):
        started = clock()
        work()
        taken.append(clock() - started)
    return statistics.median(taken)


def _each(work: Callable[..., object], items: Iterable[object]) -> list[object]:
    return [work(item) for item in items]


def _where(work: Work) -> str:
    """The functions that take most of the time of some work by themselves, and their shares; all in one process."""
    profile = cProfile.Profile()
    with mock.patch("os.cpu_count", return_value=1):
        profile.runcall(work)
    spent = sorted(profile.getstats(), key=lambda one: -one.inlinetime)
    total = sum(one.inlinetime for one in spent) or 1
    return ", ".join(f"{_called(one.code)} {one.inlinetime / total:.0%}" for one in spent[:_SHOWN])


def _called(code: str | CodeType) -> str:
    """A function, or one that is built in, as a table shows it."""
    if isinstance(code, str):
        return code.strip("<>").removeprefix("built-in ").removeprefix("method ").replace("'", "")
    return f"{Path(code.co_filename).stem}.{code.co_name}"


if __name__ == "__main__":
    main()
