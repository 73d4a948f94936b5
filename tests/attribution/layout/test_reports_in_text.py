"""Reports of speeches of which only the lines are known. All sittings and speeches are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, Paragraph, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies


def parsed(text: str, name: str = "verzonnen.txt") -> ParsedDocument:
    """A document of this text and file name."""
    return parse(SourceDocument(name, "", "", text, Metadata()), Vocabularies())


def saying(document: ParsedDocument, words: str) -> Paragraph:
    """The paragraph with these words."""
    [found] = [paragraph for paragraph in document.paragraphs if words in paragraph.text]
    return found


MEMBER_AND_MINISTER = """Aan de orde is de behandeling van:

het verzonnen wetsvoorstel Bruggenwet (99999).

De heer Verzonnen (PvdA):

Voorzitter! Dit is een verzonnen brug.

Minister Bedacht-Jansen:

Voorzitter! Ik dank de Kamer voor die brug.

De algemene beraadslaging wordt gesloten.
"""


@pytest.mark.parametrize("name", ["verzonnen.txt", "h-tk-19992000-6055-6059.txt"])
def test_a_member_and_a_minister_make_a_report_without_the_chair(name: str) -> None:
    document = parsed(MEMBER_AND_MINISTER, name)
    assert document.document.type == "proceedings"
    assert saying(document, "verzonnen brug").parties == ("pvda",)
    reply = saying(document, "Ik dank")
    assert (reply.role, reply.parties, reply.speaker) == ("response", (), "Minister Bedacht-Jansen")
    assert saying(document, "wordt gesloten").role == "procedural"


def test_an_item_of_the_handelingen_may_hold_one_speech() -> None:
    text = "1\n\nDinsdag 24 mei 2022\n\nVoorzitter: Verzonnen\n\nDe voorzitter:\n\nIk open de verzonnen vergadering.\n"
    document = parsed(text, "h-ek-20212022-29-1.txt")
    assert (document.document.type, document.document.date) == ("proceedings", "2022-05-24")
    assert saying(document, "Ik open").speaker == "De voorzitter"
    assert not [paragraph for paragraph in document.paragraphs if paragraph.text == "De voorzitter:"]


ROW = "Tweede Kamer der Staten-Generaal2016-2017nr. 71, item 14"
SPREAD = "25-04-2017\nTweede Kamer der Staten-Generaal\n2016-2017\nnr. 71, item 14"
MOTION = """Handeling

Datum publicatieOrganisatieVergaderjaarVergadernummerDatum vergadering
{row}

14 Bruggen

Aan de orde is het VAO verzonnen bruggen (AO d.d. 19/4).

De voorzitter:

Het woord is aan de heer Paternotte.

De heer Paternotte (D66):

Ik lees een motie voor.

Motie

De Kamer,

gehoord de beraadslaging,

verzoekt de regering, een verzonnen brug te bouwen,

en gaat over tot de orde van de dag.

De voorzitter:

Deze motie is voorgesteld door de leden Paternotte, Ziengs en Agnes Mulder.

Zij krijgt nr. 403 (99999).

De heer Paternotte (D66):

Dat was de verzonnen motie.
"""


@pytest.mark.parametrize("row", [ROW, SPREAD])
def test_a_motion_read_out_in_text_is_of_all_whom_the_chair_names(row: str) -> None:
    document = parsed(MOTION.format(row=row))
    assert (document.document.id, document.document.title) == ("h-tk-20162017-71-14", "Bruggen")
    request = saying(document, "te bouwen")
    assert (request.role, request.parties) == ("contribution", ("d66", "vvd", "cda"))
    assert saying(document, "De Kamer,").role == "procedural"
    assert saying(document, "orde van de dag").role == "procedural"
    assert saying(document, "Dat was").parties == ("d66",)


def test_a_session_tells_the_group_of_a_member_who_sat_in_no_other_then() -> None:
    text = "De voorzitter:\nIk open.\n\n{}:\nDit is verzonnen.\n"
    of = {name: saying(parsed(text.format(name), "h-tk-20202021-5-3.txt"), "Dit is") for name in (
        "De heer Ziengs", "De heer Omtzigt", "De heer Van Dijk",
    )}  # fmt: skip
    assert {name: paragraph.parties for name, paragraph in of.items()} == {
        "De heer Ziengs": ("vvd",),
        "De heer Omtzigt": (),  # of two groups in that session
        "De heer Van Dijk": (),  # there are two
    }


COUNCIL = """Verslag van de verzonnen vergadering van de gemeenteraad van Dorp

AANWEZIG
de leden: de heer A. Verzonnen (SP), mevrouw B. Bedacht (CDA), de heer C. de Zoek (Dorpslijst)
de wethouder: mevrouw D. Nergens

1. Opening
De voorzitter: Ik open de vergadering.

2. De brug
De heer Verzonnen: Dit wil ik bespreken.
Mevrouw Bedacht: Ik ook.
Wethouder Nergens: Het college gaat eraan werken.
De heer De Zoek: Dank.

3. Sluiting
De voorzitter: Ik sluit de vergadering.
"""


def test_a_report_with_a_list_of_who_is_present_has_the_parties_from_there() -> None:
    document = parsed(COUNCIL)
    assert saying(document, "bespreken").parties == ("sp",)
    assert saying(document, "Ik ook").parties == ("cda",)
    assert saying(document, "Dank").parties == ()
    alderman = saying(document, "gaat eraan werken")
    assert (alderman.role, alderman.parties) == ("procedural", ())
    assert [heading.text for heading in document.headings][-2:] == ["2. De brug", "3. Sluiting"]


RUN_ON = """De voorzitter:
Ik open de verzonnen vergadering.
Mevrouw Verzonnen (SP):
Ik heb een motie.
Motie
De Kamer,
gehoord de beraadslaging,
verzoekt de regering een verzonnen brug te bouwen,
en gaat over tot de orde van de dag.
De voorzitter:
Deze motie is voorgesteld door het lid Verzonnen.
"""


def test_a_motion_without_empty_lines_is_taken_apart() -> None:
    document = parsed(RUN_ON)
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[1:7] == ["Ik heb een motie.", *RUN_ON.splitlines()[4:9]]
    roles = [paragraph.role for paragraph in document.paragraphs]
    assert roles[1:] == ["contribution", *["procedural"] * 3, "contribution", *["procedural"] * 2]
    assert saying(document, "te bouwen").parties == ("sp",)


CLAUSES = "\n".join((
    "De voorzitter:",
    "Ik open de verzonnen vergadering.",
    "Mevrouw Verzonnen (SP):",
    "Dit is een lange verzonnen zin van iemand die graag spreekt over bruggen en dat doet zonder dat er ooit een einde "
    "aan komt, al is het maar omdat er geen regels zijn die dat verbieden.",
    "En dit is de volgende alinea.",
    "Motie",
    "De Kamer,",
    "gehoord de beraadslaging,",
    *(f"overwegende dat er verzonnen bruggen zijn die {number} keer zijn geteld;" for number in range(9)),
    "verzoekt de regering te tellen,",
    "en gaat over tot de orde van de dag.",
))  # fmt: skip


def test_the_clauses_of_a_motion_are_no_broken_lines() -> None:
    document = parsed(CLAUSES)
    assert saying(document, "volgende alinea").text == "En dit is de volgende alinea."
    assert saying(document, "8 keer").text.startswith("overwegende")


PRINTED = """9
Post
Voorzitter: Verzonnen
Post
Aan de orde is het tweeminutendebat Post (CD d.d. 09/10).
De voorzitter:
Goedenavond.
De heer Flach:
Geachte Kamerleden. We hebben gisteren een verzonnen debat
gezien over de verzonnen post die niet komt en niet is
15-9-1
17 oktober 2024
Tweede Kamer Post TK 15
weggeweest.
De heer Verzonnen (VVD):
Dat is waar.
"""


def test_the_feet_of_pages_say_which_sitting_it_is_and_stand_in_no_speech() -> None:
    document = parsed(PRINTED)
    found = document.document
    assert (found.id, found.date, found.title) == ("h-tk-20242025-15-9", "2024-10-17", "Post")
    said = saying(document, "Geachte Kamerleden")  # which opens a speech, and no letter
    assert said.text.endswith("en niet is weggeweest.")
    assert said.parties == ("sgp",)


ALONE = """Aan de orde zijn de stemmingen in verband met het verzonnen voorstel van wet van het lid Bedacht (99438).

De artikelen I t/m III en de beweegreden worden zonder stemming aangenomen.

In stemming komt het wetsvoorstel.

De voorzitter:

Ik constateer, dat de aanwezige leden van de fracties van het CDA en de SP voor het voorstel hebben gestemd.
"""


def test_the_chair_alone_on_a_line_opens_a_speech() -> None:
    document = parsed(ALONE)
    assert document.document.type == "proceedings"
    said = saying(document, "Ik constateer")
    assert (said.role, said.parties, said.speaker) == ("procedural", (), "De voorzitter")
    assert {saying(document, words).speaker for words in ("zonder stemming", "In stemming komt")} == {None}


def test_a_letter_that_the_chair_signs_is_no_report() -> None:
    signed = "Graag ontvangt de verzonnen commissie uw antwoord.\n\nHoogachtend,\n\nDe voorzitter:\n\nVan Bedacht\n"
    assert parsed(signed).document.type != "proceedings"


def test_what_the_report_says_is_nobodys_but_right_below_a_name_it_is_said() -> None:
    document = parsed(
        "De voorzitter:\n\nIk deel mee dat zich heeft afgemeld:\n\nVerzonnen.\n\n"
        "Deze mededeling wordt voor kennisgeving aangenomen.\n\n"
        "Aan de orde is de beëdiging van de heer Bedacht.\n\n"
        "De voorzitter:\nAan de orde is het debat over verzonnen bruggen. Ik heet de minister welkom.\n\n"
        "De heer Verzonnen (VVD):\nAan de orde is het debat dat wij al jaren voeren.\n"
    )
    assert {saying(document, words).speaker for words in ("Deze mededeling", "beëdiging")} == {None}
    assert saying(document, "Ik heet").speaker == "De voorzitter"
    assert saying(document, "al jaren").parties == ("vvd",)


SENATE = """Verslag van de vergadering van 17 november 2020 (2020/2021 nr. 10)

De heer Otten i (Fractie-Otten):

Voorzitter. Ik dien een verzonnen motie in.

De voorzitter:

Door de leden Otten, Gerkens en Van der Voort wordt de volgende motie voorgesteld:

Motie

De Kamer,

gehoord de beraadslaging,

verzoekt de regering een verzonnen brug te bouwen,

en gaat over tot de orde van de dag.

De voorzitter:

Naar mij blijkt, wordt deze motie voldoende ondersteund. Zij krijgt letter K (99526).

Minister Verzonnen i:

Voorzitter. Ik ontraad die motie.
"""


def test_a_motion_that_the_chair_of_the_senate_reads_is_of_those_who_moved_it() -> None:
    document = parsed(SENATE)
    assert saying(document, "brug te bouwen").parties == ("fractie-otten", "sp", "d66")
    assert saying(document, "Naar mij blijkt").role == "procedural"
    reply = saying(document, "Ik ontraad")
    assert (reply.role, reply.parties, reply.speaker) == ("response", (), "Minister Verzonnen")


def test_speeches_are_found_in_a_copy_that_lost_the_ends_of_its_lines() -> None:
    document = parsed(
        "De voorzitter: Het woord is aan de heer Verzonnen. De heer Verzonnen (VVD): Voorzitter. Mijn vraag: komt er"
        " een brug? Mevrouw Bedacht (SP): Ik steun dat. Minister Zoek: Die komt er. De voorzitter: Dank u wel.\n"
    )
    said = [(paragraph.speaker, paragraph.parties) for paragraph in document.paragraphs]
    assert said == [
        ("De voorzitter", ()),
        ("De heer Verzonnen", ("vvd",)),
        ("Mevrouw Bedacht", ("sp",)),
        ("Minister Zoek", ()),
        ("De voorzitter", ()),
    ]


def test_movers_in_a_report_without_a_date_have_the_groups_of_its_speakers_days() -> None:
    document = parsed(
        "De heer Paternotte (D66):\n\nVoorzitter. Ik lees een verzonnen motie voor.\n\nMotie\n\nDe Kamer,\n\n"
        "gehoord de beraadslaging,\n\nverzoekt de regering een verzonnen brug te bouwen,\n\n"
        "en gaat over tot de orde van de dag.\n\nDe voorzitter:\n\n"
        "Deze motie is voorgesteld door de leden Paternotte, Ziengs, Agnes Mulder en Hijink.\n\n"
        "De heer Ziengs (VVD):\n\nDank u wel.\n"
    )
    assert saying(document, "brug te bouwen").parties == ("d66", "vvd", "cda", "sp")


def test_the_time_above_a_speech_is_nobodys() -> None:
    document = parsed(
        "De voorzitter:\nHet woord is aan mevrouw Verzonnen.\n\n10:17 uur\n\nMevrouw Verzonnen (SP):\nDank u wel.\n\n"
        "10:30 uur\n\nMinister Bedacht:\nGraag gedaan.\n"
    )
    times = [paragraph for paragraph in document.paragraphs if paragraph.text.endswith("uur")]
    assert [(paragraph.role, paragraph.parties, paragraph.speaker) for paragraph in times] == [
        ("procedural", (), None)
    ] * 2
