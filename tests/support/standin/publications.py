"""Publications as the stand-in has them: made up, or real ones from files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from tests.support import pdf_maker

_PARTIES = ("VVD", "D66", "GroenLinks", "CDA", "SP")
_CREATORS = {"TK": "Tweede Kamer der Staten-Generaal", "EK": "Eerste Kamer der Staten-Generaal"}


@dataclass(frozen=True)
class Publication:
    """A publication: what its record says, and its files by manifestation. `modified` is a day, `stamp` a moment."""

    id: str
    title: str
    date: str
    modified: str
    stamp: str
    dossier: str
    number: str
    chamber: str = "TK"
    series: str = "Kamerstuk"
    rubric: str = "Verslag"
    session_year: str = "2017-2018"
    status: str = "Opgemaakt"
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def creator(self) -> str:
        """The chamber in full."""
        return _CREATORS[self.chamber]

    @property
    def page(self) -> str:
        """Where people read it."""
        return f"https://zoek.officielebekendmakingen.nl/{self.id}.html"

    @property
    def metadata(self) -> bytes:
        """The metadata file, as KOOP writes it."""
        entries = {
            "DC.identifier": self.id,
            "DC.title": self.title,
            "DC.creator": self.creator,
            "DC.type": self.rubric,
            "DCTERMS.available": self.date,
            "OVERHEIDop.publicationName": self.series,
            "OVERHEIDop.vergaderjaar": self.session_year,
            "OVERHEIDop.dossiernummer": self.dossier,
            "OVERHEIDop.ondernummer": self.number,
        }
        lines = [f'  <metadata name="{name}" scheme="" content={quoteattr(value)}/>' for name, value in entries.items()]
        return "\n".join(["<metadata_gegevens>", *lines, "</metadata_gegevens>\n"]).encode()


def consultation(number: int, dossier: str = "99100", words: str = "windmolens", **changed: object) -> Publication:
    """A made-up written consultation."""
    document_id = str(changed.get("id", f"kst-{dossier}-{number}"))
    date = f"{2018 + number % 8}-{1 + number % 12:02}-{1 + number % 28:02}"
    title = f"Verslag van een schriftelijk overleg over {words} (verzonnen)"
    values = {
        "id": document_id,
        "title": title,
        "date": date,
        "modified": date,
        "stamp": f"{date}T12:00:00.000000+02:00",
        "dossier": dossier,
        "number": str(number),
        "files": {"xml": _xml(document_id, dossier, str(number), date, words)},
    }
    return Publication(**(values | changed))  # type: ignore[arg-type]


def consultations(count: int, dossier: str = "99100") -> Iterator[Publication]:
    """So many of them."""
    return (consultation(number, dossier) for number in range(1, count + 1))


def pdf(text: str) -> bytes:
    """A PDF of one line of text."""
    return pdf_maker.made(pdf_maker.column(text))


def from_file(path: Path) -> Publication:
    """A real publication from its file, which bears its id; what its record says is made up around it."""
    document_id = path.name.split(".")[0]
    parts = document_id.split("-")
    proceedings = parts[0] == "h"
    year = re.search(r"(\d{4})(\d{4})", document_id)
    return Publication(
        id=document_id,
        title=f"Stuk {document_id}",
        date="2018-05-01",
        modified="2018-06-01",
        stamp="2018-06-01T12:00:00.000000+02:00",
        dossier="" if proceedings else parts[1],
        number="" if proceedings else parts[-1],
        series="Handelingen" if proceedings else "Kamerstuk",
        rubric="Handeling" if proceedings else "Verslag",
        session_year=f"{year[1]}-{year[2]}" if year else "2017-2018",
        files={"xml": path.read_bytes()},
    )


def motion(number: int, dossier: str = "99100", **changed: object) -> Publication:
    """A made-up motion of two members whom no register knows."""
    document_id, date = f"kst-{dossier}-{number}", "2023-01-31"
    xml = f"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><metadata><meta name="OVERHEIDop.externMetadataRecord" scheme=""
 content="https://zoek.officielebekendmakingen.nl/{document_id}/metadata.xml"/></metadata>
<kamerstuk><dossier><dossiernummer><dossiernr>{dossier}</dossiernr></dossiernummer><titel>Verzonnen</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">{number}</ondernummer></stuknr><titel>MOTIE VAN HET LID VERZONNEN C.S.</titel>
<datumtekst>Voorgesteld <datum isodatum="{date}">31 januari 2023</datum></datumtekst>
<algemeen><vrije-tekst><tekst><al>De Kamer,</al><al>gehoord de beraadslaging,</al>
<al>overwegende dat deze motie verzonnen is;</al><al>verzoekt de regering windmolen {number} niet te bouwen,</al>
<al>en gaat over tot de orde van de dag.</al><al-groep><al>Van der Verzonnen</al><al>Bedacht</al></al-groep>
</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""
    stated = {"rubric": "Motie", "title": "Motie over windmolens (verzonnen)", "date": date}
    return consultation(number, dossier, **(stated | {"files": {"xml": xml.encode()}} | changed))


def _xml(document_id: str, dossier: str, number: str, date: str, words: str) -> bytes:
    contributions = "".join(
        f"<tussenkop><nadruk type='vet'>Vragen van de leden van de {party}-fractie</nadruk></tussenkop>"
        f"<al>De leden van de {party}-fractie hebben met belangstelling kennisgenomen van de brief over "
        f"{escape(words)}. "
        f"Kan de minister toelichten wat dit betekent voor stuk {number}?</al>"
        for party in _PARTIES[: 2 + int(re.sub(r"\D", "", number) or 1) % 4]
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>
<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme=""
 content="https://zoek.officielebekendmakingen.nl/{document_id}/metadata.xml"/></metadata>
<kamerstuk>
<kamerstukkop><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>{dossier}</dossiernr></dossiernummer><titel>Verzonnen dossier</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">{number}</ondernummer></stuknr>
<titel>VERSLAG VAN EEN SCHRIFTELIJK OVERLEG</titel>
<datumtekst>Vastgesteld <datum isodatum="{date}">{date}</datum></datumtekst>
<algemeen><vrije-tekst><tekst status="goed">
<al>Dit is een verzonnen verslag. Binnen de vaste commissie hebben de onderstaande fracties vragen.</al>
{contributions}
</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>
""".encode()
