"""The heads of papers whose number has still to come; all are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Document, Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

_BODY = "De vaste commissie voor Financiën heeft de eer als volgt (verzonnen) verslag uit te brengen."


def _document(*lines: str) -> Document:
    text = "\n\n".join((*lines, _BODY))
    parsed = parse(SourceDocument("concept.txt", "", "", text, Metadata()), Vocabularies())
    assert [said.text for said in parsed.paragraphs] == [_BODY]
    return parsed.document


@pytest.mark.parametrize(
    "title",
    [("Nr. VERSLAG",), ("Nr. ... VERSLAG",), ("Nr. PM VERSLAG",), ("nr. Verslag",), ("Nr.", "VERSLAG"), ("VERSLAG",)],
)
@pytest.mark.parametrize("dossier", [("36 999 Wet verzonnen sluizen",), ("36 999", "Wet verzonnen sluizen")])
def test_a_draft_is_of_its_dossier(dossier: tuple[str, ...], title: tuple[str, ...]) -> None:
    document = _document(*dossier, *title, "Vastgesteld d.d. 4 november 2021")
    assert document.title.casefold() == "wet verzonnen sluizen; verslag"
    assert (document.dossiers, document.number, document.date) == (("36999",), None, "2021-11-04")


def test_a_draft_of_a_report_of_a_meeting_is_one_too() -> None:
    document = _document("36 999 Wet verzonnen sluizen", "Nr. VERSLAG VAN EEN COMMISSIEDEBAT", "Vastgesteld 4 mei 2022")
    assert document.title == "Wet verzonnen sluizen; VERSLAG VAN EEN COMMISSIEDEBAT"
    assert document.dossiers == ("36999",)


def test_a_day_behind_d_d_is_the_day_without_any_dossier() -> None:
    text = f"Verslag\n\nVastgesteld d.d. 4 november 2021\n\n{_BODY}"
    assert parse(SourceDocument("concept.txt", "", "", text, Metadata()), Vocabularies()).document.date == "2021-11-04"
