"""Amendments of councils, whose groups stand below them. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceBlock, SourceDocument
from tests.support.minutes import parsed, saying
from tests.support.parsed import vocabularies

AMENDMENT = """TITEL

Provinciale Staten van Verzonnen, bijeen op 9 november 2016,

Besluiten:

aan beslispunt 2 een verzonnen brug toe te voegen;

Toelichting:

Zonder extra geld dreigt achterstallig onderhoud.

SIGNED
"""
BY_GROUP = ("Fractie D66, M. Bedacht", "Fractie SGP, R. van der Zoek")


@pytest.mark.parametrize("title", ["AMENDEMENT A3 – Bruggen", "AMENDEMENT A3", "Amendement"])
@pytest.mark.parametrize(
    "signed", [BY_GROUP, ("D66, M. Bedacht", "SGP, R. van der Zoek"), ("M. Bedacht (D66)", "R. van der Zoek (SGP)")]
)
def test_an_amendment_of_a_council_is_of_those_who_sign_it(title: str, signed: tuple[str, ...]) -> None:
    document = parsed(AMENDMENT.replace("TITEL", title).replace("SIGNED", "\n\n".join(signed)))
    assert (document.document.type, document.document.chamber) == ("other", None)
    for words in ("beslispunt", "achterstallig"):
        assert (saying(document, words).role, saying(document, words).parties) == ("contribution", ("d66", "sgp"))
    assert {saying(document, words).role for words in ("Staten", "Besluiten", *signed)} == {"procedural"}


def test_an_amendment_in_a_format_with_headings_is_read_alike() -> None:
    texts = AMENDMENT.replace("TITEL", "AMENDEMENT A3 – Bruggen").replace("SIGNED", "\n\n".join(BY_GROUP)).split("\n\n")
    blocks = (SourceBlock(texts[0], "heading", 1), *(SourceBlock(text.strip()) for text in texts[1:]))
    document = parse(SourceDocument("verzonnen.docx", "", "", "", Metadata(), blocks=blocks), vocabularies())
    assert (document.document.type, saying(document, "beslispunt").parties) == ("other", ("d66", "sgp"))


def test_a_decision_of_a_council_that_amends_nothing_is_no_amendment() -> None:
    document = parsed(AMENDMENT.replace("TITEL", "Besluit over bruggen").replace("SIGNED", "De griffier"))
    assert {paragraph.role for paragraph in document.paragraphs} == {"procedural"}
