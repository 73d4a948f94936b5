"""Identifiers of official publications, in every form that officielebekendmakingen.nl gives them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.parliament.dossiers import dossier_code, printed_dossier
from indexer.parliament.identifiers import chamber_of, cited, in_session, is_valid_id, paper, parse
from indexer.parliament.session_years import session_year

FORMS = {
    "kst-34843-33": ("kst", "TK", None, "34843", "33", None),
    "kst-34843-33-n1": ("kst", "TK", None, "34843", "33", None),
    "kst-36410-XVI-9-h1": ("kst", "TK", None, "36410-XVI", "9", None),
    "kst-36836-D": ("kst", "EK", None, "36836", "D", None),
    "kst-CXXIV-G": ("kst", "EK", None, "CXXIV", "G", None),
    "kst-33506-AB": ("kst", "EK", None, "33506", "AB", None),
    "kst-35000-VII-K": ("kst", "EK", None, "35000-VII", "K", None),
    "kst-21501-02-2854": ("kst", "TK", None, "21501-02", "2854", None),
    "kst-33852-(R2023)-5": ("kst", "TK", None, "33852", "5", None),
    "kst-20032004-28931-6": ("kst", "TK", "2003-2004", "28931", "6", None),
    "kst-8456-3": ("kst", "TK", None, "8456", "3", None),
    "kst-1268678": ("kst", None, None, None, "1268678", None),
    "blg-1184123": ("blg", None, None, None, "1184123", None),
    "ah-tk-20242025-1244": ("ah", "TK", "2024-2025", None, "1244", None),
    "ah-ek-20232024-2": ("ah", "EK", "2023-2024", None, "2", None),
    "ah-1271549": ("ah", None, None, None, "1271549", None),
    "h-tk-20172018-70-10": ("h", "TK", "2017-2018", None, "70", "10"),
    "h-tk-19951996-40-3148-3150": ("h", "TK", "1995-1996", None, "40", "3148-3150"),
    "h-vv-20232024-1-1": ("h", None, "2023-2024", None, "1", "1"),
    "kv-tk-2024Z14814": ("kv", "TK", None, None, "2024Z14814", None),
    "kv-2070824590": ("kv", None, None, None, "2070824590", None),
    "nds-tk-2013D05367": ("nds", "TK", None, None, "2013D05367", None),
}


@pytest.mark.parametrize("text", FORMS)
def test_an_identifier_says_its_series_chamber_session_dossier_number_and_item(text: str) -> None:
    found = parse(text)
    assert found is not None
    assert found.text == text
    assert (found.series, found.chamber, found.session_year, found.dossier, found.number, found.item) == FORMS[text]
    assert is_valid_id(text)


@pytest.mark.parametrize(
    "text", ["", "kst-", "kst-34843-é", "ah-tk", "mijn-notitie", "h-tk-x-1", "KST98213", "kst-1/../x"]
)
def test_another_text_is_no_identifier(text: str) -> None:
    assert parse(text) is None
    assert chamber_of(text) is None


@given(st.text(max_size=40))
def test_whatever_is_an_identifier_may_be_an_id(text: str) -> None:
    assert parse(text) is None or is_valid_id(text)


@pytest.mark.parametrize("text", ["", ".", "..", "a/b", "a b", "-a", "a\n", "a?b", "a" * 201, "<b>"])
def test_an_id_is_one_part_of_an_address(text: str) -> None:
    assert not is_valid_id(text)


def test_identifiers_are_made_as_they_are_read() -> None:
    assert paper("36410-XVI", "9") == "kst-36410-XVI-9"
    assert in_session("h", "EK", "2017-2018", "7", "3") == "h-ek-20172018-7-3"
    assert chamber_of(paper("36836", "D")) == "EK"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("kst-36410-XVI-23", "36 410 XVI, nr. 23"),
        ("kst-21501-02-4-n1", "21 501-02, nr. 4"),
        ("kst-36836-D", "36 836, D"),
        ("ah-tk-20242025-1244", "Aanhangsel 2024–2025, nr. 1244"),
        ("h-tk-20172018-70-10", "Handelingen 2017–2018, nr. 70, item 10"),
        ("h-tk-19951996-40-3148-3150", "Handelingen 1995–1996, nr. 40, p. 3148-3150"),
        ("kv-tk-2024Z14814", "Vragen 2024Z14814"),
        ("blg-1184123", None),
    ],
)
def test_a_publication_is_cited_by_what_its_identifier_says(text: str, named: str | None) -> None:
    found = parse(text)
    assert found is not None
    assert cited(found) == named


@pytest.mark.parametrize("code", ["34843", "36410-XVI", "35000-A", "36600-IXB", "21501-02"])
def test_a_dossier_is_printed_as_it_is_read(code: str) -> None:
    assert dossier_code(printed_dossier(code)) == code


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Vergaderjaar 2017–2018", "2017-2018"),
        ("vergaderjaar 1999/00", "1999-2000"),
        ("h-tk-20172018-70-10", "2017-2018"),
        ("van 2016 tot 2018", None),
        ("2017-2019", None),
        ("20180403", None),
    ],
)
def test_a_session_year_is_two_following_years(text: str, year: str | None) -> None:
    assert session_year(text) == year
