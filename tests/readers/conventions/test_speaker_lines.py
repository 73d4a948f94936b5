"""Lines that open a speech."""

from __future__ import annotations

import pytest

from indexer.readers.conventions.speaker_lines import names_a_stranger, opening


@pytest.mark.parametrize(
    ("line", "party", "function"),
    [
        ("De minister:", "", "minister"),
        ("De minister van Verzinsels en Bedenksels: Dank u.", "", "minister"),
        ("Demissionair minister Verzonnen:", "", "minister"),
        ("Minister Verzonnen (Financiën):", "", "minister"),
        ("De heer J.A. van den Verzonnen (SGP):", "SGP", "member"),
        ("De heer Verzonnen (DENK) (buiten de microfoon):", "DENK", "member"),
        ("Kamerlid Verzonnen (PvdD):", "PvdD", "member"),
        ("Mevrouw Verzonnen i (GroenLinks):", "GroenLinks", "member"),
        ("Mw. Verzonnen (CU):", "CU", "member"),
        ("Verzonnen (VVD): Voorzitter.", "VVD", "member"),
        ("De heer Verzonnen (PVV), rapporteur:", "PVV", "member"),
        ("De heer Verzonnen, CDA: Voorzitter.", "CDA", "member"),
        ("Mevrouw Verzonnen, Partij voor de Dieren:", "Partij voor de Dieren", "member"),
        ("Mevrouw Verzonnen, rapporteur:", "", "member"),
        ("De heer Verzonnen, Voorzitter:", "", "chair"),
        ("Mevrouw Verzonnen (VVD), voorzitter:", "", "chair"),
        ("Voorzitter Verzonnen:", "", "chair"),
        ("De ondervoorzitter:", "", "chair"),
        ("De griffier:", "", "chair"),
        ("De minister, mevrouw Verzonnen:", "", "minister"),
        ("Minister Verzonnen, van Financiën:", "", "minister"),
    ],
)
def test_a_line_opens_a_speech(line: str, party: str, function: str) -> None:
    opened = opening(line)
    assert opened is not None
    assert (opened[0].party, opened[0].function) == (party, function)


@pytest.mark.parametrize(
    "line",
    [
        "De minister zegt het volgende: dat kan.",
        "De heer Verzonnen is er niet.",
        "Voorzitter: ik begin met de kosten.",
        "De voorzitter van de commissie,",
        "Dit zijn de kosten: 3 euro.",
        "Vraag (1):",
        "Minister, luister goed: dit is nodig.",
        "Staatssecretaris, mijn vraag is deze: Wanneer?",
        "De voorzitter, zo hoor ik, zei: Nee.",
        "De heer Verzonnen (VVD), die er niet is, zei: Ja.",
    ],
)
def test_other_lines_open_none(line: str) -> None:
    assert opening(line) is None


def test_a_speaker_in_a_form_that_is_not_known_is_told_from_other_words_before_a_colon() -> None:
    strangers = ["De rapporteur:", "Burgemeester Verzonnen: Dank.", "Prof. dr. Verzonnen:", "De raad van Urk:"]
    assert [names_a_stranger(line) for line in strangers] == [True] * 4
    strangers = ["De Nationale ombudsman: Ja.", "De tolk: Ja.", "De heren Zoek en Bedacht: Ja.", "Een lid: Ja."]
    assert [names_a_stranger(line) for line in strangers] == [True] * 4
    assert [names_a_stranger(line, marked=True) for line in ("De duikploeg: Ja.", "Wim Zoek: Ja.")] == [True] * 2
    assert [names_a_stranger(line, marked=True) for line in ("Ten eerste: ja.", "Dus: nee.")] == [False] * 2
    others = ["Ten eerste:", "Mijn vraag is dus: waarom?", "Dus:", "De kosten: 3 euro.", "Ja."]
    assert [names_a_stranger(line) for line in others] == [False] * 5
