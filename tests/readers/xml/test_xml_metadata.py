"""The official metadata beside a publication."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import readers
from indexer.readers.xml import metadata
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary.owms import owms_topic


def read(path: Path) -> SourceDocument:
    return readers.read(readers.open_file(path), "")


METADATA = """<?xml version="1.0" encoding="utf-8"?><metadata_gegevens>
<metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="kst-99999-1"/>
<metadata name="DC.title" content="Verzonnen dossier; Brief regering; Verzonnen brief"/>
<metadata name="DC.creator" scheme="OVERHEID.StatenGeneraal" content="Tweede Kamer der Staten-Generaal"/>
<metadata name="DC.type" content="Brief"/><metadata name="DCTERMS.issued" content="2018-03-01"/>
<metadata name="OVERHEIDop.datumBrief" content="2018-02-28"/>
<metadata name="OVERHEIDop.vergaderjaar" content="2017-2018"/>
<metadata name="OVERHEIDop.dossiernummer" content="99999;99998"/><metadata name="OVERHEIDop.ondernummer" content="1"/>
<metadata name="OVERHEIDop.indiener" content="Minister van Verzinsels"/>
<metadata name="OVERHEIDop.ontvanger" content="vaste commissie voor Verzinsels"/>
<metadata name="OVERHEID.category" content="Huisvesting | Huren en verhuren"/>
<metadata name="OVERHEID.category" content="Verzonnen | Onderwerp"/></metadata_gegevens>"""


@pytest.mark.parametrize("name", ["metadata.xml", "brief.metadata.xml", "brief-metadata.xml"])
def test_the_official_metadata_beside_a_publication_are_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / "brief.xml"
    meta = (
        '<metadata><meta name="OVERHEIDop.externMetadataRecord" content="https://x.invalid/kst-99999-1/metadata.xml"/>'
    )
    path.write_text(f"<officiele-publicatie>{meta}</metadata><al>Verzonnen.</al></officiele-publicatie>", "utf-8")
    (tmp_path / name).write_text(METADATA, "utf-8")
    assert readers.documents_in([tmp_path]) == [path]
    assert read(path).metadata == Metadata(
        id="kst-99999-1",
        type="letter",
        title="Verzonnen dossier; Brief regering; Verzonnen brief",
        dossiers=("99999", "99998"),
        number="1",
        chamber="TK",
        session_year="2017-2018",
        date="2018-02-28",
        committee="vaste commissie voor Verzinsels",
        ministers=("Minister van Verzinsels",),
        topics=("wonen/woningmarkt",),
    )


def test_metadata_of_another_publication_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "kst-99999-2.txt"
    path.write_text("Verzonnen tekst.", "utf-8")
    (tmp_path / "metadata.xml").write_text(METADATA, "utf-8")
    assert read(path).metadata == Metadata()


def test_changed_metadata_change_the_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "kst-99999-1.txt"
    path.write_text("Verzonnen tekst.", "utf-8")
    before = readers.open_file(path).fingerprint()
    (tmp_path / "metadata.xml").write_text(METADATA, "utf-8")
    assert readers.open_file(path).fingerprint() != before
    assert read(path).metadata.id == "kst-99999-1"


def test_a_topic_of_the_older_list_has_a_topic_of_this_program() -> None:
    assert owms_topic("Zorg en gezondheid |  Gezondheidsrisico's") == "zorg-en-gezondheid/gezondheidsrisico-s"
    assert owms_topic("Financiën | Verzonnen") == "overheidsfinancien"
    assert owms_topic("Verzonnen") is None


@pytest.mark.parametrize(
    ("rubric", "title", "kind"),
    [
        ("Verslag", "Verslag van een schriftelijk overleg over windmolens", "written-consultation"),
        ("Verslag", "Verzonnen dossier; Verslag van een schriftelijk overleg over windmolens", "written-consultation"),
        ("Verslag", "Verzonnen dossier; Verslag van een commissiedebat, gehouden op 1 maart 2018", "report"),
        ("Verslag", "Verzonnen dossier; Windmolens", None),
        ("Brief", "Verzonnen dossier; Brief over het verslag van een schriftelijk overleg", "letter"),
    ],
)
def test_the_rubric_of_reports_takes_in_papers_that_their_title_tells_apart(
    rubric: str, title: str, kind: str | None
) -> None:
    content = METADATA.replace('content="Brief"', f'content="{rubric}"')
    content = content.replace("Verzonnen dossier; Brief regering; Verzonnen brief", title)
    assert metadata.read("made-up.xml", content.encode()).type == kind
