"""Letters of a minister that answer what groups asked, by their first and last words. All are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

SAID = """De leden van de VVD-fractie vragen hoeveel verzonnen cellen leegstaan. Er staan 3.100 cellen leeg.

De leden van de CDA-fractie wezen op de werkgelegenheid.

Bij de keuze is daarmee rekening gehouden."""
COMMITTEE = "De vaste commissie voor Veiligheid en Justitie heeft vragen en opmerkingen voorgelegd over"


@pytest.mark.parametrize("close", ["", "Hoogachtend,\n\n"])
@pytest.mark.parametrize(
    "head",
    [
        "De Voorzitter van de Tweede Kamer der Staten-Generaal\n\nIn antwoord op uw brief bericht ik u als volgt.",
        f"Betreft Inbreng schriftelijk overleg cellen\n\nGeachte voorzitter,\n\n{COMMITTEE} mijn brief van 3 maart.",
        "Betreft: Reactie op verslag schriftelijk overleg\n\nGeachte voorzitter,\n\nBinnen de vaste commissie "
        "voor Veiligheid en Justitie bestond behoefte vragen te stellen. Deze vragen beantwoord ik hieronder.",
        "Antwoorden op de vragen van de vaste commissie voor Veiligheid en Justitie over verzonnen cellen",
    ],
)
def test_what_it_retells_is_the_ministers(head: str, close: str) -> None:
    signed = "De Staatssecretaris van Veiligheid en Justitie,\n\nK.H.D.M. Dijkhoff"
    text = f"{head}\n\n{SAID}\n\n{close}{signed}"
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    told = [p for p in found if p.text.startswith(("De leden van", "Bij de keuze"))]
    assert [(p.role, p.parties) for p in told] == [("response", ())] * 3
    assert [p.responds_to for p in told] == [("vvd",), ("cda",), ("cda",)]


def test_a_committee_that_prints_what_it_asked_and_the_reply_speaks_of_nobody_as_i() -> None:
    head = f"VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n{COMMITTEE} de brief van de staatssecretaris."
    signed = "De Staatssecretaris van Veiligheid en Justitie,\n\nK.H.D.M. Dijkhoff"
    text = f"{head}\n\nVragen van de VVD-fractie\n\n{SAID}\n\n{signed}"
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert [p.parties for p in found if p.text.startswith("De leden van de VVD")] == [("vvd",)]


def test_a_report_that_prints_the_letters_of_both_is_no_letter() -> None:
    asked = "Geachte heer Dekker,\n\nDe leden van de SP-fractie vragen naar verzonnen cellen."
    head = "34 775 VI Verzonnen begroting\n\nAO Verslag van een schriftelijk overleg\n\nVastgesteld 14 mei 2019"
    text = f"{head}\n\n{asked}\n\nHierbij beantwoord ik de vragen.\n\nDe Minister voor Rechtsbescherming, S. Dekker"
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert found.document.type == "written-consultation"
