"""What kind of paper a printed title or an opening means, and who holds its pen."""

from __future__ import annotations

import pytest

from indexer.attribution.metadata.recognition import recognise_genre
from indexer.extraction.formulas.genres import genre_of, opening_genre
from indexer.records import Metadata


@pytest.mark.parametrize(
    ("title", "type_", "pen"),
    [
        ("TWEEDE NOTA NAAR AANLEIDING VAN HET NADER VERSLAG", "report", "government"),
        ("Nota n.a.v. het verslag", "report", "government"),
        ("NADERE MEMORIE VAN ANTWOORD", "report", "government"),
        ("MEMORIE VAN TOELICHTING", "other", "government"),
        ("BRIEF VAN DE MINISTER VAN FINANCIËN", "letter", "government"),
        ("BRIEF VAN DE ALGEMENE REKENKAMER", "letter", "nobody"),
        ("BRIEF VAN HET LID VERZONNEN", "letter", "member"),
        ("INITIATIEFNOTA", "other", "member"),
        ("BRIEF VAN DE NATIONALE OMBUDSMAN", "letter", "nobody"),
        ("NADER VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR FINANCIËN", "report", "groups"),
        ("VERSLAG", "report", "groups"),
        ("VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG", "written-consultation", "groups"),
        ("LIJST VAN VRAGEN EN ANTWOORDEN", "written-questions", "committee"),
        ("VERSLAG HOUDENDE EEN LIJST VAN VRAGEN", "written-questions", "committee"),
        ("NADER GEWIJZIGDE MOTIE VAN HET LID VERZONNEN", "motion", "mover"),
        ("VOORSTEL VAN WET", "other", "nobody"),
    ],
)
def test_a_title_names_a_genre(title: str, type_: str, pen: str) -> None:
    genre = genre_of(title)
    assert genre is not None
    assert (genre.type, genre.pen) == (type_, pen)


def test_what_is_stated_goes_before_what_is_printed() -> None:
    genre = recognise_genre(Metadata(type="written-consultation"), "NOTA NAAR AANLEIDING VAN HET VERSLAG", [])
    assert genre is not None
    assert genre.type == "written-consultation"


def test_a_letter_may_enclose_answers_to_questions() -> None:
    opening = ["Geachte voorzitter,", "Hierbij de antwoorden op de vragen van het lid Verzonnen (VVD) over verzinsels."]
    genre = recognise_genre(Metadata(), "Brief van de regering", [*opening, "De Minister van Financiën,"])
    assert genre is not None
    assert genre.pen == "askers"


def test_a_letter_is_the_governments_where_a_minister_stands_in_it() -> None:
    letter = ["Geachte voorzitter,", "Dit is verzonnen."]
    with_minister = recognise_genre(Metadata(), "", [*letter, "De Minister van Financiën,"])
    without = recognise_genre(Metadata(), "", [*letter, "De burgemeester,"])
    assert with_minister is not None
    assert without is not None
    assert (with_minister.pen, without.pen) == ("government", "nobody")


@pytest.mark.parametrize(
    "opening",
    [
        "Met veel belangstelling heb ik kennis genomen van de opmerkingen en vragen van de verzonnen fracties.",
        "Met belangstelling en waardering heeft het kabinet kennisgenomen van de verzonnen vragen.",
        "De regering dankt de leden van de verschillende fracties voor hun verzonnen vragen.",
        "Verzonnen. Bij de beantwoording van de vragen is zoveel mogelijk de volgorde van het verslag aangehouden.",
        "In deze nota wordt de indeling van het verzonnen verslag gevolgd.",
        "De initiatiefnemers danken de leden van de fracties van VVD en D66 voor hun verzonnen vragen.",
    ],
)
def test_answers_to_a_report_without_a_title_are_known_by_their_opening(opening: str) -> None:
    retold = ["De leden van de VVD-fractie vragen waarom dit is verzonnen.", "Omdat dat zo is."]
    genre = recognise_genre(Metadata(), "", ["Ontvangen 21 juni 2012", opening, *retold, "De Minister van Financiën,"])
    assert genre is not None
    assert genre.pen == "government"


def test_answers_below_what_groups_ask_are_no_opening() -> None:
    asked = ["De leden van de VVD-fractie vragen waarom dit is verzonnen.", "Zij zien uit naar het antwoord."]
    reply = "Met belangstelling heb ik kennis genomen van de vragen en opmerkingen van de fracties."
    assert recognise_genre(Metadata(), "", [*asked, reply, "Omdat dat zo is."]) is None
    preamble = "Binnen de vaste commissie voor Verzinsels hebben fracties behoefte vragen en opmerkingen te maken."
    genre = recognise_genre(Metadata(), "", [preamble, reply, "Omdat dat zo is."])
    assert genre is not None
    assert genre.pen == "groups"


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("OP 3 MEI: HET LID VERZONNEN (VVD) HEEFT AAN DE MINISTER VRAGEN OVER BRUGGEN GESTELD.", "kamervragen"),
        ("Met deze brief deel ik u mede dat vragen over bruggen van het lid Verzonnen volgen.", "kamervragen"),
        ("Hierbij de antwoorden aan op de vragen over verzonnen bruggen door de leden Verzonnen", "kamervragen"),
        ("Op 3 mei: het lid Verzonnen (VVD) heeft aan de minister vragen over bruggen.", None),
        ("De dijk is gesteld op zand.", None),
    ],
)
def test_an_opening_is_known_by_words_inside_it(opening: str, name: str | None) -> None:
    genre = opening_genre(["Dit is verzonnen.", opening])
    assert (genre and genre.name) == name


@pytest.mark.parametrize(
    ("title", "type_", "pen"),
    [
        ("Position paper van een verzonnen bond voor het rondetafelgesprek", "other", "nobody"),
        ("Petitie tegen verzonnen bruggen", "other", "nobody"),
        ("Verslag van de rapporteurs over de verzonnen begroting", "report", "nobody"),
        ("Verslag technische briefing bruggen", "report", "nobody"),
        ("Fiche 3: Verordening verzonnen bruggen", "other", "government"),
    ],
)
def test_no_group_speaks_in_a_paper_of_others(title: str, type_: str, pen: str) -> None:
    genre = recognise_genre(Metadata(), "", [title, "De leden van de VVD-fractie vroegen waarom dit is verzonnen."])
    assert genre is not None
    assert (genre.type, genre.pen) == (type_, pen)


def test_a_title_of_others_stands_in_the_first_line_and_is_of_no_group() -> None:
    told = "De leden van de VVD-fractie vragen waarom dit is verzonnen."
    assert recognise_genre(Metadata(), "", ["Notitie van de VVD-fractie over verzinsels", told]) is None
    assert recognise_genre(Metadata(), "", ["Verzonnen bruggen", "Factsheet", told]) is None


@pytest.mark.parametrize(
    ("who", "asks"),
    [
        ("het lid van Dijk (SP)", True),
        ("de leden van IJsbrand en Verzonnen (SP)", True),
        ("de leden Van Raan (PvdD)", True),
        ("de leden van D66 en GroenLinks", False),
        ("de leden van JA21", False),
        ("de leden van Volt", False),
        ("de leden van Forum voor Democratie", False),
        ("de leden van Nieuw Sociaal Contract", False),
        ("de leden van de VVD-fractie", False),
    ],
)
def test_questions_of_members_open_a_paper_and_those_of_a_group_do_not(who: str, asks: bool) -> None:
    assert (opening_genre([f"Vragen van {who}"]) is not None) == asks
