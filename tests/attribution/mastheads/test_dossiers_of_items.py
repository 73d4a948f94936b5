"""The dossiers of what is on the order of the day in an item of the Handelingen. All items are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

_SPOKEN = "De voorzitter:\nIk open de beraadslaging over kamerstuk 30999.\n\nDe heer Bedacht (VVD):\nDank u wel."


@pytest.mark.parametrize(
    ("order", "dossiers"),
    [
        ("Aan de orde is de behandeling van:\n- het wetsvoorstel Verzonnen bruggen (36410-XIV).", ("36410-XIV",)),
        ("Aan de orde is de behandeling van:\n- wet Bruggen\n(36 410);\n- Dijken (34843).", ("36410", "34843")),
        ("Aan de orde zijn de stemmingen over moties:\n- de motie-Bedacht over post (29502, nr. 189).", ("29502",)),
        ("Aan de orde is het tweeminutendebat Post (CD d.d. 09/10).", ()),
    ],
)
def test_an_item_is_of_the_dossiers_that_it_handles(order: str, dossiers: tuple[str, ...]) -> None:
    text = f"Verzonnen bruggen\n\n{order}\n\n{_SPOKEN}\n"
    found = parse(SourceDocument("h-tk-20232024-37-4.txt", "", "", text, Metadata()), Vocabularies()).document
    assert (found.type, found.dossiers) == ("proceedings", dossiers)
