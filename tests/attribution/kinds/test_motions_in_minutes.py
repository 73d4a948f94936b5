"""Motions, and groups without a member, in the minutes of a debate; all are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, Paragraph, SourceDocument
from indexer.vocabulary import Vocabularies

_REPORT = """99 000 Verzonnen bruggen

Nr. 7 VERSLAG VAN EEN NOTAOVERLEG

Vragen en opmerkingen uit de commissie

De heer Zoek (CDA) vraagt naar de verzonnen brug.

Mevrouw Bedacht (SP) is tegen. {above}

De Kamer,

gehoord de beraadslaging,

verzoekt de regering de verzonnen brug af te breken,

en gaat over tot de orde van de dag.

{below}

Antwoord van de minister

De minister is tevreden.

{reply}
"""


def reported(words: str, *, above: str = "", below: str = "Zij vraagt om spoed.", reply: str = "Goed.") -> Paragraph:
    text = _REPORT.format(above=above, below=below, reply=reply)
    paragraphs = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    [found] = [paragraph for paragraph in paragraphs if words in paragraph.text]
    return found


@pytest.mark.parametrize(
    ("above", "below", "parties"),
    [
        ("Zij dient de volgende motie in:", "Zij vraagt om spoed.", ("sp",)),
        ("Zij dient samen met de heer Zoek de volgende motie in:", "Zij vraagt om spoed.", ("sp", "cda")),
        ("De leden Zoek en Bedacht stellen de volgende motie voor:", "Zij vraagt om spoed.", ("cda", "sp")),
        ("", "De voorzitter: Deze motie is voorgesteld door het lid Zoek. Zij krijgt nr. 8.", ("cda",)),
        ("", "Deze motie is voorgesteld door de leden Bedacht en Zoek.", ("sp", "cda")),
        ("", "Deze motie is voorgesteld door de leden Bedacht en Xyzverzonnen.", ()),
    ],
)
def test_a_motion_in_minutes_is_of_its_movers(above: str, below: str, parties: tuple[str, ...]) -> None:
    assert reported("verzoekt de regering", above=above, below=below).parties == parties
    assert reported("gehoord de", above=above, below=below).role == "procedural"
    assert reported(below, above=above, below=below).role == ("contribution" if "spoed" in below else "procedural")


@pytest.mark.parametrize(
    ("told", "party"),
    [
        ("Voor de bezwaren van de SP had zij begrip.", "sp"),
        ("De woordvoerster van de SP is tegen.", "sp"),
        ("D66 noemde dit mager.", "d66"),
        ("De SP is tegen.", "sp"),
    ],
)
def test_a_minister_answers_the_group_of_which_he_tells_the_view(told: str, party: str) -> None:
    reply = reported(told, reply=told)
    assert (reply.role, reply.responds_to) == ("response", (party,))
