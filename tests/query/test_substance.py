"""What says more comes before what says less; what is found stays the same."""

from dataclasses import replace
from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.query import substance
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from tests.support.documents import made_up


@pytest.fixture
def parsed() -> ParsedDocument:
    """Made-up paragraphs that say the same of a bridge, and differ in what they are."""
    begins = ("dat", "dat", "verzoekt", "dat", "dat")
    one = made_up(1, [(f"{first} de verzonnen brug {number}", ("vvd",), ()) for number, first in enumerate(begins)])
    chair, said, requested, asked, answered = one.paragraphs
    chair, asked = replace(chair, role="procedural", parties=()), replace(asked, questions=1)
    answered = replace(answered, role="response", parties=(), answers=(asked.id,))
    return replace(one, paragraphs=(chair, said, requested, asked, answered))


@pytest.fixture
def engine(tmp_path: Path, parsed: ParsedDocument) -> Engine:
    engine = open_engine(tmp_path / "index")
    engine.write([parsed])
    return engine


def test_questions_answers_and_requests_say_more_and_procedure_says_least(engine: Engine) -> None:
    found = engine.search(SearchRequest(q="brug"))
    assert found.total == 5
    assert {hit.paragraph.position for hit in found.hits[:3]} == {3, 4, 5}
    assert [hit.paragraph.position for hit in found.hits[3:]] == [2, 1]


@pytest.mark.parametrize("q", ["", "jaar:2011"])
def test_where_no_word_is_asked_for_the_order_is_that_of_the_document(engine: Engine, q: str) -> None:
    assert [hit.paragraph.position for hit in engine.search(SearchRequest(q=q)).hits] == [1, 2, 3, 4, 5]


def test_other_orders_do_not_ask_how_much_is_said(engine: Engine) -> None:
    found = engine.search(SearchRequest(q="brug", sort="date"))
    assert [hit.paragraph.position for hit in found.hits] == [1, 2, 3, 4, 5]


def test_what_a_paragraph_is_decides(parsed: ParsedDocument) -> None:
    assert [substance.of(said) for said in parsed.paragraphs] == [None, "some", "much", "much", "much"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Ja.", None),
        ("Nee", None),
        ("Zie mijn antwoord op de vragen 3, 4 en 5.", None),
        ("Zie " + "3 " * 14, None),
        ("Zie " + "3 " * 15, "much"),
        ("Zie hiervoor het antwoord op vraag 2.", None),
        ("Ja, een verzonnen brug.", "much"),
        ("Zie de verzonnen brug bij vraag 2.", "much"),
    ],
)
def test_an_answer_that_only_refers_to_another_says_nothing(
    parsed: ParsedDocument, text: str, says: str | None
) -> None:
    assert substance.of(replace(parsed.paragraphs[-1], text=text)) == says


def test_a_name_under_several_documents_is_listed_once(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    one = made_up(1, [("Verzonnen-Omtzigt", (), ())] * 4)
    signed = tuple(replace(said, speaker="Verzonnen-Omtzigt") for said in one.paragraphs[:3])
    engine.write([replace(one, paragraphs=(*signed, one.paragraphs[3]))])
    found = engine.search(SearchRequest(q="omtzigt"))
    assert (found.total, found.listed) == (4, 2)
    assert sorted(hit.folded for hit in found.hits) == [0, 2]
