"""The heads of papers, letters, decision lists and questions in the layouts of text, PDF and Word. All are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.mastheads import read_masthead

TITLE = "Verzonnen bruggen; MOTIE VAN HET LID BEDACHT C.S."
HEADS = {
    "a line for each part": [
        "Tweede Kamer der Staten-Generaal",
        "2",
        "Vergaderjaar 2022–2023",
        "99 284",
        "Verzonnen bruggen",
        "Nr. 10",
        "MOTIE VAN HET LID BEDACHT C.S.",
        "Voorgesteld 9 februari 2023",
    ],
    "number and title in one line": [
        "Tweede Kamer der Staten-Generaal 2",
        "Vergaderjaar 2022–2023",
        "99 284 Verzonnen bruggen",
        "Nr. 10 MOTIE VAN HET LID BEDACHT C.S.",
        "Voorgesteld 9 februari 2023",
    ],
    "all in one line": [
        "Tweede Kamer der Staten-Generaal 2 Vergaderjaar 2022–2023 99 284 Verzonnen bruggen "
        "Nr. 10 MOTIE VAN HET LID BEDACHT C.S. Voorgesteld 9 februari 2023",
    ],
    "rows of a table": [
        "TWEEDE KAMER DER STATEN-GENERAAL | 2",
        "Vergaderjaar 2022-2023",
        "99 284 | Verzonnen bruggen",
        "Nr. 10 | MOTIE VAN HET LID BEDACHT C.S.",
        "Voorgesteld 9 februari 2023",
    ],
    "titles over several lines": [
        "Tweede Kamer der Staten-Generaal",
        "Vergaderjaar 2022–2023",
        "99284 Verzonnen",
        "bruggen",
        "Nr. 10 MOTIE VAN HET",
        "LID BEDACHT C.S.",
        "Voorgesteld tijdens het wetgevingsoverleg van 9 februari 2023",
    ],
    "without hyphenation": [
        "Tweede Kamer der Staten-Generaal",
        "Vergaderjaar 2022–2023",
        "99 284",
        "Verzonnen brug-",
        "gen",
        "nr. 10",
        "MOTIE VAN HET LID BEDACHT C.S.",
        "Voorgesteld9 februari 2023",
    ],
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_head_says_the_same_in_every_layout(head: list[str]) -> None:
    found = read_masthead([*head, "De Kamer,", "gehoord de beraadslaging,"])
    assert found.lines == set(range(len(head)))
    stated = found.metadata
    assert (stated.id, stated.dossiers, stated.number, stated.chamber) == ("kst-99284-10", ("99284",), "10", "TK")
    assert (stated.session_year, stated.date, stated.title) == ("2022-2023", "2023-02-09", TITLE)
    assert found.own_title == "MOTIE VAN HET LID BEDACHT C.S."


@pytest.mark.parametrize(
    ("head", "identifier", "dossiers"),
    [
        (["99 410 XVI Verzonnen begroting", "Nr. 7 VERSLAG"], "kst-99410-XVI-7", ("99410-XVI",)),
        (["99 300 A Verzonnen fonds", "Nr. 7 VERSLAG"], "kst-99300-A-7", ("99300-A",)),
        (["99 501-02 Verzonnen Raad", "Nr. 2854 VERSLAG"], "kst-99501-02-2854", ("99501-02",)),
        (["99 358 (R2065) Verzonnen rijkswet", "Nr. 7 VERSLAG"], "kst-99358-7", ("99358",)),
        (["99 999 Fluiten", "98 999 Zingen", "Nr. 14 VERSLAG"], "kst-99999-14", ("99999", "98999")),
        (["99 999", "Fluiten", "98 999", "Zingen", "Nr. 14", "VERSLAG"], "kst-99999-14", ("99999", "98999")),
        (["99 836 Verzonnen wet", "D NADERE MEMORIE VAN ANTWOORD"], "kst-99836-D", ("99836",)),
        (["99 836 Verzonnen wet", "AB", "Brief van de Minister van Verzinsels"], "kst-99836-AB", ("99836",)),
        (["99 300 VII Verzonnen begroting", "K VERSLAG VAN EEN OVERLEG"], "kst-99300-VII-K", ("99300-VII",)),
        (["Kamerstuk", "99 284 Bruggen", "nr. 3 LIJST VAN VRAGEN EN ANTWOORDEN"], "kst-99284-3", ("99284",)),
    ],
)
def test_dossiers_and_numbers_of_every_form(head: list[str], identifier: str, dossiers: tuple[str, ...]) -> None:
    found = read_masthead([*head, "Vastgesteld 3 juni 2021", "Verzonnen tekst begint hier."])
    assert (found.metadata.id, found.metadata.dossiers) == (identifier, dossiers)
    assert found.metadata.date == "2021-06-03"
    assert found.lines == set(range(len(head) + 1))


@pytest.mark.parametrize(
    "title",
    [
        ["GEWIJZIGDE MOTIE VAN HET LID BEDACHT C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 9"],
        ["GEWIJZIGDE MOTIE VAN HET LID BEDACHT C.S. TER VERVANGING VAN DIE", "GEDRUKT ONDER NR. 9"],
        ["GEWIJZIGDE MOTIE VAN HET LID BEDACHT C.S. TER VERVANGING", "VAN DIE GEDRUKT ONDER NR. 9"],
        ["GEWIJZIGDE MOTIE VAN HET LID BEDACHT C.S. TER", "VERVANGING VAN DIE GEDRUKT ONDER NR. 9"],
        ["GEWIJZIGDE MOTIE VAN HET LID BEDACHT C.S.", "Ter vervanging van die gedrukt onder nr. 9"],
    ],
)
def test_the_paper_that_one_replaces_is_no_part_of_its_title(title: list[str]) -> None:
    head = ["99 284 Verzonnen bruggen", f"Nr. 10 {title[0]}", *title[1:], "Voorgesteld 9 februari 2023", "De Kamer,"]
    masthead = read_masthead(head)
    assert masthead is not None
    assert masthead.metadata.title == "Verzonnen bruggen; GEWIJZIGDE MOTIE VAN HET LID BEDACHT C.S."
    assert masthead.metadata.date == "2023-02-09"


def test_a_paper_without_a_head_has_none() -> None:
    texts = [
        "De leden van de VVD-fractie vragen naar 29 284 bruggen.",
        "Nr. 3 is verzonnen.",
        "34 843 mensen lazen dit.",
    ]
    found = read_masthead(texts)
    assert (found.metadata.id, found.lines, found.own_title) == (None, frozenset(), "")


def test_a_decision_list_says_its_committee_sitting_and_title() -> None:
    head = [
        "Den Haag, 3 april 2009",
        "Voortouwcommissie: vaste commissie voor Verzinsels",
        "Volgcommissie(s): BuZa i.v.m. agendapunt 24",
        "Document: Besluitenlijst van de procedurevergadering van donderdag 2 april 2009",
    ]
    found = read_masthead([*head, "1. Agendapunt: Verzonnen"])
    assert found.lines == set(range(4))
    stated = found.metadata
    assert (stated.committee, stated.date) == ("vaste commissie voor Verzinsels", "2009-04-02")
    assert stated.title == found.own_title == "Besluitenlijst van de procedurevergadering van donderdag 2 april 2009"


def test_an_agenda_with_a_field_for_each_thing() -> None:
    head = [
        "Agenda",
        "Voortouwcommissie: vaste commissie voor Verzinsels",
        "Activiteit: Procedurevergadering",
        "Datum: dinsdag 10 maart 2015",
        "Tijd: 16.30 - 17.30 uur",
        "Openbaar/besloten: openbaar",
    ]
    found = read_masthead([*head, "1. Agendapunt: Verzonnen"])
    assert found.lines == set(range(6))
    assert (found.metadata.title, found.metadata.date) == ("Agenda; Procedurevergadering", "2015-03-10")


@pytest.mark.parametrize(
    "broken_before", ["met de", "daarop", "door de regering", "regering", "gegeven", "antwoorden", ""]
)
def test_questions_with_their_answers_are_numbered_in_their_session(broken_before: str) -> None:
    formula = "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden"
    cut = formula.index(broken_before) if broken_before else len(formula)
    head = [
        "Tweede Kamer der Staten-Generaal 2",
        "Vergaderjaar 2022–2023 Aanhangsel van de Handelingen",
        *filter(None, (formula[:cut].rstrip(), formula[cut:])),
        "1999",
    ]
    found = read_masthead([*head, "Vragen van het lid Bedacht (VVD) aan de Minister van Verzinsels"])
    assert found.lines == set(range(len(head)))
    assert (found.metadata.id, found.metadata.number) == ("ah-tk-20222023-1999", "1999")


def test_the_title_of_a_page_may_stand_above_the_number_of_an_answer() -> None:
    head = ["Antwoord op verzonnen vragen", "Vergaderjaar 2022-2023", "Aanhangsel van de Handelingen", "Nr. 1999"]
    found = read_masthead([*head, "Vragen van het lid Bedacht (VVD) aan de Minister van Verzinsels"])
    assert (found.lines, found.metadata.number) == ({1, 2, 3}, "1999")


def test_a_paper_that_is_only_registered_has_that_number() -> None:
    found = read_masthead(["2020D99999 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "Binnen de vaste commissie"])
    assert (found.metadata.id, found.metadata.number, found.lines) == ("nds-tk-2020D99999", "2020D99999", {0})
    assert found.own_title == "INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"


def test_below_the_title_of_a_registered_paper_may_stand_its_dossiers() -> None:
    dossiers = ("99 410 V Verzonnen begroting van de bruggen", "over het jaar 2024", "99 398 Bedachte wegen")
    found = read_masthead(["2023D99999 Lijst van vragen", *dossiers, "De vaste commissie voor Verzinsels heeft vragen"])
    assert (found.metadata.dossiers, found.lines) == (("99410-V", "99398"), {0, 1, 2, 3})
    title = "Verzonnen begroting van de bruggen over het jaar 2024; Bedachte wegen; Lijst van vragen"
    assert found.metadata.title == title


def test_above_the_title_of_a_registered_paper_may_stand_its_dossier() -> None:
    texts = [
        "2023D99999",
        "99360-XIV Jaarverslag van verzonnen bruggen",
        "Lijst van vragen van de rapporteurs",
        "Waarom?",
    ]
    found = read_masthead(texts)
    assert (found.metadata.dossiers, found.lines) == (("99360-XIV",), {0, 1, 2})
    assert found.metadata.title == "Jaarverslag van verzonnen bruggen; Lijst van vragen van de rapporteurs"


def test_a_registered_paper_is_of_the_dossier_on_which_its_committee_asks() -> None:
    asks = "De vaste commissie voor Verzinsels heeft vragen over de begroting"
    for on, dossiers in (("(Kamerstuk 99 410 V, nr. 2)", ("99410-V",)), ("(99 398)", ("99398",)), ("(bijlage)", None)):
        found = read_masthead(["2023D99999", "Lijst van vragen", f"{asks} {on}.", "1", "Waarom?"])
        assert (found.metadata.dossiers, found.lines) == (dossiers, {0, 1})


def test_the_numeral_of_a_heading_is_no_letter_of_a_paper() -> None:
    texts = ["99 284 Verzonnen bruggen", "I", "Vragen en opmerkingen vanuit de fracties", "II", "Reactie"]
    assert read_masthead(texts).lines == frozenset()
    sentence = "De brief is gelezen (Kamerstuk 99 300 X, nr. 9). De vragen staan hieronder."
    assert read_masthead([sentence, "II Reactie van de Minister", "Nr. 3 is verzonnen."]).lines == frozenset()


def test_the_title_of_a_paper_may_stand_above_its_dossier() -> None:
    found = read_masthead(
        ["VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "99 284 Verzonnen bruggen", "Nr. 10", "De commissie"]
    )
    assert (found.own_title, found.metadata.number) == ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "10")


@pytest.mark.parametrize("mark", [" | ", " "])
def test_numbers_of_three_dossiers_before_one_title_are_no_part_of_it(mark: str) -> None:
    line = f"99 284 98 112 97 305-XVI{mark}Verzonnen bruggen over 10 000 verzonnen sloten"
    found = read_masthead(["Tweede Kamer der Staten-Generaal 2", line, "Nr. 10 VERSLAG VAN EEN OVERLEG"])
    assert found.metadata.dossiers == ("99284", "98112", "97305-XVI")
    assert found.metadata.title == "Verzonnen bruggen over 10 000 verzonnen sloten; VERSLAG VAN EEN OVERLEG"


def test_two_dossiers_may_stand_in_one_line() -> None:
    head = ["99 284 Verzonnen bruggen 98 112 Verzonnen tunnels", "Y BRIEF VAN DE MINISTER VAN VERZINSELS"]
    found = read_masthead([*head, "Hierbij stuur ik u een verzonnen brief over bruggen, die niet bestaat."])
    assert (found.metadata.id, found.metadata.dossiers) == ("kst-99284-Y", ("99284", "98112"))


def test_the_mark_of_a_footnote_is_no_part_of_a_dossiers_number() -> None:
    titled = ["99 9821", "Verzonnen bruggen", "99 9982", "Verzonnen tunnels", "nr. 173", "VOORLOPIG VERSLAG"]
    assert read_masthead(titled).metadata.dossiers == ("99982", "99998")


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("VERSLAG VAN DE COMMISSIE VOOR BRUGGEN ¹", "VERSLAG VAN DE COMMISSIE VOOR BRUGGEN"),
        ("VERSLAG VAN DE COMMISSIE VOOR BRUGGEN²", "VERSLAG VAN DE COMMISSIE VOOR BRUGGEN"),
        ("VERSLAG VAN DE COMMISSIE VOOR BRUGGEN1", "VERSLAG VAN DE COMMISSIE VOOR BRUGGEN"),
        ("Verslag van een verzonnen overleg ³", "Verslag van een verzonnen overleg"),
        ("Verslag van een verzonnen overleg1", "Verslag van een verzonnen overleg"),
        ("Verslag van een verzonnen overleg over CO2", "Verslag van een verzonnen overleg over CO2"),
        ("Verslag van een verzonnen overleg over 12 km²", "Verslag van een verzonnen overleg over 12 km²"),
        ("Verslag van een verzonnen overleg over artikel 2", "Verslag van een verzonnen overleg over artikel 2"),
    ],
)
def test_the_mark_of_a_footnote_is_no_part_of_a_title(printed: str, title: str) -> None:
    head = read_masthead(["99 284 Verzonnen bruggen", f"Nr. 7 {printed}", "Vastgesteld 3 juni 2021"])
    assert head.metadata.title == f"Verzonnen bruggen; {title}"


def test_a_paper_with_letters_for_a_number_is_of_the_senate() -> None:
    head = read_masthead(["99 506 Verzonnen bruggen", "AB VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG"])
    assert (head.metadata.id, head.metadata.chamber) == ("kst-99506-AB", "EK")


def test_a_page_that_names_the_kind_of_paper_alone_leaves_the_title_to_the_dossier() -> None:
    paper = ["99 497 Verzonnen bruggen", "Nr. 5 VERSLAG", "Vastgesteld 23 juni 2020"]
    assert read_masthead(["Verslag (initiatief)wetsvoorstel (nader) : Verslag", *paper]).metadata.title == (
        "Verzonnen bruggen; VERSLAG"
    )


def test_the_number_of_an_answer_and_the_day_it_came_are_its_identifier() -> None:
    answer = "Antwoord van staatssecretaris Verzonnen (Financiën) (ontvangen 20 november 2024)"
    found = read_masthead(["AH 613", "2024Z14814", answer, "Vraag 1"])
    assert (found.metadata.id, found.metadata.session_year) == ("ah-tk-20242025-613", "2024-2025")
    assert read_masthead(["AH 613", answer, "Vraag 1"]).metadata.id == "ah-tk-20242025-613"
    assert read_masthead(["AH 613", "2024Z14814", "Vraag 1"]).metadata.id is None


@pytest.mark.parametrize(
    "rows",
    [
        ("36 387 | Wijziging van de verzonnen Sluizenwet", "Nr. | NOTA NAAR AANLEIDING VAN HET VERSLAG"),
        ("| 36 387 | Wijziging van de verzonnen Sluizenwet |", "| Nr. … | NOTA NAAR AANLEIDING VAN HET VERSLAG |"),
        ("36 387 Wijziging van de verzonnen Sluizenwet", "Nr. NOTA NAAR AANLEIDING VAN HET VERSLAG"),
    ],
)
def test_a_head_in_rows_may_leave_the_place_of_its_number_empty(rows: tuple[str, str]) -> None:
    head = read_masthead([*rows, "De regering heeft kennisgenomen van het verslag."])
    assert head.metadata.dossiers == ("36387",)
    assert head.metadata.title == "Wijziging van de verzonnen Sluizenwet; NOTA NAAR AANLEIDING VAN HET VERSLAG"
    assert head.lines == {0, 1}
