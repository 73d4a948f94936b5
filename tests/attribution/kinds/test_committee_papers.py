"""Whose words stand in papers of committees; all papers are made up (verzonnen)."""

from __future__ import annotations

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceBlock, SourceDocument

_VOCABULARY = vocabulary.load()


def _of_blocks(*lines: str, date: str = "2025-05-10") -> ParsedDocument:
    """A consultation of blocks, with its title above; `# ` marks a heading."""
    lines = ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", *lines)
    blocks = tuple(
        SourceBlock(line.removeprefix("# "), "heading" if line.startswith("# ") else "paragraph") for line in lines
    )
    text = "\n\n".join(block.text for block in blocks)
    return parse(SourceDocument("verzonnen", "", "", text, Metadata(date=date), blocks=blocks), _VOCABULARY)


def test_an_answer_answers_also_who_joined_in_the_question_above_it() -> None:
    paper = _of_blocks(
        "# Vragen van de VVD-fractie",
        "Wat kost de verzonnen brug? De leden van de SGP-fractie vragen dit ook.",
        "# Antwoord",
        "Dat is verzonnen.",
        "# Vragen van de CDA-fractie",
        "Wat kost de verzonnen sluis? De leden van de D66-fractie sluiten zich bij deze vraag aan.",
        "# Antwoord",
        "Dat is ook verzonnen.",
        "# Vragen van de PvdD-fractie",
        "Wat kost de verzonnen dijk?",
        "# Antwoord",
        "Ook dat is verzonnen.",
    )
    assert [found.responds_to for found in paper.paragraphs if found.role == "response"] == [
        ("vvd", "sgp"), ("cda", "d66"), ("pvdd",)
    ]  # fmt: skip


def _of_text(text: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen", "", "", text, Metadata()), _VOCABULARY)


def test_the_letters_that_a_consultation_without_headings_prints_are_of_who_wrote_them() -> None:
    paper = _of_text(
        "24 999 Verzonnen zaken\n\nnr. 45\n\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 10 juli 1996\n\n"
        "De vaste commissie voor Binnenlandse Zaken heeft bij brief van 19 maart 1996 een reactie gevraagd aan de "
        "minister van Binnenlandse Zaken. De minister heeft daarop gereageerd bij brief van 5 juni 1996.\n\n"
        "De voorzitter van de commissie,\n\nDe Cloe\n\n's-Gravenhage, 19 maart 1996\n\n"
        "Aan de Minister van Binnenlandse Zaken\n\nNamens de commissie vraag ik uw aandacht.\n\n"
        "De griffier,\n\nJ. Hommes\n\nAan de Voorzitter van de vaste commissie voor Binnenlandse Zaken\n\n"
        "'s-Gravenhage, 5 juni 1996\n\nIn uw brief vraagt u mij om een reactie op de verzonnen brug.\n\n"
        "De brug is veilig.\n\nDe minister van Binnenlandse Zaken,\n\nH.F. Dijkstal\n"
    )
    assert [found.text for found in paper.paragraphs if found.role == "response"] == [
        "In uw brief vraagt u mij om een reactie op de verzonnen brug.", "De brug is veilig."
    ]  # fmt: skip
    assert not any(found.parties for found in paper.paragraphs)


def test_a_page_that_lost_its_title_is_read_by_what_the_committee_says() -> None:
    paper = _of_text(
        "Vastgesteld 16 juli 1999\nDe commissies voor Financiën1 en voor Buitenlandse Zaken2 hebben op 23 juni 1999 "
        "overleg gevoerd met minister Herfkens over:\n– de brief over de (verzonnen) brug.\n"
        "Van het overleg brengen de commissies bijgaand beknopt verslag uit.\n"
        "Vragen en opmerkingen uit de commissies\n"
        "De heer Apostolou (PvdA) wees op de kosten.\nAntwoord van de ministers\n"
        "Minister Herfkens zei dat de kosten dalen. In antwoord op vragen van de heer Apostolou zweeg zij.\n"
    )
    assert paper.document.type == "report"
    assert [(found.role, found.parties) for found in paper.paragraphs][-2:] == [
        ("contribution", ("pvda",)), ("response", ())
    ]  # fmt: skip


def test_a_list_of_one_question_has_a_question_and_an_answer() -> None:
    paper = _of_text(
        "28 999\n\nVerzonnen toezicht\n\nnr. 3\n\nLIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 19 februari 2003\n\n"
        "De vaste commissie voor Financiën heeft de navolgende vragen aan de regering voorgelegd. De regering heeft "
        "deze vragen beantwoord bij brief van 11 februari 2003.\n\nDe voorzitter van de commissie,\n\nSmit\n\n1\n\n"
        "Wat kost de verzonnen brug? (blz. 5)\n\nDe brug kost niets.\n"
    )
    assert [found.role for found in paper.paragraphs][-2:] == ["contribution", "response"]


def test_lines_that_are_whole_paragraphs_are_not_joined_above_the_names_of_who_sign() -> None:
    first = (
        "De leden van de VVD-fractie hebben met belangstelling kennisgenomen van het (verzonnen) wetsvoorstel dat gaat "
    )
    first += "over de inzet van bruggen op publieke plaatsen en de wijze waarop de gemeenten deze onderhouden."
    paper = _of_text(
        "Het voorbereidend onderzoek van dit wetsvoorstel geeft de commissies aanleiding tot het stellen van de "
        f"volgende vragen.\nInleiding\n{first}\nEr zijn bruggen. De leden van de VVD-fractie hebben vragen, waarbij de "
        "leden van de CDA-fractie zich aansluiten.\nDe voorzitter van de vaste commissie voor Volksgezondheid, Welzijn "
        "en Sport,\nAdriaansens\n"
    )
    assert [found.parties for found in paper.paragraphs][1:3] == [("vvd",), ("vvd", "cda")]


def test_what_stands_above_the_letter_of_a_committee_and_the_list_in_it_is_nobodys_speech() -> None:
    paper = _of_text(
        "99 813 Verzonnen klimaat\n\nAO VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 27 september 2022\n\n"
        "De leden van de fracties van GroenLinks en de PvdD wensten de Minister enkele vragen te stellen.\n\n"
        "Naar aanleiding hiervan is op 12 juli 2022 een brief gestuurd.\n\nDe Minister heeft gereageerd.\n\n"
        "BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR ECONOMISCHE ZAKEN\n\nAan de Minister voor Klimaat\n\n"
        "De leden van de vaste commissie voor Economische Zaken hebben kennisgenomen van:\n\n"
        "• uw brief van 10 juni 2022 over verzonnen molens;\n\n• uw brief van 13 juni 2022 over verzonnen molens.\n\n"
        "Vragen van de leden van de fractie van de PvdD\n\nHoeveel (verzonnen) molens zijn er?\n\n"
        "BRIEF VAN DE MINISTER VOOR KLIMAAT\n\nAan de Voorzitter van de Eerste Kamer der Staten-Generaal\n\n"
        "Met deze brief beantwoord ik de vragen over verzonnen molens en hun verzonnen wieken.\n\n"
        "Vragen van de leden van de fractie van de PvdD\n\nEr zijn geen molens.\n"
    )
    spoken = [found for found in paper.paragraphs if found.role != "procedural"]
    assert [(found.role, found.parties, found.responds_to) for found in spoken] == [
        ("contribution", ("pvdd",), ()), ("response", (), ()), ("response", (), ("pvdd",))
    ]  # fmt: skip


def test_the_part_of_a_report_on_the_articles_has_a_heading_in_capitals() -> None:
    paper = _of_text(
        "26 999 Verzonnen namen\n\nnr. 5\n\nVERSLAG\n\nVastgesteld 31 januari 2000\n\n"
        "De vaste commissie voor Justitie, belast met het voorbereidend onderzoek van dit wetsvoorstel, brengt verslag "
        "uit.\n\nALGEMEEN\n\nDe leden van de PvdA-fractie hebben kennisgenomen van het verzonnen voorstel.\n\n"
        "ARTIKELSGEWIJZE TOELICHTING\n\nArtikel I\n\nZowel de leden van de SGP- als die van de CDA-fractie missen een "
        "toelichting.\n\nWaarom ontbreekt deze?\n"
    )
    assert [heading.text for heading in paper.headings] == ["ALGEMEEN", "ARTIKELSGEWIJZE TOELICHTING", "Artikel I"]
    assert [found.parties for found in paper.paragraphs][1:] == [("pvda",), ("sgp", "cda"), ("sgp", "cda")]


def test_what_a_committee_asks_as_a_whole_is_a_contribution_of_nobody() -> None:
    paper = _of_text(
        "25 999 Verzonnen geschillen\n\nnr. 5\n\nVERSLAG\n\nVastgesteld 25 februari 1997\n\nDe vaste commissie voor "
        "Justitie, belast met het voorbereidend onderzoek van dit wetsvoorstel, brengt verslag uit.\n\n"
        "1. Bezwaar\n\nKan de regering zeggen hoeveel geschillen er waren?\n\nDat is niet bekend, lijkt het.\n"
    )
    assert [(found.role, found.parties) for found in paper.paragraphs][1:] == [("contribution", ())] * 2


def test_the_members_whose_bill_a_report_is_about_ask_nothing_in_it() -> None:
    paper = _of_text(
        "32 999 Voorstel van de leden Schouw en Van der Ham tot wijziging van een reglement\n\nNr. 3 VERSLAG\n\n"
        "Vastgesteld 27 juni 2011\n\nDe commissie voor de Werkwijze, belast met het voorbereidend onderzoek van dit "
        "voorstel, heeft de eer verslag uit te brengen.\n\nDe leden van de fractie van de PvdA hebben vragen.\n\n"
        "Hoe kijken de leden Schouw en Van der Ham aan tegen de verzonnen brug?\n"
    )
    assert [found.parties for found in paper.paragraphs][1:] == [("pvda",), ("pvda",)]


def test_a_group_that_also_asks_joins_the_one_whose_opinion_stands_before_it() -> None:
    paper = _of_text(
        "32 998 Verzonnen huren\n\nNr. 5 VERSLAG\n\nVastgesteld 8 november 2018\n\nDe vaste commissie, belast met het "
        "voorbereidend onderzoek van dit wetsvoorstel, brengt verslag uit.\n\nInhoudsopgave\n\n1.\n\nInleiding\n\n1\n\n"
        "2.1.\n\nDe Huurwet 2014\n\n6\n\n1. Inleiding\n\nDe leden van de VVD-fractie hechten aan uitleg waarin "
        "alle vragen duidelijk worden beantwoord.\n\n2.1. De Huurwet 2014\n\nDeelt de regering de mening van de leden "
        "van de ChristenUnie-fractie dat dit beter kan? Ook de leden van de VVD-fractie zien dit graag toegelicht.\n"
    )
    assert [heading.text for heading in paper.headings] == ["1. Inleiding", "2.1. De Huurwet 2014"]
    assert [(found.role, found.parties) for found in paper.paragraphs][1:] == [
        ("contribution", ("vvd",)), ("contribution", ("cu", "vvd"))
    ]  # fmt: skip


def test_a_table_of_contents_with_pages_glued_to_its_titles_ends_at_the_first_heading() -> None:
    paper = _of_text(
        "29 999\nVerzonnen werk\n\nnr. 5\n\nVERSLAG\n\nVastgesteld 2 februari 2004\n\nDe vaste commissie, belast met "
        "dit voorstel, brengt verslag uit.\n\nInhoudsopgave\n\nALGEMEEN2\nInleiding2\n\n1. Werk2\nAlgemeen5\n"
        "Overig7\n\nALGEMEEN\n\nInleiding\n\nDe leden van de CDA-fractie hebben kennisgenomen van het voorstel.\n"
    )
    assert [found.parties for found in paper.paragraphs] == [(), ("cda",)]


def test_a_number_in_a_line_of_its_own_is_of_the_question_below_it_and_one_that_is_printed_again_is_the_askers() -> (
    None
):
    paper = _of_text(
        "99 411 Verzonnen wegen\n\nNr. 14 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 4 april 2022\n\n"
        "Vragen en opmerkingen vanuit de fracties\n\nVragen van de leden van de CDA-fractie\n\n1.\n"
        "Waarom is de weg dicht?1\n\n__________\n1 Kamerstuk 99 411, nr. 12.\n\n"
        "Vragen van de leden van de SP-fractie\n\n2.\n"
        "Wie betaalt (verzonnen)?\n\nReactie van de Minister\n\nVragen van de leden van de CDA-fractie\n\n1.\n"
        "Waarom is de weg dicht?\n\nAntwoord\n\nDe weg is verzakt.1\n\n----------\n"
        "1 Zie de (verzonnen) begroting voor 2022.\n\n"
    )
    assert [(found.role, found.parties, found.responds_to, found.text) for found in paper.paragraphs] == [
        ("contribution", ("cda",), (), "1. Waarom is de weg dicht?1"),
        ("contribution", ("sp",), (), "2. Wie betaalt (verzonnen)?"),
        ("contribution", ("cda",), (), "1. Waarom is de weg dicht?"),
        ("response", (), ("cda",), "De weg is verzakt.1"),
    ]
    assert [note.text for found in paper.paragraphs for note in found.notes] == [
        "1 Kamerstuk 99 411, nr. 12.", "1 Zie de (verzonnen) begroting voor 2022."
    ]  # fmt: skip


def test_an_answer_under_the_heading_of_several_groups_answers_the_one_that_asked_last() -> None:
    paper = _of_blocks(
        "# Vragen en opmerkingen van de fracties van CDA en SP",
        "De leden van de fracties van CDA en SP vragen gezamenlijk hoeveel (verzonnen) bruggen er zijn.",
        "# Reactie",
        "Er zijn er tien.",
        "De leden van de SP-fractie vragen daarnaast of dit genoeg is.",
        "# Reactie",
        "Dat is genoeg.",
    )
    assert [found.responds_to for found in paper.paragraphs if found.role == "response"] == [("cda", "sp"), ("sp",)]


def test_a_report_that_says_whose_words_were_left_out_before_says_that_for_the_committee() -> None:
    paper = _of_text(
        "29 999 Verzonnen betekening\n\nnr. 5\n\nAANVULLEND VERSLAG\n\nVastgesteld 4 november 2004\n\n"
        "De vaste commissie voor Justitie, belast met het voorbereidend onderzoek, heeft verslag uitgebracht.\n\n"
        "Hierbij is ten onrechte de inbreng van de CDA-fractie niet opgenomen.\n\nOnder het voorbehoud dat de regering "
        "de vragen zal hebben beantwoord, acht de commissie de beraadslaging voldoende voorbereid.\n\nAlgemeen\n\n"
        "De leden van de CDA-fractie hebben kennisgenomen van het verzonnen voorstel.\n"
    )
    assert [found.text[:12] for found in paper.paragraphs if found.parties] == ["De leden van"]


def test_a_group_of_the_other_chamber_never_has_the_floor() -> None:
    told = (
        "De leden van de VVD-fractie in de Tweede Kamer hebben hierop gewezen. Deelt de regering dat?",
        "De VVD-fractie in de Tweede Kamer heeft een amendement ingediend.",
        "Tijdens de behandeling in de Tweede Kamer vroegen de leden van de fractie van de VVD om een (verzonnen) brug.",
        "De brug is lang. De leden van de fractie van de VVD in de Tweede Kamer hebben daar op gewezen.",
    )
    for sentence in told:
        paper = _of_text(
            "35 300 Verzonnen wet\n\nC VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR FINANCIËN\n\n"
            "Vastgesteld 5 november 2019\n\nHet voorbereidend onderzoek geeft de commissie aanleiding tot vragen.\n\n"
            "1. Inleiding\n\nDe leden van de fractie van het CDA hebben kennisgenomen van het (verzonnen) voorstel.\n\n"
            f"{sentence}\n\nGraag ontvangen deze leden een reactie.\n"
        )
        spoken = [found.parties for found in paper.paragraphs if found.role == "contribution"]
        assert spoken == [("cda",)] * 3, sentence


def test_the_members_of_the_committee_below_the_letter_that_answers_it_answer_nobody() -> None:
    paper = _of_text(
        "36 410 Verzonnen drinkwater\n\nAB VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 21 mei 2024\n\n"
        "De commissie brengt verslag uit van het gevoerde overleg.\n\n"
        "BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR FINANCIËN\n\nAan de Minister van Financiën\n\n"
        "Den Haag, 1 maart 2024\n\nVragen en opmerkingen van de leden van de BBB-fractie\n\n"
        "1. Kunt u aangeven welke (verzonnen) bruggen dit betreft?\n\n"
        "BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Eerste Kamer der Staten-Generaal\n\n"
        "Den Haag, 17 mei 2024\n\nVragen en opmerkingen van de leden van de BBB-fractie\n\n"
        "1. Kunt u aangeven welke (verzonnen) bruggen dit betreft?\n\nAntwoord\n\nHet betreft twee bruggen.\n\n"
        "1 Samenstelling:\n\nPrins (CDA) (voorzitter), Van Gasteren (BBB), Crone (GroenLinks-PvdA)\n"
    )
    assert [(found.text, found.responds_to) for found in paper.paragraphs if found.role == "response"] == [
        ("Het betreft twee bruggen.", ("bbb",))
    ]


def test_a_list_of_abbreviations_below_the_answers_is_nobodys() -> None:
    paper = _of_text(
        "Nr. 2 LIJST VAN VRAGEN EN ANTWOORDEN\n\nDe commissie heeft de Minister van Financiën vragen voorgelegd, die "
        "deze heeft beantwoord.\n\n1\n\nHoeveel bruggen zijn er?\n\nEr zijn er drie.\n\n2\n\nWaarom?\n\nDaarom.\n\n"
        "Lijst met gebruikte afkortingen\n\nKVB: Kaderrichtlijn verzonnen bruggen."
    )
    roles = {found.text: found.role for found in paper.paragraphs}
    assert (roles["Daarom."], roles["KVB: Kaderrichtlijn verzonnen bruggen."]) == ("response", "procedural")
