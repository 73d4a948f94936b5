"""Motions in reports that are plain text: whose they are, and which words are formulas."""

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


def test_movers_in_a_report_without_a_date_have_the_groups_of_its_speakers_days() -> None:
    document = parsed(
        "De heer Paternotte (D66):\n\nVoorzitter. Ik lees een verzonnen motie voor.\n\nMotie\n\nDe Kamer,\n\n"
        "gehoord de beraadslaging,\n\nverzoekt de regering een verzonnen brug te bouwen,\n\n"
        "en gaat over tot de orde van de dag.\n\nDe voorzitter:\n\n"
        "Deze motie is voorgesteld door de leden Paternotte, Ziengs, Agnes Mulder en Hijink.\n\n"
        "De heer Ziengs (VVD):\n\nDank u wel.\n"
    )
    assert saying(document, "brug te bouwen").parties == ("d66", "vvd", "cda", "sp")
