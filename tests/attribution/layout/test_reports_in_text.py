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
    assert saying(document, "Dank").parties == ("unknown:Dorpslijst",)
    alderman = saying(document, "gaat eraan werken")
    assert (alderman.role, alderman.parties) == ("response", ())
    assert [heading.text for heading in document.headings][-2:] == ["2. De brug", "3. Sluiting"]


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


def test_the_time_above_a_speech_is_nobodys() -> None:
    document = parsed(
        "De voorzitter:\nHet woord is aan mevrouw Verzonnen.\n\n10:17 uur\n\nMevrouw Verzonnen (SP):\nDank u wel.\n\n"
        "10:30 uur\n\nMinister Bedacht:\nGraag gedaan.\n"
    )
    times = [paragraph for paragraph in document.paragraphs if paragraph.text.endswith("uur")]
    assert [(paragraph.role, paragraph.parties, paragraph.speaker) for paragraph in times] == [
        ("procedural", (), None)
    ] * 2


@pytest.mark.parametrize("said", ["\n\nVoorzitter. ", " Voorzitter! ", "\nMevrouw de voorzitter. "])
def test_one_speech_that_addresses_the_chair_is_a_report(said: str) -> None:
    document = parsed(f"Verzonnen bijdrage\n\n23 juni 2014\n\nMevrouw Bedacht (PvdD):{said}Het is een verzonnen dag.\n")
    spoken = saying(document, "verzonnen dag")
    assert document.document.type == "proceedings"
    assert (spoken.parties, spoken.text[:3]) == (("pvdd",), said.strip()[:3])


def test_a_group_that_asks_in_a_paper_does_not_make_it_a_report() -> None:
    document = parsed(
        "Inbreng van de leden van de VVD-fractie:\n\nDe leden van de VVD-fractie vragen om verzonnen brug.\n"
    )
    assert document.document.type != "proceedings"


@pytest.mark.parametrize("space", ["\u00a0", "  "])
def test_the_spaces_in_a_speakers_name_do_not_matter(space: str) -> None:
    spaced = parsed(MEMBER_AND_MINISTER.replace(" ", space))
    plain = parsed(MEMBER_AND_MINISTER)
    assert [(said.role, said.parties, said.speaker) for said in spaced.paragraphs] == [
        (said.role, said.parties, said.speaker) for said in plain.paragraphs
    ]


STENOGRAM = """Stenografisch verslag van de verzonnen vergadering van Provinciale Staten

De voorzitter: Ik open de vergadering.

D66 (dhr. Verzonnen): Dit wil ik bespreken.

Lokaal Dorp, mevrouw Bedacht: En ik.

De heer Nergens (gedeputeerde): Het college gaat eraan werken.

En wel meteen.

De commissaris van de Koning: Zo is het.

Statenlid Zoek (SP): Dank.

Voorzitter: dat is dan afgesproken.
"""


def test_a_stenogram_of_a_council_has_its_groups_and_those_who_answer() -> None:
    document = parsed(STENOGRAM)
    assert [(paragraph.role, paragraph.parties) for paragraph in document.paragraphs] == [
        ("procedural", ()),
        ("contribution", ("d66",)),
        ("contribution", ("unknown:Lokaal Dorp",)),
        ("response", ()),
        ("response", ()),
        ("response", ()),
        ("contribution", ("sp",)),
        ("contribution", ("sp",)),
    ]


BROKEN = """Verslag van een algemeen overleg
Vastgesteld 2 juli 2015

De vaste commissie voor Infrastructuur en Milieu heeft op 10 juni 2015
overleg gevoerd met mevrouw Bedenkel, Staatssecretaris van Infrastructuur en
Milieu, over fietsen.

De voorzitter: Goedemorgen. Het woord is aan mevrouw Zoe.

Mevrouw Zoe-Vinde (ChristenUnie): Voorzitter. Elke dag stappen vijf miljoen
Nederlanders op de fiets. Toch trekt het Rijk voor snelfietsroutes
nauwelijks geld uit. Is de Staatssecretaris bereid een
cofinancieringsregeling te maken?

Mevrouw Zoeker (VVD): En wat doet dat met de verkeersveiligheid op de
rijbaan? Een fietser tussen de auto's, wij zijn daar niet gerust op.
"""


def test_what_is_said_behind_a_name_is_as_long_as_its_line() -> None:
    said = [paragraph.text for paragraph in parsed(BROKEN).paragraphs if paragraph.role == "contribution"]
    assert [text[:60] for text in said] == [
        "Voorzitter. Elke dag stappen vijf miljoen Nederlanders op de",
        "En wat doet dat met de verkeersveiligheid op de rijbaan? Een",
    ]
