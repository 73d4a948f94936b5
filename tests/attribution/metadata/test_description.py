"""What a document's own words say of it: committee, ministers, subject, date. All are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.metadata.description import describe
from indexer.extraction.formulas.subjects import find_subject
from indexer.extraction.names.committees import find_committee
from indexer.extraction.names.ministers import find_ministers, find_signatory

HOME = "Binnenlandse Zaken en de Hoge Colleges van Staat"


@pytest.mark.parametrize(
    ("text", "committee"),
    [
        ("De vaste commissie voor Verzinsels heeft een aantal vragen.", "vaste commissie voor Verzinsels"),
        (
            "In de vaste commissie voor Volksgezondheid, Welzijn en Sport1, bestond er behoefte",
            "vaste commissie voor Volksgezondheid, Welzijn en Sport",
        ),
        ("De commissie voor de Rijksuitgaven1 heeft vragen", "commissie voor de Rijksuitgaven"),
        ("De vaste commissie voor Bruggen en Tollen² heeft vragen", "vaste commissie voor Bruggen en Tollen"),
        ("Binnen de vaste commissie voor Tollen ¹² bestond behoefte", "vaste commissie voor Tollen"),
        (
            "De vaste commissies voor Bruggen¹ en voor Tollen en Sluizen² hebben overleg gevoerd",
            "vaste commissie voor Bruggen en vaste commissie voor Tollen en Sluizen",
        ),
        ("VERSLAG VAN DE VASTE COMMISSIE VOOR TOLLEN ¹", "vaste commissie voor Tollen"),
        ("VERSLAG VAN DE VASTE COMMISSIE VOOR TOLLEN³", "vaste commissie voor Tollen"),
        ("De commissie voor de Werkwijze der Kamer1, belast met", "commissie voor de Werkwijze der Kamer"),
        (
            f"De leden van de vaste commissie voor {HOME} / Algemene Zaken en Huis van de Koning zien",
            f"vaste commissie voor {HOME}/Algemene Zaken en Huis van de Koning",
        ),
        (
            "Bij de algemene commissie voor Wonen, Wijken en Integratie bestaat behoefte",
            "algemene commissie voor Wonen, Wijken en Integratie",
        ),
        (
            "De vaste commissie voor Financiën en de Minister van Financiën hebben overleg gevoerd.",
            "vaste commissie voor Financiën",
        ),
        (
            "De tijdelijke commissie Breed Verzinsel heeft de eer verslag uit te brengen.",
            "tijdelijke commissie Breed Verzinsel",
        ),
        (
            "VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR JUSTITIE EN VEILIGHEID1",
            "vaste commissie voor Justitie en Veiligheid",
        ),
        ("Op verzoek van de vaste commissie voor Defensie stuur ik u deze brief.", None),
        ("De Europese Commissie heeft een voorstel gedaan.", None),
    ],
)
def test_the_committee_that_acts(text: str, committee: str | None) -> None:
    assert find_committee([text]) == committee


@pytest.mark.parametrize(
    ("text", "ministers"),
    [
        ("De Minister van Economische Zaken, E. Verzonnen", ["Minister van Economische Zaken"]),
        ("Anna Verzonnen Minister voor Klimaat en Energie", ["Minister voor Klimaat en Energie"]),
        ("DE STAATSSECRETARIS VAN FINANCIËN,", ["Staatssecretaris van Financiën"]),
        ("mede namens de minister van Justitie en Veiligheid,", ["Minister van Justitie en Veiligheid"]),
        (
            "De Minister van Volksgezondheid Welzijn en Sport, E. Verzonnen",
            ["Minister van Volksgezondheid, Welzijn en Sport"],
        ),
        (
            "De minister-president, Minister van Algemene Zaken, E. Verzonnen",
            ["Minister-president", "Minister van Algemene Zaken"],
        ),
        ("De Minister van Verzinsels en Fabels, E. Verzonnen", ["Minister van Verzinsels en Fabels"]),
        (" Minister van Financiën", ["Minister van Financiën"]),
        ("De Minister van Financiën zegt dit toe.", []),
        ("Aan de Minister van Financiën", []),
        ("Reactie van de Minister van Financiën", []),
    ],
)
def test_who_signs(text: str, ministers: list[str]) -> None:
    assert list(find_signatory(text)) == ministers


def test_two_functions_of_one_portfolio_are_both_named() -> None:
    asked = "aan de Minister en de Staatssecretaris van Verkeer en Waterstaat en de Minister voor Natuur en Stikstof"
    assert find_ministers(asked) == (
        "Minister van Verkeer en Waterstaat",
        "Staatssecretaris van Verkeer en Waterstaat",
        "Minister voor Natuur en Stikstof",
    )


@pytest.mark.parametrize(
    "subject",
    [
        "de Raad Buitenlandse Zaken Ontwikkelingssamenwerking van 4 mei",
        "de Raad Algemene Zaken en Buitenlandse Zaken",
        "het rapport van de Inspectie Justitie en Veiligheid",
        "het Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
        "de begroting van Financiën",
        "de brief van de commissie voor Justitie",
        "de directie Financiën",
    ],
)
def test_a_ministry_that_no_office_has_is_no_minister(subject: str) -> None:
    assert find_ministers(f"de Minister van Defensie over {subject}") == ("Minister van Defensie",)


def test_a_list_of_offices_goes_on_over_the_names_of_their_holders() -> None:
    asked = "de Ministers Bedacht en Van der Verzonnen, respectievelijk van Financiën en voor Natuur en Stikstof, over"
    assert find_ministers(asked) == ("Minister van Financiën", "Minister voor Natuur en Stikstof")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("De commissie heeft vragen over de brief van 3 maart over fluiten.", "Fluiten"),
        (
            "Er waren vragen over de brief van 3 maart 2020 inzake het zwemmen (Kamerstuk 99 999, nr. 9).",
            "Zwemmen",
        ),
        (
            "De commissie heeft vragen over de geannoteerde agenda voor de Milieuraad van 25 juni 2018. Zie onder.",
            "Geannoteerde agenda voor de Milieuraad van 25 juni 2018",
        ),
        ("Hij sprak over fluiten.", None),
        ("De commissie heeft vragen.", None),
        (
            "De commissie heeft vragen over zijn op 31 oktober 2022 toegezonden brief inzake verzonnen modellen.",
            "Verzonnen modellen",
        ),
        (
            "De commissie heeft overleg gevoerd over mest en dijken. (De volledige agenda is aan het einde opgenomen.)",
            "Mest en dijken",
        ),
    ],
)
def test_what_a_consultation_is_about(text: str, subject: str | None) -> None:
    assert find_subject(text) == subject


def test_a_document_is_dated_above_its_text_or_under_it() -> None:
    assert describe(["Wij bieden U iets aan.", "’s-Gravenhage, 16 oktober 2023 Verzonnen"], "").date == "2023-10-16"
    assert describe(["Ontvangen 3 mei 2001", "Bij brief van 2 april 2001 is gevraagd."], "").date == "2001-05-03"
    assert describe(["Bij brief van 2 april 2001 is gevraagd.", "De brief is van 3 mei 2001."], "").date is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Tweede Kamer, 14e vergadering, woensdag 25 oktober 2017", "2017-10-25"),
        ("Tweede Kamer, 45e vergadering Dinsdag 4 februari 2025", "2025-02-04"),
        ("Verslag van de vergadering van 28 juni 2022 (2021/2022 nr. 35)", "2022-06-28"),
        ("De commissie voor Verzinsels heeft op 4 december 2025 overleg gevoerd met de minister.", "2025-12-04"),
        ("De commissie voor Verzinsels heeft op 4 december 2025 een aantal vragen voorgelegd.", None),
        ("De commissie voor Verzinsels heeft op 4 december 2025 schriftelijk overleg gevoerd.", None),
        ("3 mei 2024 is de datum die in een verzonnen brief voorkomt.", None),
    ],
)
def test_a_report_has_the_day_of_its_sitting(text: str, date: str | None) -> None:
    assert describe(["Verzonnen verslag", text], "").date == date


@pytest.mark.parametrize(
    ("texts", "date"),
    [
        (["Verslag van de verzonnen raadsvergadering van de gemeente Bedachtum van 14 maart 2024"], "2024-03-14"),
        (["Verslag van een verzonnen gesprek", "De vergadering van 14 maart 2024 werd geopend."], "2024-03-14"),
        (["Notulen", "Dit verslag betreft de vergadering van donderdag 14 maart 2024."], "2024-03-14"),
        (["Verzonnen brief", "De vergadering van 14 maart 2024 werd geopend."], None),
        (["Notulen", "Zij sprak over de vergadering van 14 maart 2024."], None),
    ],
)
def test_minutes_have_the_day_of_the_meeting_that_a_sentence_at_their_head_names(
    texts: list[str], date: str | None
) -> None:
    assert describe(texts, "").date == date


def test_the_title_of_a_report_tells_a_meeting_that_only_the_tweede_kamer_has() -> None:
    assert describe(["De (verzonnen) commissie sprak."], "VERSLAG VAN EEN WETGEVINGSOVERLEG").chamber == "TK"
    assert describe(["De (verzonnen) commissie sprak."], "VERSLAG VAN EEN HOORZITTING").chamber is None


@pytest.mark.parametrize(
    "title",
    [
        "Notulen raadsvergadering 8 februari 2024",
        "Besluitenlijst gemeenteraad Verzonnen d.d. 8 februari 2024",
        "VERSLAG commissie Samenleving van donderdag 8 februari 2024",
    ],
)
def test_the_title_of_the_minutes_of_a_council_tells_its_day(title: str) -> None:
    told = describe([title, "Aanwezig zijn (verzonnen) leden."], "")
    assert (told.title, told.date) == (title, "2024-02-08")


def test_the_date_of_a_report_goes_before_the_day_of_its_meeting() -> None:
    met = "De commissie voor Verzinsels heeft op 29 januari 2003 overleg gevoerd met de minister."
    assert describe([met, "Vastgesteld 17 februari 2003"], "").date == "2003-02-17"
    assert describe(["Verzonnen vragen", "Vastgesteld (1 februari 2023)"], "").date == "2023-02-01"
    assert describe(["Verzonnen vragen van leden", "Gesteld 6 april 2021"], "").date == "2021-04-06"


def test_who_answers_goes_before_who_is_asked_and_who_signs() -> None:
    opening = (
        "Antwoorden van de minister van Financiën, mede namens de minister van Defensie, op Kamervragen van het lid"
    )
    found = describe([opening, "Bedacht (VVD) aan de minister van Buitenlandse Zaken", "Tekst."], "")
    assert found.ministers == ("Minister van Financiën", "Minister van Defensie")
    letter = describe(
        ["Hierbij stuur ik u iets.", "De Minister van Defensie, E. Verzonnen"], "BRIEF VAN DE MINISTER VAN DEFENSIE"
    )
    assert letter.ministers == ("Minister van Defensie",)


def test_the_kind_of_a_paper_that_its_head_names_stands_before_what_the_committee_asks_about() -> None:
    asked = "De vaste commissie voor Verzinsels heeft een aantal vragen voorgelegd over de verzonnen bruggen."
    assert describe([asked], "LIJST VAN VRAGEN").title == "LIJST VAN VRAGEN; Verzonnen bruggen"
    assert describe([asked], "Brief").title == "Verzonnen bruggen"


def test_a_deputy_of_the_prime_minister_is_not_the_prime_minister() -> None:
    told = "de heer Bedacht, minister van Defensie, viceminister-president, en vice-minister-president Verzonnen"
    assert find_ministers(told) == ("Minister van Defensie",)


def test_every_portfolio_of_a_list_is_told() -> None:
    told = "de Ministers van Defensie, van Infrastructuur en Waterstaat en voor Milieu en Wonen over bruggen"
    assert find_ministers(told)[2:] == ("Minister voor Milieu en Wonen",)
