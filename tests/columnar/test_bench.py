"""The comparison of engines: its corpus, and that every engine answers as reading all paragraphs does."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.pipeline import bundled_seeds
from tests.bench.engines import check, corpus, queries, stream
from tests.bench.engines.__main__ import main
from tests.bench.engines.driver import Worker
from tests.bench.engines.figures import Building, Figures, Searching
from tests.bench.engines.peers import SETUPS, Setup
from tests.bench.engines.records import FACETS, Answer, Paragraph, Query
from tests.bench.engines.report import markdown


@pytest.fixture(scope="module")
def sentences() -> list[list[str]]:
    return corpus.sentences(bundled_seeds())


@pytest.fixture(scope="module")
def paragraphs(sentences: list[list[str]]) -> list[Paragraph]:
    return list(corpus.generate(sentences, 400))


@pytest.fixture(scope="module")
def asked(paragraphs: list[Paragraph]) -> list[Query]:
    return queries.choose(corpus.frequencies(paragraphs), len(paragraphs), paragraphs, each=3)


def test_paragraphs_are_of_the_length_that_they_say(paragraphs: list[Paragraph]) -> None:
    lengths = {len(corpus.words(paragraph.text)) for paragraph in paragraphs}
    assert min(lengths) >= corpus.SHORTEST
    assert max(lengths) <= corpus.LONGEST


def test_a_larger_corpus_begins_with_the_smaller_one(
    sentences: list[list[str]], paragraphs: list[Paragraph], tmp_path: Path
) -> None:
    corpus.write(sentences, 1_600, tmp_path / "corpus")
    assert list(stream.read(tmp_path / "corpus", len(paragraphs))) == paragraphs


def test_new_documents_are_not_in_the_corpus(sentences: list[list[str]], paragraphs: list[Paragraph]) -> None:
    new = list(corpus.documents(sentences, 3, after=len(paragraphs)))
    assert [len({paragraph.document for paragraph in document}) for document in new] == [1, 1, 1]
    names = {document[0].document for document in new}
    assert len(names) == 3
    assert names.isdisjoint(paragraph.document for paragraph in paragraphs)


def test_every_kind_of_query_finds_something(paragraphs: list[Paragraph]) -> None:
    asked = queries.choose(corpus.frequencies(paragraphs), len(paragraphs), paragraphs, each=10)
    found = {
        kind: sum(check.answer(query, paragraphs).total for query in asked if query.kind == kind)
        for kind in queries.KINDS
    }
    assert all(found.values()), found


@pytest.mark.parametrize("setup", SETUPS, ids=lambda setup: setup.module)
def test_an_engine_answers_as_reading_every_paragraph_does(
    setup: Setup, paragraphs: list[Paragraph], asked: list[Query], tmp_path: Path
) -> None:
    if not setup.installed():
        pytest.skip(f"{setup.label} is not installed for {setup.python}")
    file, folder = tmp_path / "corpus", tmp_path / "index"
    stream.write(file, paragraphs)
    folder.mkdir()
    with Worker(setup, folder) as worker:
        worker.build(file, len(paragraphs))
        worker.open()
        for query in asked:
            check.expect(setup.label, query, worker.search(query)[1], check.answer(query, paragraphs))
        again = corpus.marked(paragraphs[: corpus.PER_DOCUMENT], "opnieuw")
        worker.replace(again)
        everything = Query("everything", "all")
        changed = [*again, *paragraphs[corpus.PER_DOCUMENT :]]
        check.expect(setup.label, everything, worker.search(everything)[1], check.answer(everything, changed))


def test_times_measured_on_fewer_paragraphs_are_scaled_and_marked() -> None:
    times = {kind: [0.001, 0.002, 0.009] for kind in queries.KINDS}
    made_up = Figures(
        setup=Setup("made-up", "Made up", most=100),
        paragraphs=100,
        building=Building("1", seconds=2.0, peak=3.0, size=4.0),
        searching=Searching(times, resident=5.0, own=6.0),
        opening=0.007,
        commit=0.008,
    )
    tables = markdown([made_up], 1_000, None)
    assert tables.count("| 20 (") == len(queries.KINDS)
    assert "| geometric mean | 20 |" in tables
    assert "| paragraphs indexed a second | 50 |" in tables
    assert "| size of the index, MB | 40 |" in tables
    assert "\\* Made up was measured on 100 paragraphs" in tables


def test_the_command_measures_an_engine_in_a_process_of_its_own(tmp_path: Path) -> None:
    table = tmp_path / "table.md"
    options = ["--paragraphs", "300", "--each", "1", "--peer", "sqlite", "--table", str(table)]
    done = CliRunner().invoke(main, options, env={"INBRENG_CORPUS": ""})
    assert done.exit_code == 0, done.output
    assert "| geometric mean |" in table.read_text("utf-8")


def test_a_count_that_differs_makes_the_comparison_void(paragraphs: list[Paragraph], asked: list[Query]) -> None:
    right = check.answer(asked[0], paragraphs)
    for facet in FACETS:
        wrong = Answer(right.total, right.hits, right.counts | {facet: {"other": 1}})
        with pytest.raises(check.VoidError, match=f"counts of {facet}"):
            check.expect("made up", asked[0], wrong, right)
