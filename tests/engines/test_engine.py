"""The index: what every engine must do. Run on each engine there is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from indexer import pipeline, readers
from indexer.engines import Engine, open_engine
from indexer.errors import EngineError, IndexMissing
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from tests.support.documents import made_up


def test_what_was_written_comes_back(engine: Engine, seed: ParsedDocument) -> None:
    engine.write([seed])
    assert engine.document(seed.document.id) == seed
    assert engine.document("kst-1-1") is None


def test_a_document_replaces_that_of_the_same_id(engine: Engine) -> None:
    engine.write([made_up(1, [("zorg", (), ()), ("brug", (), ())])])
    engine.write([made_up(1, [("plan", (), ())])])
    assert engine.stats().paragraphs == 1
    assert engine.search(SearchRequest(q="zorg")).total == 0
    assert engine.check() == ()


def test_a_deleted_document_is_gone_also_for_a_reader_that_was_open(engine: Engine) -> None:
    engine.write([made_up(1, [("zorg", (), ())])])
    assert engine.search(SearchRequest(q="zorg")).total == 1
    before = engine.generation()
    assert engine.delete("x-1")
    assert not engine.delete("x-1")
    assert engine.search(SearchRequest(q="zorg")).total == 0
    assert engine.generation() != before


def test_a_writer_that_fails_leaves_the_last_commit(engine: Engine) -> None:
    engine.write([made_up(1, [("zorg", (), ())])])

    def broken() -> Iterator[ParsedDocument]:
        yield made_up(2, [("brug", (), ())])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        engine.write(broken())
    assert [(document.id, document.fingerprint) for document in engine.documents()] == [("x-1", "1")]
    assert engine.write([made_up(2, [("brug", (), ())])]) == 1


def test_readers_in_other_threads_go_on_while_a_writer_commits(engine: Engine) -> None:
    engine.write([made_up(0, [("zorg", (), ())])])
    totals: list[int] = []
    errors: list[BaseException] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                totals.append(engine.search(SearchRequest(q="zorg")).total)
        except BaseException as error:  # noqa: BLE001  # reported by the test itself
            errors.append(error)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(1, 6):
        engine.write([made_up(number, [("zorg", (), ())])])
        engine.delete(f"x-{number - 1}")
    done.set()
    for thread in threads:
        thread.join()
    assert errors == []
    assert set(totals) <= {1, 2}
    assert engine.search(SearchRequest(q="zorg")).total == 1


def test_where_there_is_no_index_it_says_so(engine: Engine) -> None:
    with pytest.raises(IndexMissing, match="there is no index here"):
        engine.stats()


def test_nothing_found_offers_any_of_the_words(engine: Engine) -> None:
    engine.write([made_up(1, [("zorg", (), ()), ("brug", (), ())])])
    result = engine.search(SearchRequest(q="zorg brug"))
    assert result.total == 0
    assert result.alternative is not None
    assert (result.alternative.q, result.alternative.total) == ("zorg OR brug", 2)
    assert engine.search(SearchRequest(q=result.alternative.q)).total == 2
    assert engine.search(SearchRequest(q="niets nergens")).alternative is None


def test_the_seed_gives_the_counts_that_were_counted_by_hand(seeds: Engine) -> None:
    result = seeds.search(SearchRequest(q="vertrouwenspersoon", party=("gl",)))
    assert result.total == 7
    parties = {value.value: value.count for value in result.facets[0].values}
    assert parties == {"vvd": 6, "d66": 6, "gl": 7}


def test_snippets_mark_what_matched_and_nothing_else(seeds: Engine) -> None:
    for hit in seeds.search(SearchRequest(q='"wettelijke bescherming" -model', size=50)).hits:
        marked = {piece.text.lower() for piece in hit.marked if piece.matched}
        assert marked == {"wettelijke bescherming"}
        assert "".join(piece.text for piece in hit.marked) == hit.paragraph.text
        inside = "".join(piece.text for piece in hit.snippet).strip("… ")
        assert inside in hit.paragraph.text


def test_suggestions_begin_with_what_was_typed(seeds: Engine) -> None:
    found = seeds.suggest("vertr")
    assert {"term", "document"} <= {suggestion.kind for suggestion in found}
    assert all(suggestion.label.startswith("vertr") for suggestion in found if suggestion.kind in ("term", "phrase"))
    assert all(suggestion.count > 0 for suggestion in found)
    assert ("party", "gl") in [(found.kind, found.value) for found in seeds.suggest("groenl")]
    assert seeds.suggest("  ") == ()


def test_indexing_again_does_nothing_and_a_change_replaces(engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "stuk.txt"
    file.write_text("De leden van de VVD-fractie vragen naar een verzonnen brug.", encoding="utf-8")
    assert pipeline.index_files([file], engine).indexed == ["stuk"]
    before = engine.generation()
    again = pipeline.index_files([file], engine)
    assert (again.indexed, again.unchanged, engine.generation()) == ([], [str(file)], before)
    file.with_suffix(".toml").write_text('date = "2018-01-02"', encoding="utf-8")
    assert pipeline.index_files([file], engine).indexed == ["stuk"]
    file.write_text("De leden van de SP-fractie vragen naar een verzonnen brug.", encoding="utf-8")
    assert pipeline.index_files([file], engine).indexed == ["stuk"]
    result = engine.search(SearchRequest(q="brug"))
    assert [hit.paragraph.parties for hit in result.hits] == [("sp",)]
    assert result.hits[0].document.date == "2018-01-02"


def test_two_documents_with_one_id_are_refused_by_name(engine: Engine, tmp_path: Path) -> None:
    first, second = tmp_path / "a" / "stuk.txt", tmp_path / "b" / "stuk.txt"
    for number, file in enumerate((first, second)):
        file.parent.mkdir()
        file.write_text(f"Verzonnen alinea {number}.", encoding="utf-8")
    report = pipeline.index_files(readers.documents_in([tmp_path]), engine)
    assert report.indexed == ["stuk"]
    [refused] = report.refused
    assert str(first) in str(refused)
    assert str(second) in str(refused)
    assert pipeline.index_files([first, second], engine).refused[0].path == str(second)


def test_requests_page_through_all_matches_once(engine: Engine) -> None:
    engine.write([made_up(1, [(f"zorg plan {'zorg ' * (n % 4)}", (), ()) for n in range(23)])])
    request = SearchRequest(q="zorg", size=10)
    pages = [engine.search(replace(request, page=page)).hits for page in (1, 2, 3, 4)]
    ids = [hit.paragraph.id for page in pages for hit in page]
    assert [len(page) for page in pages] == [10, 10, 3, 0]
    assert len(set(ids)) == 23
    scores = [hit.score for page in pages for hit in page]
    assert scores == sorted(scores, reverse=True)


def test_a_period_takes_in_its_first_and_last_day(engine: Engine) -> None:
    engine.write([made_up(n, [("zorg", (), ())]) for n in range(3)])
    totals = {
        ("2011", ""): 2, ("", "2011"): 2, ("2010-01-02", "2010-01"): 1, ("2010-01-03", "2010"): 0, ("2013", ""): 0
    }  # fmt: skip
    assert {period: engine.search(SearchRequest(since=period[0], until=period[1])).total for period in totals} == totals


def test_a_grouped_search_lists_each_document_once_and_counts_the_others(engine: Engine) -> None:
    engine.write([made_up(1, [("zorg", (), ()), ("zorg zorg", (), ())]), made_up(2, [("zorg plan", (), ())])])
    result = engine.search(SearchRequest(q="zorg", grouped=True))
    assert (result.total, result.listed) == (3, 2)
    assert {hit.document.id: hit.folded for hit in result.hits} == {"x-1": 1, "x-2": 0}


def test_what_emptied_a_result_is_named_with_what_its_removal_gives(engine: Engine) -> None:
    engine.write([made_up(1, [("zorg", ("vvd",), ()), ("brug", ("d66",), ())])])
    result = engine.search(SearchRequest(q="zorg brug"))
    assert {(left.kind, left.value, left.total) for left in result.removals} == {
        ("word", "zorg", 1),
        ("word", "brug", 1),
    }
    result = engine.search(SearchRequest(q="zorg", party=("d66",), since="2012"))
    assert [(left.kind, left.value, left.total) for left in result.removals] == [("filters", "", 1)]
    result = engine.search(SearchRequest(q="zorg brug nergens", party=("sp",)))
    assert [(left.kind, left.value) for left in result.removals] == [("only", "zorg"), ("only", "brug")]
    assert engine.search(SearchRequest(q="nergens")).removals == ()
    result = engine.search(SearchRequest(q="zorg", party=("d66",), until="2012"))
    assert [(left.kind, left.value, left.request.party) for left in result.removals] == [("party", "d66", ())]


def test_hits_come_one_by_one_and_paragraphs_by_their_ids(engine: Engine) -> None:
    engine.write([made_up(1, [(f"zorg {n}", (), ()) for n in range(150)])])
    ids = [hit.paragraph.id for hit in engine.hits(SearchRequest(q="zorg", sort="date"))]
    assert ids == [f"x-1/{position}" for position in range(1, 151)]
    found = engine.paragraphs(("x-1/3", "x-9/1", "x-1/1"))
    assert [paragraph.id for paragraph in found] == ["x-1/3", "x-1/1"]


def test_refused_files_are_kept_until_they_are_read(engine: Engine, tmp_path: Path) -> None:
    good, bad = tmp_path / "goed.txt", tmp_path / "fout.xml"
    good.write_text("Verzonnen alinea over een brug.", encoding="utf-8")
    bad.write_text("<officiele-publicatie>", encoding="utf-8")
    pipeline.index_files([good, bad], engine)
    [refused] = engine.stats().refused
    assert refused.name == "fout.xml"
    assert refused.reason
    bad.write_text("Verzonnen alinea over een plan.", encoding="utf-8")
    pipeline.index_files([good, bad], engine)
    assert engine.stats().refused == ()


def test_a_question_that_is_repeated_is_listed_once(engine: Engine) -> None:
    question = "Bent u bekend met het verzonnen bericht over de zorg voor bruggen?"
    engine.write([made_up(n, [(question, (), ()), ("zorg", (), ())]) for n in range(3)])
    result = engine.search(SearchRequest(q="zorg", size=10))
    assert (result.total, result.listed) == (6, 4)
    folded = [hit.folded for hit in result.hits if hit.paragraph.text == question]
    assert folded == [2]
    pages = [engine.search(SearchRequest(q="zorg", size=2, page=page)).hits for page in (1, 2, 3)]
    assert [hit.paragraph.id for page in pages for hit in page] == [hit.paragraph.id for hit in result.hits]


def test_a_word_is_found_inside_a_compound_and_only_that_part_is_marked(engine: Engine) -> None:
    engine.write([made_up(1, [("De aanstellingsbrieven zijn verzonnen.", (), ())])])
    [hit] = engine.search(SearchRequest(q="brief")).hits
    assert [piece.text for piece in hit.marked if piece.matched] == ["brieven"]


@pytest.mark.parametrize("words", [1, 2, 3, 40])
def test_all_that_begins_so_scores_alike_however_many_words_do(engine: Engine, words: int) -> None:
    engine.write([made_up(1, [(f"verzonnen brug{'pq'[n % 2]}{'x' * (n // 2)}", (), ()) for n in range(words)])])
    assert {hit.score for hit in engine.search(SearchRequest(q="brug*", size=50)).hits} == {1.0}


def test_synonyms_are_found_and_named_and_can_be_left_out(engine: Engine) -> None:
    engine.write([made_up(1, [("Het openbaar vervoer is verzonnen.", (), ())])])
    found = engine.search(SearchRequest(q="ov"))
    assert found.total == 1
    assert ("ov", ("openbaar vervoer",)) in [(used.word, used.others) for used in found.expansions]
    assert engine.search(SearchRequest(q="ov", expand=False)).total == 0


def test_of_a_question_in_full_any_word_may_match(engine: Engine) -> None:
    texts = ("De brug is verzonnen.", "Niets hierover.", "De minister stelt iets verzonnens.")
    engine.write([made_up(1, [(text, (), ()) for text in texts])])
    result = engine.search(SearchRequest(q="Waarom (zo) stelt de minister het onderhoud aan bruggen uit?"))
    assert [hit.paragraph.position for hit in result.hits] == [1]
    assert [(note.code, note.detail) for note in result.reading.notes] == [
        ("common-words", "Waarom stelt minister"),
        ("any-words", ""),
    ]
    assert engine.search(SearchRequest(q="brug nergens", match="any")).total == 1


def test_an_index_of_another_version_says_what_to_do(tmp_path: Path) -> None:
    open_engine(tmp_path).write([made_up(1, [("zorg", (), ())])])
    [contents] = tmp_path.glob("_inbreng*.toc")
    contents.rename(contents.with_name("_inbreng1_1.toc"))
    with pytest.raises(EngineError, match="another version of the program; bring it up to date"):
        open_engine(tmp_path).stats()


def test_what_is_left_out_is_one_part_of_the_query_and_the_others_stay(engine: Engine) -> None:
    texts = [("zorg", ("vvd",), ()), ("brug", ("d66",), ()), ("zorgen", ("d66",), ())]
    engine.write([made_up(1, texts)])

    def left(q: str) -> set[tuple[str, str, int]]:
        result = engine.search(SearchRequest(q=q, match="all"))
        assert all(engine.search(one.request).total == one.total for one in result.removals)
        return {(one.kind, one.value, one.total) for one in result.removals}

    assert left("zorg brug partij:vvd") == {("word", "brug", 1)}
    assert left("brug partij:vvd") == {("party", "vvd", 1), ("word", "brug", 1)}
    assert left("brug zorg*") == {("word", "brug", 2), ("word", "zorg*", 1)}
    assert left("partij:vvd partij:d66") == {("party", "vvd", 2), ("party", "d66", 1)}
    alternative = engine.search(SearchRequest(q="zorg brug partij:vvd", match="all")).alternative
    assert alternative is not None
    assert (alternative.q, alternative.total) == ("(zorg OR brug) fractie:vvd", 1)
