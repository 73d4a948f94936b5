"""What a query finds besides: most of its words, and words close to them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.searches import SearchRequest
from tests.support.documents import made_up

TEXTS = (
    "verzonnen: de politiegegevens hebben een bewaartermijn",
    "verzonnen: een bewaartermijn voor foto's",
    "verzonnen: gegevens van de politie",
    "verzonnen: discriminatie op de huurmarkt",
    "verzonnen: wie discrimineert krijgt straf",
    "verzonnen: de brug over het water en de sluis",
    "verzonnen: de brug en het water",
    "verzonnen: de sluis en het water",
)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(tmp_path / "index")


@pytest.fixture
def filled(engine: Engine) -> Engine:
    engine.write([made_up(1, [(text, (), ()) for text in TEXTS])])
    return engine


def shown(engine: Engine, q: str, **others: object) -> tuple[list[int], list[int]]:
    """The places of the texts that are found, and of those that are found besides."""
    result = engine.search(SearchRequest(q=q, **others))  # type: ignore[arg-type]
    besides = result.wider.hits if result.wider else ()
    return places(result.hits), places(besides)


def places(hits: Sequence[object]) -> list[int]:
    return sorted(hit.paragraph.position - 1 for hit in hits)  # type: ignore[attr-defined]


def test_a_word_derived_from_the_same_root_is_found_besides(filled: Engine) -> None:
    assert shown(filled, "discrimineren") == ([4], [3])


def test_a_short_verb_is_found_with_something_before_it(engine: Engine) -> None:
    texts = ("verzonnen: mest op het land", "verzonnen: het land wordt bemest", "verzonnen: het land in het westen")
    engine.write([made_up(1, [(text, (), ()) for text in texts])])
    assert shown(engine, "mest") == ([0], [1])


def test_what_a_title_says_need_not_be_said_again(engine: Engine) -> None:
    texts = ("verzonnen: de prijs van stroom stijgt", "verzonnen: de prijs van brood stijgt")
    titled, other = (made_up(number, [(text, (), ()) for text in texts]) for number in (1, 2))
    titled = replace(titled, document=replace(titled.document, title="Verzonnen vragen over de energiemarkt"))
    engine.write([titled, other])
    found = engine.search(SearchRequest(q="energiemarkt brood"))
    assert found.total == 0
    assert found.wider is not None
    assert found.wider.hits[0].paragraph.id == titled.paragraphs[1].id


def test_of_two_words_one_is_enough_and_of_three_two_are(filled: Engine) -> None:
    found, besides = shown(filled, "bewaartermijn foto's")
    assert found == [1]
    assert 0 in besides
    assert shown(filled, "brug water sluis") == ([5], [6, 7])


def test_words_of_any_subject_are_none_of_them(engine: Engine) -> None:
    texts = ("verzonnen sancties voor Syrië", "verzonnen steun van Syriërs", "verzonnen: wij zijn tegen sancties")
    engine.write([made_up(1, [(text, (), ()) for text in texts])])
    assert shown(engine, "sancties tegen Syrië overheid") == ([], [0])


def test_what_is_of_another_year_is_found_besides(engine: Engine) -> None:
    engine.write([made_up(number, [("verzonnen: de brug is hoog", (), ())]) for number in (1, 2)])
    besides = engine.search(SearchRequest(q="brug 2011 sluis")).wider
    assert besides is not None
    assert [hit.document.date[:4] for hit in besides.hits if hit.document.date] == ["2011", "2012"]
    assert shown(engine, "2015") == ([], [])


def test_a_number_may_stand_elsewhere_in_what_is_found_besides(engine: Engine) -> None:
    texts = ("verzonnen: artikel 12 geldt", "verzonnen: 12 keer dit artikel", "verzonnen: artikel 11 geldt")
    engine.write([made_up(1, [(text, (), ()) for text in texts])])
    assert shown(engine, "artikel 12") == ([0], [1])


def test_the_parts_of_a_compound_are_found_besides(filled: Engine) -> None:
    assert shown(filled, "politiegegevens") == ([0], [2])


def test_what_is_found_besides_is_counted_in_no_number_and_marked_by_what_it_shares(filled: Engine) -> None:
    result = filled.search(SearchRequest(q="discrimineren"))
    assert (result.total, result.listed) == (1, 1)
    assert result.wider is not None
    assert result.wider.total == 1
    assert [piece.text for piece in result.wider.hits[0].snippet if piece.matched] == ["discriminatie"]


@pytest.mark.parametrize(
    "q",
    ['"discrimineren"', "discrimineren OR sluis", "(discrimineren)", "discrimineer*", "34 843", "persoon:verzonnen"],
)
def test_what_was_typed_exactly_is_not_widened(filled: Engine, q: str) -> None:
    assert filled.search(SearchRequest(q=q)).wider is None


def test_what_must_hold_or_must_not_does_so_in_what_is_found_besides_too(filled: Engine) -> None:
    assert shown(filled, "discrimineren -huurmarkt") == ([4], [])
    assert shown(filled, '"de sluis" brug') == ([5], [])
    assert shown(filled, 'brug sluis "de brug"') == ([5], [6])


@pytest.mark.parametrize("chosen", [{"match": "all"}, {"match": "any"}, {"expand": False}, {"match": "most"}])
def test_who_chooses_how_words_are_found_gets_nothing_besides(filled: Engine, chosen: dict[str, object]) -> None:
    assert filled.search(SearchRequest(q="discrimineren", **chosen)).wider is None  # type: ignore[arg-type]


def test_it_can_be_chosen_as_the_search(filled: Engine) -> None:
    result = filled.search(SearchRequest(q="discrimineren", match="most"))
    assert places(result.hits) == [3, 4]
    assert result.total == 2


def test_it_fills_the_last_page_alone(filled: Engine) -> None:
    assert shown(filled, "verzonnen water", size=2, page=1)[1] == []
    found, besides = shown(filled, "brug water sluis", size=2)
    assert (len(found), len(besides)) == (1, 1)
    assert shown(filled, "brug water sluis", size=2, page=2) == ([], [])
    assert shown(filled, "discrimineren", size=1) == ([4], [])


def test_filters_hold_for_it(engine: Engine) -> None:
    engine.write([made_up(1, [("verzonnen discriminatie", ("vvd",), ()), ("verzonnen discriminerend", ("sp",), ())])])
    result = engine.search(SearchRequest(q="discrimineren", party=("vvd",)))
    assert places((*result.hits, *(result.wider.hits if result.wider else ()))) == [0]


def test_who_types_a_name_is_shown_what_its_bearer_says(engine: Engine) -> None:
    one = made_up(1, [("verzonnen woorden over de brug", ("vvd",), ()), ("verzonnen antwoord van een ander", (), ())])
    said, other = one.paragraphs
    said = replace(said, speaker="Mevrouw Van der Sluis")
    engine.write([replace(one, paragraphs=(said, replace(other, speaker="De voorzitter")))])
    for q in ("van der sluis", "Sluis", "mevrouw van der Sluis", "Ans van der Sluis"):
        assert shown(engine, q) == ([0], []), q
    assert shown(engine, "sluis") == ([], [])


def test_the_words_of_a_name_are_one_of_the_words_of_a_query(engine: Engine) -> None:
    texts = ("Verzonnen antwoord op iets anders.", "Verzonnen: de coronapas.", "Verzonnen: jonge mensen en Hugo.")
    one = made_up(1, [(text, ("vvd",), ()) for text in texts])
    said, *others = one.paragraphs
    engine.write([replace(one, paragraphs=(replace(said, speaker="Minister De Jonge"), *others))])
    scores = []
    for q in ("Hugo de Jonge corona", "Jonge corona"):
        wider = engine.search(SearchRequest(q=q)).wider
        assert wider is not None
        scores.append({hit.paragraph.position: hit.score for hit in wider.hits})
    assert set(scores[0]) == {1, 2, 3}
    assert scores[0][1] == scores[1][1]


def test_a_short_related_word_is_looked_for_as_it_is_written(engine: Engine) -> None:
    texts = ("Verzonnen zin over vee.", "Verzonnen veehouderij.", "Verzonnen schapen en een schapenhouder.")
    engine.write([made_up(1, [(text, ("vvd",), ()) for text in texts])])
    assert shown(engine, "wolf") == ([], [0, 2])


def test_a_word_that_is_no_dutch_is_looked_for_as_it_must_be_meant(engine: Engine) -> None:
    engine.write([made_up(1, [(f"verzonnen gevolgen van stikstof, {number}", (), ()) for number in range(12)])])
    besides = engine.search(SearchRequest(q="stikstoff")).wider
    assert besides is not None
    assert (besides.q, besides.total, len(besides.hits)) == ("stikstof", 12, 10)
    assert [piece.text for piece in besides.hits[0].snippet if piece.matched] == ["stikstof"]


def test_a_word_that_an_index_has_in_compounds_only_is_found_by_its_slip(engine: Engine) -> None:
    texts = ("de stikstofruimte", "stikstofdepositie", "een stikstofcrisis", "de stikstofuitstoot")
    engine.write([made_up(1, [(f"verzonnen {text}", (), ()) for text in texts])])
    besides = engine.search(SearchRequest(q="stikstoff")).wider
    assert besides is not None
    assert (besides.q, besides.total) == ("stikstof", 4)


def test_what_has_something_for_every_word_comes_before_what_has_one(engine: Engine) -> None:
    texts = ("verzonnen discriminatie op de huurmarkt", "verzonnen: de huurmarkt, de huurmarkt", "verzonnen lucht")
    engine.write([made_up(1, [(text, (), ()) for text in texts])])
    result = engine.search(SearchRequest(q="discrimineren huurmarkt"))
    assert result.total == 0
    assert result.wider is not None
    assert [hit.paragraph.position for hit in result.wider.hits] == [1, 2]


def test_a_motion_is_found_as_a_whole_besides(engine: Engine) -> None:
    considered: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
        ("constaterende dat er verzonnen mest ligt;", ("sp",), ()),
        ("verzoekt dit te ruimen,", ("sp",), ()),
    ]
    motion, other = (made_up(number, considered) for number in (1, 2))
    motion = replace(motion, document=replace(motion.document, type="motion"))
    said, request = motion.paragraphs
    engine.write(
        [
            replace(
                motion,
                paragraphs=(said, request, replace(said, id="x-1/3", position=3, role="procedural", text="Gehoord")),
            )
        ]
    )
    assert shown(engine, "mest") == ([0], [1])
    engine.write([other])
    besides = engine.search(SearchRequest(q="mest")).wider
    assert besides is not None
    assert [hit.paragraph.id for hit in besides.hits] == ["x-1/2"]


def test_what_stands_beside_a_question_that_is_found_comes_before_others(engine: Engine) -> None:
    texts = ("verzonnen: klopt de discriminatie?", "verzonnen: wordt er gediscrimineerd?")
    beside, apart = (made_up(number, [(text, ("sp",), ()) for text in texts[number % 2 :]]) for number in (2, 1))
    engine.write([replace(one, document=replace(one.document, type="written-questions")) for one in (beside, apart)])
    besides = engine.search(SearchRequest(q="discriminatie")).wider
    found = [hit.paragraph.document_id for hit in besides.hits] if besides else []
    assert found[:1] == ["x-2"]


@pytest.mark.parametrize(("q", "besides"), [("kernenergie", [1, 3]), ("stikstofprobleem", [4, 5])])
def test_a_short_part_of_a_compound_does_not_stand_for_it(engine: Engine, q: str, besides: list[int]) -> None:
    texts = (
        "verzonnen: de kern van de zaak",
        "verzonnen: energie uit een kern",
        "verzonnen: een harde kern",
        "verzonnen: energie uit wind",
        "verzonnen: een groot probleem",
        "verzonnen: minder stikstof",
    )
    engine.write([made_up(1, [(text, (), ()) for text in texts])])
    assert shown(engine, q) == ([], besides)


def test_of_an_office_that_nobody_holds_the_portfolio_is_found_besides(engine: Engine) -> None:
    texts = ("verzonnen: de toeslagen stijgen", "verzonnen: een brief")
    engine.write([made_up(1, [(text, (), ()) for text in texts])])
    assert shown(engine, "staatssecretaris toeslagen") == ([], [0])
