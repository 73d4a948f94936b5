"""The report of a debate is of one type and day in every format. All are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.pipeline import parse_file
from indexer.vocabulary import Vocabularies

PREAMBLE = (
    "De vaste commissie voor Defensie heeft op 28 mei 2025 overleg gevoerd met de heer Bedacht, Minister van Defensie, "
    "over verzonnen zaken."
)
SPOKEN = [
    ("De voorzitter:", "Goedemiddag. Ik open dit verzonnen debat."),
    ("Mevrouw Verzonnen (GroenLinks-PvdA):", "Waarom komen de agenda's te laat?"),
    ("De heer Fictieman (VVD):", "Ik sluit mij daarbij aan."),
    ("Minister Bedacht:", "De termijn is veertien dagen."),
]
_TEXT = "\n\n".join(
    [
        "39 112 Verzonnen zaken",
        "Nr. 4084 VERSLAG VAN EEN COMMISSIEDEBAT",
        "Vastgesteld 18 juni 2025",
        PREAMBLE,
        *(f"{who}\n\n{said}" for who, said in SPOKEN),
    ]
)
_XML = f"""<?xml version="1.0"?><officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>39 112</dossiernr>
</dossiernummer><titel>Verzonnen zaken</titel></dossier><stuk><stuknr>Nr. <ondernummer>4084</ondernummer></stuknr>
<titel>VERSLAG VAN EEN COMMISSIEDEBAT</titel><datumtekst>Vastgesteld <datum isodatum="2025-06-18">18 juni 2025</datum>
</datumtekst><algemeen><vrije-tekst><tekst><al>{PREAMBLE}</al>
{"".join(f"<al><nadruk type='vet'>{who}</nadruk> {said}</al>" for who, said in SPOKEN)}
</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""
_HTML = f"""<html><head><title>Verzonnen zaken</title><meta name="DCTERMS.issued" content="2025-06-18"/>
<meta name="OVERHEIDop.documenttitel" content="Verzonnen zaken; Verslag van een commissiedebat, gehouden op 28 mei"/>
</head><body><h1>39 112 Verzonnen zaken</h1><h2>Nr. 4084 VERSLAG VAN EEN COMMISSIEDEBAT</h2>
<p>Vastgesteld 18 juni 2025</p><p>{PREAMBLE}</p>
{"".join(f"<p><b>{who}</b></p><p>{said}</p>" for who, said in SPOKEN)}</body></html>"""
FORMATS = {"verzonnen.txt": _TEXT, "verzonnen.xml": _XML, "verzonnen.html": _HTML}


@pytest.mark.parametrize("name", FORMATS)
def test_a_debate_is_proceedings_of_the_day_of_the_meeting(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(FORMATS[name], encoding="utf-8")
    parsed = parse_file(path, Vocabularies())
    assert (parsed.document.type, parsed.document.date) == ("proceedings", "2025-05-28")
    spoken = [(said.role, said.parties) for said in parsed.paragraphs if said.text in [text for _, text in SPOKEN]]
    assert spoken == [
        ("procedural", ()),
        ("contribution", ("gl-pvda",)),
        ("contribution", ("vvd",)),
        ("response", ()),
    ]


def test_what_a_user_states_beside_the_report_goes_first(tmp_path: Path) -> None:
    (tmp_path / "verzonnen.xml").write_text(_XML, encoding="utf-8")
    (tmp_path / "verzonnen.toml").write_text('date = 2025-06-01\ntype = "report"\n', encoding="utf-8")
    document = parse_file(tmp_path / "verzonnen.xml", Vocabularies()).document
    assert (document.type, document.date) == ("report", "2025-06-01")
