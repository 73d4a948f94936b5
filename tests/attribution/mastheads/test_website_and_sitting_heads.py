"""The heads of pages that show a paper, and of items of a sitting; a date that cannot be."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.mastheads import read_masthead, read_sitting
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies


def parsed(text: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())


PAGE = [
    "Antwoord op vragen van het lid Verzonnen over tunnels",
    "Antwoord schriftelijke vragen",
    "Nummer: 2025D34567, datum: 2025-07-21, bijgewerkt: 2025-07-22 09:10, versie: 1",
    "Onderdeel van zaak 2025Z11999:",
    "Preview document (🔗 origineel)",
]


def test_a_page_tells_number_title_and_day_of_the_paper_that_it_shows() -> None:
    head = read_masthead([*PAGE, "AH 2789", "2025Z11999", "Vraag 1"])
    assert head.metadata.title == PAGE[0]
    assert (head.metadata.id, head.metadata.number, head.metadata.date) == ("nds-tk-2025D34567", "2789", "2025-07-21")
    assert head.lines == frozenset(range(7))


def test_the_head_of_the_paper_itself_goes_before_that_of_the_page() -> None:
    head = read_masthead([*PAGE, "34 999 Tunnels", "Nr. 7 BRIEF VAN DE MINISTER", "Den Haag, 3 juli 2025"])
    assert (head.metadata.id, head.metadata.date, head.own_title) == (
        "kst-34999-7",
        "2025-07-03",
        "BRIEF VAN DE MINISTER",
    )


def test_a_page_of_official_publications_tells_the_paper_that_its_table_names() -> None:
    row = "Eerste Kamer der Staten-Generaal | 2022-2023 | 99071 nr. B |"
    columns = "Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer |"
    head = read_masthead(["Kamerstuk", columns, row, "U bent hier:", columns, row, "Vastgesteld 3 oktober 2022", "De"])
    stated = head.metadata
    assert (stated.id, stated.chamber, stated.date) == ("kst-99071-B", "EK", "2022-10-03")
    assert head.lines == frozenset(range(7))
    glued = ["DatumpublicatieOrganisatie", "Datum publicatieOrganisatieVergaderjaarDossier- en ondernummer"]
    head = read_masthead([*glued, "Tweede Kamer der Staten-Generaal2016-201799700 nr. 19", "Geachte voorzitter,"])
    assert (head.metadata.id, head.metadata.session_year) == ("kst-99700-19", "2016-2017")
    spaced = [line.replace(" ", "  ") for line in glued]
    head = read_masthead([*spaced, "Tweede  Kamer  der  Staten-Generaal2016-201799700  nr.  19", "Geachte voorzitter,"])
    assert head.metadata.id == "kst-99700-19"


def test_a_page_of_a_paper_of_both_chambers_tells_its_number() -> None:
    columns = "Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer |"
    row = "Eerste en Tweede Kamer der Staten-Generaal | 2023-2024 | 99434 nr. A;2 |"
    head = read_masthead(["Kamerstuk", columns, "---|---|---|---|", row, "Aan de Voorzitters van beide Kamers"])
    assert (head.metadata.id, head.metadata.dossiers) == ("kst-99434-2", ("99434",))
    assert head.lines == frozenset(range(4))


def test_a_site_that_has_its_labels_in_english_tells_the_same() -> None:
    fields = ["Document date 20-04-2021", "Publication date 21-04-2021", "Reference 99526, nr. 60"]
    around = ["External link original article", "Original document in PDF"]
    page = ["Verslag over verzonnen bruggen", "1.", "Key data", *fields, *around, "2.", "Text", "De verzonnen vragen."]
    head = read_masthead(page)
    assert (head.metadata.id, head.metadata.date) == ("kst-99526-60", "2021-04-20")
    assert head.lines == frozenset(range(len(page) - 1))


def test_a_collection_of_papers_prints_a_title_and_a_list_above_each() -> None:
    page = ["Memorie van antwoord - Verzonnen verdediging", "Inhoudsopgave van deze pagina:", "1.", "Tekst"]
    head = read_masthead([*page, "MEMORIE VAN ANTWOORD Ontvangen 16 februari 1981", "De leden van de fractie vroegen."])
    assert (head.metadata.title, head.metadata.date, head.own_title) == (page[0], "1981-02-16", "MEMORIE VAN ANTWOORD")
    assert head.lines == frozenset(range(5))


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["63e vergadering", "Aan de orde is het debat over de dijken, te weten:"], "Het debat over de dijken"),
        (["Post", "Aan de orde is het tweeminutendebat Post (CD d.d. 09/10)."], "Post"),
        (["Aanvang: 14.00 uur", "Voorzitter: Verzonnen"], None),
        (["Aan de orde is de behandeling van:", "de brief over dijken (99432, nr. 2)."], "De brief over dijken"),
        (["Tweede Kamer, 63e vergadering", "Aanvang: 14.00 uur", "Opening"], "Tweede Kamer, 63e vergadering"),
        (["27ste vergadering", "Dinsdag 19 november 1996", "14.00 uur", "Voorzitter: Verzonnen"], "27ste vergadering"),
        (["4 Mededelingen"], "Mededelingen"),
    ],
)
def test_an_item_is_called_by_its_title_else_by_what_is_on_the_order_of_the_day(
    lines: list[str], title: str | None
) -> None:
    assert read_sitting(lines).metadata.title == title


def test_a_report_in_text_has_the_chamber_day_and_identifier_above_its_first_speech() -> None:
    speeches = "De voorzitter:\nIk open de verzonnen vergadering.\n\nDe heer Verzonnen (VVD):\nDank.\n"
    document = parsed(f"Eerste Kamer, 12e vergadering\nDinsdag 9 januari 2018\n\nDijken\n\n{speeches}").document
    assert (document.chamber, document.date, document.title) == ("EK", "2018-01-09", "Dijken")
    document = parsed(f"Handelingen TK 2018-2019, nr. 45, item 7\n\nStemmingen\n\n{speeches}").document
    assert (document.id, document.chamber) == ("h-tk-20182019-45-7", "TK")


def test_a_page_with_a_debate_is_called_by_its_subject_and_day() -> None:
    title = "Ongecorrigeerd verslag van commissiedebat Verzonnen wolven d.d. 12 september 2024"
    head = read_sitting([title]).metadata
    assert (head.title, head.date, head.chamber) == (title, "2024-09-12", "TK")


@pytest.mark.parametrize(
    "line",
    [
        "20ste vergadering, dinsdag 9 januari 2018",
        "20e vergadering dinsdag 9 januari 2018",
        "Tweede Kamer, 20e vergadering, dinsdag 9 januari 2018",
        "Vergadering 20, dinsdag 9 januari 2018",
    ],
)
def test_the_day_may_stand_behind_the_number_of_the_sitting(line: str) -> None:
    head = read_sitting([line, "Aan de orde is het debat over verzonnen dijken."])
    assert (head.metadata.date, head.metadata.title) == ("2018-01-09", "Het debat over verzonnen dijken")
    assert head.lines == {0}


def test_a_date_far_ahead_in_a_text_is_no_date() -> None:
    head = (
        "34 999 Verzonnen dijken\nNr. 3 BRIEF VAN DE MINISTER VAN FINANCIËN\nDen Haag, 3 mei {}\n\nGraag meld ik dit.\n"
    )
    assert parsed(head.format(2021)).document.date == "2021-05-03"
    assert parsed(head.format(2089)).document.date is None


def test_the_head_of_a_sitting_of_the_senate_may_run_over_two_lines() -> None:
    day = "Verslag van de plenaire vergadering van dinsdag 24 oktober 2017"
    head = read_sitting([day, "Parlementair jaar 2017/2018, 4e vergadering", "Aanvang: 13.30 uur", "Opening"])
    assert (head.metadata.chamber, head.metadata.date, head.metadata.title) == ("EK", "2017-10-24", day)
    assert head.metadata.session_year == "2017-2018"
    assert head.lines == frozenset(range(3))


@pytest.mark.parametrize(
    ("session", "pages", "id_"),
    [
        ("1995-1996", "nr. 33, pagina 2593-2593", "h-tk-19951996-33-2593-2593"),
        ("1997-1998", "nr. 75, pagina 5641-5642", "h-tk-19971998-5641-5642"),
        ("2008-2009", "nr. 43, pagina 3762-3766", "h-tk-20082009-3762-3766"),
    ],
)
def test_an_item_that_its_pages_tell_is_called_as_its_session_did(session: str, pages: str, id_: str) -> None:
    columns = "Datum publicatieOrganisatieVergaderjaarVergadernummer"
    head = read_masthead(["Handeling", columns, f"Tweede Kamer der Staten-Generaal{session}{pages}", "Stemmingen"])
    assert head.metadata.id == id_


def test_a_paper_without_a_dossier_is_of_that_of_the_paper_in_its_title() -> None:
    head = read_masthead(["Inbreng over verzonnen bruggen (Kamerstuk 21501-28-296)", *PAGE[1:], "2025D34567"])
    assert (head.metadata.id, head.metadata.dossiers) == ("nds-tk-2025D34567", ("21501-28",))


def test_the_votes_that_a_page_shows_are_no_part_of_the_motion() -> None:
    page = [
        "Kamerstuk 36200-XIV-54",
        "Motie van het lid Bedacht over verzonnen bruggen",
        "Gepubliceerd: 7 december 2022",
        "ID: 36200-XIV-54",
        *("82,7 %", "17,3 %", "CDA", "JA21", "Nr. 54 MOTIE VAN HET LID BEDACHT", "Voorgesteld 7 december 2022"),
        *("De Kamer,", "gehoord de beraadslaging,", "verzoekt de regering bruggen te bouwen,"),
        "en gaat over tot de orde van de dag.",
        "Bedacht",
    ]
    document = parsed("\n\n".join(page))
    assert document.document.title == page[1]
    assert [paragraph.text for paragraph in document.paragraphs] == page[10:]


def test_the_fields_of_a_draft_may_stand_behind_the_name_of_its_file() -> None:
    head = read_sitting(["VERZONNEN.DOC *0: TK *1: 1999-2000 *2: 49 *5: Dinsdag 15 februari 2000", "**", "Verzonnen."])
    assert (head.metadata.chamber, head.metadata.date, head.lines) == ("TK", "2000-02-15", frozenset([0, 1]))


@pytest.mark.parametrize(
    "day",
    [
        "22 september 2021, 19.30 uur",
        "Woensdag 22 september 2021 van 10.00 tot 13.00 uur",
        "Vergaderdatum: 22 september 2021",
        "Stenogram van een deel van de vergadering van 22 september 2021 (ongecorrigeerd)",
    ],
)
def test_a_sitting_has_the_day_of_a_line_with_an_hour_or_a_label(day: str) -> None:
    head = read_sitting(["Tweede Kamer, Commissiedebat Bruggen", day])
    assert (head.metadata.date, head.metadata.chamber, 1 in head.lines) == ("2021-09-22", "TK", True)


def test_a_report_is_called_by_what_it_is_and_not_by_the_labels_below() -> None:
    head = read_sitting(
        [
            "Verslag commissiedebat Verzonnen bruggen",
            "Vergaderdatum: 22 september 2021",
            "Commissie: Bedenksels",
            "Tijd: 9 uur",
        ]
    )
    assert (head.metadata.title, head.metadata.committee, head.metadata.chamber) == (
        "Verslag commissiedebat Verzonnen bruggen",
        "Bedenksels",
        "TK",
    )


def test_a_page_of_openkamer_tells_a_paper_of_the_kingdom_by_the_number_of_its_dossier() -> None:
    head = read_masthead(["Gepubliceerd: 4 juli 2023", "ID: 99374-(R2187)-5", "Nr. 5 VERSLAG", "De commissie"])
    stated = head.metadata
    assert (stated.id, stated.dossiers, stated.title) == ("kst-99374-5", ("99374",), "VERSLAG")


def test_a_page_of_pdc_tells_an_item_of_the_handelingen_by_its_number() -> None:
    page = ["Verzonnen fonds", "1.", "Kerngegevens", "Documentdatum 19-12-2023", "Nummer HEK20232024-14-3"]
    stated = read_masthead([*page, "Kenmerk 99410-XIII; 99274", "2.", "Tekst", "Aan de orde is"]).metadata
    assert (stated.id, stated.chamber, stated.date) == ("h-ek-20232024-14-3", "EK", "2023-12-19")
    assert (stated.session_year, stated.title) == ("2023-2024", "Verzonnen fonds")


@pytest.mark.parametrize(
    "opening",
    [
        "Aan de orde zijn de stemmingen over moties,\n\nte weten:\n\n- de motie-Verzonnen over bruggen (99999, nr. 4);",
        "Plenair verslag Tweede Kamer, 61e vergadering\nDinsdag 11 maart 2025\n\nVoorzitter: Verzonnen",
        "[0:00:04] Welkom bij deze verzonnen vergadering.\n\n[0:00:08] Kan dat op instemming rekenen?",
    ],
)
def test_what_opens_as_a_report_is_one_also_where_nobody_is_named(opening: str) -> None:
    found = parsed(f"16 Bruggen\n\n{opening}\n")
    assert found.document.type == "proceedings"
    assert {paragraph.role for paragraph in found.paragraphs} == {"procedural"}


def test_a_mark_of_a_list_alone_on_a_line_is_no_title() -> None:
    order = ["Aan de orde is de behandeling van:", "-", "-het wetsvoorstel Verzonnen bruggen (99169)."]
    head = read_sitting(["Verslag van de vergadering van 27 juni 2023 (2022/2023 nr. 39)", *order])
    assert head.metadata.title == "Het wetsvoorstel Verzonnen bruggen"


def test_the_menu_above_the_report_of_a_page_is_no_part_of_it() -> None:
    menu = "[overzicht] [activiteiten] [besluiten] [commissies] [geschenken]\n"
    state = "Datum 2025-01-22. Laatste update: 2025-01-28 14:35\nTussenpublicatie / Ongecorrigeerd\n\n"
    report = "De vaste commissie voor Bruggen heeft op 22 januari 2025 overleg gevoerd over verzonnen bruggen.\n"
    found = parsed(f"{menu}{state}{report}")
    assert [paragraph.text[:12] for paragraph in found.paragraphs] == ["De vaste com"]
    assert found.document.committee == "vaste commissie voor Bruggen"


def test_the_head_of_a_paper_below_that_of_pdc_is_read_where_the_title_of_its_dossier_is_lost() -> None:
    page = [
        "Verslag over bruggen - Hoofdinhoud",
        "Inhoudsopgave",
        "Nummer | KST990661280 |",
        "Kenmerk | 99066, nr. 1280 |",
    ]
    known = ["Documentdatum | 31-08-2023 |", "Originele document in PDF |", "Tweede Kamer der Staten-Generaal"]
    paper = [
        "Vergaderjaar 2022-",
        "2023",
        "99 066",
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "Vastgesteld 11 september 2023",
    ]
    head = read_masthead([*page, *known, *paper, "De vaste commissie voor Bruggen heeft verzonnen vragen."])
    assert (head.metadata.id, head.metadata.date) == ("kst-99066-1280", "2023-09-11")
    assert head.lines == frozenset(range(len(page) + len(known) + len(paper)))
