"""What is typed otherwise than it is printed: years, ages, plurals of abbreviations, compounds in pieces, words run
together."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.searches import SearchRequest
from tests.support.documents import made_up

TEXTS = (
    "verzonnen: op 22 februari 2023 kwam de brief",
    "verzonnen: het aantal 65-plussers groeit",
    "verzonnen: veel zzp’ers en ggd’en",
    "verzonnen: de kinderopvangtoeslag stijgt",
    "verzonnen: de opvang van het kind zonder toeslag",
    "verzonnen: zie artikel 12 en paragraaf 3",
    "verzonnen: zo heeft hetkabinet gekozen",
    "verzonnen: het bestaat uit Turkse en Surinaamse leden",
    "verzonnen: ETS-2 geldt voor de gebouwde omgeving",
    "verzonnen: de minister heeft de taak opgedragen",
    "verzonnen: artikel 3 telt 12 leden, hoofdstuk 4 geen",
    "verzonnen: een steun van € 125 miljoen in 3 delen van 40 miljoen",
    "verzonnen: een boete van 125 euro en een prijs van €95",
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder: Path = tmp_path_factory.mktemp("typed")
    made = open_engine(folder / "index")
    made.write([made_up(1, [(text, (), ()) for text in TEXTS])])
    return made


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("22 feb. '23", [0]),
        ("22 feb 2023", [0]),
        ("22-2-23", [0]),
        ("22 feb", [0]),
        ("65+", [1]),
        ("65-plus", [1]),
        ("65plussers", [1]),
        ("zzpers", [2]),
        ("zzp-ers", [2]),
        ("ggden", [2]),
        ("ggd'en", [2]),
        ("kinder opvang toeslag", [3, 4]),
        ("kinderopvang toeslag", [3]),
        ("art. 12", [5]),
        ("§ 3", [5]),
        ("kabinet", [6]),
        ("Turks", [7]),
        ("Surinaams", [7]),
        ("ETS", [8]),
        ("opdragen", [9]),
        ("artikel 12", [5]),
        ("hfst 4", [10]),
        ("ETS 2", [8]),
        ("€125 mln", [11]),
        ("€125mln", [11]),
        ("125mio", [11]),
        ("40miljoen", [11]),
        ("125euro", [11, 12]),
        ("125 miljoen euro", [11]),
        ("3 miljoen", []),
        ("€ 125", [11, 12]),
        ("€125", [11, 12]),
        ("125 euro", [11, 12]),
        ("95 euro", [12]),
    ],
)
def test_it_is_found_as_it_is_typed(engine: Engine, q: str, found: list[int]) -> None:
    hits = engine.search(SearchRequest(q=q)).hits
    assert sorted(hit.paragraph.position - 1 for hit in hits) == found


def test_a_compound_that_is_typed_in_pieces_comes_first(engine: Engine) -> None:
    hits = engine.search(SearchRequest(q="kinder opvang toeslag")).hits
    assert hits[0].paragraph.text == TEXTS[3]


def test_a_plural_without_its_apostrophe_says_what_it_was_taken_for(engine: Engine) -> None:
    (expanded,) = engine.search(SearchRequest(q="ggden")).expansions
    assert expanded.word == "ggden"
    assert "GGD" in expanded.others


def test_words_side_by_side_come_first(tmp_path: Path) -> None:
    made = open_engine(tmp_path / "index")
    texts = ("verzonnen: werk is werk, werk na werk", "verzonnen: van werk naar werk, langs de brug en de sluis")
    made.write([made_up(1, [(text, (), ()) for text in texts])])
    assert [hit.paragraph.position for hit in made.search(SearchRequest(q="werk naar werk")).hits] == [2, 1]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("artikel 12", [0, 1, 2, 3]),
        ("art. 12", [0, 1, 2, 3]),
        ("artikel 13", [2, 3]),
        ("artikel 10", [1]),
        ("artikel 11", [0, 1, 2, 3]),
        ("artikel 15", []),
        ("lid 3", [4]),
        ("vraag 6", [5]),
        ("vraag 7", [5]),
        ("hoofdstuk 2", [6]),
        ("lid 12", []),
    ],
)
def test_a_number_is_found_among_others_and_inside_a_range(tmp_path: Path, q: str, found: list[int]) -> None:
    texts = (
        "verzonnen: de artikelen 11 en 12 vervallen",
        "verzonnen: de artikelen 10, 11 en 12 blijven",
        "verzonnen: de artikelen 11 tot en met 14 gelden",
        "verzonnen: zie artikelen 11 t/m 14",
        "verzonnen: het tweede en derde, dus de leden 2 en 3, van 12 regels",
        "verzonnen: mijn antwoord op de vragen 5 tot en met 8",
        "verzonnen: de hoofdstukken 1 en 2",
        "verzonnen: de artikelen zijn 14 keer gelezen, tot en met vandaag, en artikelen 3 en 4 ook",
    )
    made = open_engine(tmp_path / "index")
    made.write([made_up(1, [(text, (), ()) for text in texts])])
    hits = made.search(SearchRequest(q=q, match="all")).hits
    assert sorted(hit.paragraph.position - 1 for hit in hits) == found
    assert all(any(piece.matched for piece in hit.snippet) for hit in hits)


@pytest.mark.parametrize(
    ("q", "found"),
    [("Groningenveld", [0, 1]), ("Groningen veld", [0, 1, 2]), ("Turkijedeal", [3, 4]), ("turkije deal", [3, 4, 5])],
)
def test_a_word_that_begins_with_a_name_is_found_in_pieces_too(tmp_path: Path, q: str, found: list[int]) -> None:
    texts = (
        "verzonnen: gas uit het Groningenveld",
        "verzonnen: het Groningen veld",
        "verzonnen: een veld in Groningen",
        "verzonnen: de Turkijedeal",
        "verzonnen: de Turkije deal",
        "verzonnen: een deal met Turkije",
        "verzonnen: Groningen",
    )
    made = open_engine(tmp_path / "index")
    made.write([made_up(1, [(text, (), ()) for text in texts])])
    hits = made.search(SearchRequest(q=q, match="all")).hits
    assert sorted(hit.paragraph.position - 1 for hit in hits) == found


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("Autoriteit Consument en Markt", [0, 1]),
        ("autoriteit consument & markt", [0, 1]),
        ("ACM", [0, 1]),
        ("Raad van State", [2, 3]),
        ("Wob-verzoek", [4, 5]),
        ("wobverzoek", [4, 5]),
        ("Wob verzoek", [4, 5]),
        ("co2uitstoot", [6, 7]),
        ("CO2-uitstoot", [6, 7]),
        ("CO₂-uitstoot", [6, 7]),
        ("co2arm", [8]),
        ("emissiehandels-systeem", [9, 10]),
        ("€ 100.000", [11]),
        ("2e Kamer", [13, 14]),
        ("2de kamer", [13, 14]),
        ("tweede kamer", [13, 14]),
        ("1e Kamer", []),
        ("19e eeuw", [15]),
    ],
)
def test_names_in_full_words_with_a_hyphen_and_ordinals_mean_what_is_written_otherwise(
    tmp_path: Path, q: str, found: list[int]
) -> None:
    texts = (
        "verzonnen: het oordeel van de Autoriteit Consument en Markt",
        "verzonnen: de ACM oordeelt",
        "verzonnen: de Raad van State adviseert",
        "verzonnen: het advies van de RvS",
        "verzonnen: een Wob-verzoek",
        "verzonnen: een Woo-verzoek",
        "verzonnen: de CO2-uitstoot stijgt",
        "verzonnen: minder koolstofuitstoot",
        "verzonnen: CO2-arm staal",
        "verzonnen: het emissiehandelssysteem",
        "verzonnen: het ETS",
        "verzonnen: een boete van €100.000",
        "verzonnen: 100.000 woningen",
        "verzonnen: de Tweede Kamer vergadert",
        "verzonnen: de 2e Kamer stemt",
        "verzonnen: een brug van de negentiende eeuw",
    )
    made = open_engine(tmp_path / "index")
    made.write([made_up(1, [(text, (), ()) for text in texts])])
    hits = made.search(SearchRequest(q=q, match="all")).hits
    assert sorted(hit.paragraph.position - 1 for hit in hits) == found
    assert all(any(piece.matched for piece in hit.snippet) for hit in hits)


def test_words_that_a_hyphen_joins_begin_a_longer_one(tmp_path: Path) -> None:
    made = open_engine(tmp_path / "index")
    texts = ("verzonnen: een pop-upwinkel", "verzonnen: een pop-up in de stad", "verzonnen: pop en upgrade")
    made.write([made_up(1, [(text, (), ()) for text in texts])])
    hits = made.search(SearchRequest(q="pop-up", match="all")).hits
    assert sorted(hit.paragraph.position for hit in hits) == [1, 2]
    assert all(any(piece.matched for piece in hit.snippet) for hit in hits)
