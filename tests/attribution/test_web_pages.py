"""Papers copied from web pages, with what a page prints around and between the text. All are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import parse as read
from indexer.attribution import parse
from indexer.records import Metadata, Paragraph, ParsedDocument, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies


def parsed(text: str, blocks: tuple[SourceBlock, ...] = ()) -> ParsedDocument:
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata(), blocks=blocks), Vocabularies())


def saying(document: ParsedDocument, words: str) -> Paragraph:
    [found] = [paragraph for paragraph in document.paragraphs if words in paragraph.text]
    return found


TABLE = """Kamerstuk
| Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer | Datum vergadering |
|---|---|---|---|---|
| Tweede Kamer der Staten-Generaal | 1997-1998 | 99999 nr. 50 |
Zoals vergunningen, bouwplannen en lokale regelgeving.
Adressen en contactpersonen van overheidsorganisaties.
U bent hier:
| Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer | Datum vergadering |
|---|---|---|---|---|
| Tweede Kamer der Staten-Generaal | 1997-1998 | 99999 nr. 50 |
De vaste commissie voor Verkeer en Waterstaat heeft op 1 oktober 1997 overleg gevoerd met minister Verzonnen van Verkeer en Waterstaat over de verzonnen brug.
Van het gevoerde overleg brengt de commissie bijgaand beknopt verslag uit.
Vragen en opmerkingen uit de commissie
De heer Bedacht (CDA) had er begrip voor dat de verzonnen brug er komt en hij wilde graag nog veel meer weten van de plaats waar zij komt te staan en van de kosten.
Mevrouw Zoek (D66) sloot zich daarbij aan.
Het antwoord van de minister
De minister antwoordde dat hij het verzonnen plan ter harte nam.
Naar boven
"""  # noqa: E501


def test_the_table_above_a_publication_says_what_it_is_and_the_page_around_it_nothing() -> None:
    document = parsed(TABLE)
    found = document.document
    assert (found.id, found.type, found.date) == ("kst-99999-50", "report", "1997-10-01")
    assert found.session_year == "1997-1998"
    assert not [paragraph for paragraph in document.paragraphs if "U bent hier" in paragraph.text]
    assert "Naar boven" not in [heading.text for heading in document.headings]
    assert saying(document, "had er begrip").parties == ("cda",)
    assert saying(document, "antwoordde").role == "response"


SENATE = """Verslag van de plenaire vergadering van dinsdag 6 juni 2023Parlementair jaar 2022/2023, 36e vergadering

Aanvang: 09.00 uur

Bekijk de video van dit verslagpunt

Verzonnen bruggen

Bekijk de video van deze spreekbeurt

De voorzitter:

Ik geef het woord.

Bekijk de video van deze spreekbeurt

De heer Verzonnen i (GroenLinks):

Dit is een verzonnen brug.
"""

DAY = "afscheidVerslag van de vergadering van 30 maart 2021 (2020/2021 nr. 32)"


@pytest.mark.parametrize(
    ("head", "date", "title"),
    [
        (SENATE.partition("\n")[0], "2023-06-06", None),
        (f"Verzonnen {DAY}", "2021-03-30", "Verzonnen afscheid"),
    ],
)
def test_a_page_of_the_eerste_kamer_has_its_day_in_one_line_with_other_things(
    head: str, date: str, title: str | None
) -> None:
    document = parsed(SENATE.replace(SENATE.partition("\n")[0], head))
    assert (document.document.chamber, document.document.date) == ("EK", date)
    assert title is None or document.document.title == title
    assert saying(document, "verzonnen brug").parties == ("gl",)
    assert not [heading for heading in document.headings if "video" in heading.text]


def test_lines_of_a_page_are_left_out_of_marked_paragraphs_too() -> None:
    document = parsed("Verzonnen tekst.\nNaar boven", (SourceBlock("Verzonnen tekst."), SourceBlock("Naar boven")))
    assert [paragraph.text for paragraph in document.paragraphs] == ["Verzonnen tekst."]


ANSWER = """Vragen van het lid Verzonnen (VVD) aan de Minister van Financiën over bruggen (ingezonden 8 mei 2020).
Antwoord van Minister Bedacht (Financiën) (ontvangen 19 mei 2020).
Vraag 1
Kent u deze verzonnen brug?1
Antwoord 1
Ja, die is mij bekend.
X Noot
1
Verzonnen brief over bruggen
"""


def test_what_stands_below_the_mark_of_a_note_is_a_note_of_the_paragraph_that_bears_its_number() -> None:
    question = saying(parsed(ANSWER), "Kent u deze")
    assert [note.text for note in question.notes] == ["1 Verzonnen brief over bruggen"]
    assert len(parsed(ANSWER).paragraphs) == 4


LETTER = """99 999 Bruggen
Nr. 73 BRIEF VAN DE MINISTER VAN FINANCIËN
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 17 juli 2023
Op 26 april 2022 heb ik uw Kamer geïnformeerd over de voorbereiding
van de verzonnen brug.1 Met deze brief informeer ik uw Kamer opnieuw.
De verzonnen brug is nog niet af.
De Minister van Financiën,
A.B. Verzonnen
1	Kamerstuk 99 999, nr. 58
"""


def test_the_notes_of_a_letter_are_not_part_of_the_name_under_it() -> None:
    document = parsed(LETTER)
    assert {paragraph.speaker for paragraph in document.paragraphs if paragraph.role == "response"} == {
        "Minister van Financiën"
    }
    signed = saying(document, "A.B. Verzonnen")
    assert signed.role == "procedural"
    assert [note.text for note in saying(document, "26 april 2022").notes] == ["1 Kamerstuk 99 999, nr. 58"]


PORTRAITS = """Sprekers

De heer Verzonnen (ChristenUnie)
De heer Bedacht (PvdA)
Minister Zoek

De algemene beraadslaging wordt geopend.

A. (Arie)  VerzonnenDe heer Verzonnen (ChristenUnie): Voorzitter. Dit is een verzonnen brug.

J.J. (Jelle)  BedachtDe heer Bedacht (PvdA): Voorzitter. Ik sluit mij aan.

A. (Atzo)  ZoekMinister Zoek: Voorzitter. Ik dank de Kamer.
"""


def test_the_name_under_a_portrait_is_no_part_of_the_speakers() -> None:
    document = parsed(PORTRAITS)
    said = {paragraph.text: (paragraph.role, paragraph.parties) for paragraph in document.paragraphs}
    assert said["Voorzitter. Dit is een verzonnen brug."] == ("contribution", ("cu",))
    assert said["Voorzitter. Ik sluit mij aan."] == ("contribution", ("pvda",))
    assert said["Voorzitter. Ik dank de Kamer."] == ("response", ())
    assert {role for text, (role, _) in said.items() if not text.startswith("Voorzitter.")} == {"procedural"}


SPEECH = """Plenair Verzonnen bij behandeling Bruggenwet

Verslag van de vergadering van 24 oktober 2017 (2017/2018 nr. 4)

Status: gecorrigeerd

De heer Verzonnen i (CDA):

Voorzitter, dank u wel voor deze verzonnen brug.
"""


def test_one_speech_on_a_page_of_the_eerste_kamer_is_a_report() -> None:
    document = parsed(SPEECH)
    assert (document.document.type, document.document.date) == ("proceedings", "2017-10-24")
    assert document.document.title == "Plenair Verzonnen bij behandeling Bruggenwet"
    said = saying(document, "dank u wel")
    assert (said.speaker, said.parties) == ("De heer Verzonnen", ("cda",))


MONITOR = """Verzonnen bruggen (dinsdag 30 oktober 2012) - Parlementaire monitor

Parlementaire monitor
Zondag 18 augustus 2019
kalender

1.

Tekst

De voorzitter:

Het woord is aan de heer Verzonnen.

De heer Verzonnen (D66):

Voorzitter. Dit is een verzonnen brug.
"""


def test_the_day_on_which_a_page_was_looked_at_is_not_that_of_the_sitting() -> None:
    document = parsed(MONITOR)
    assert (document.document.date, document.document.title) == ("2012-10-30", "Verzonnen bruggen")
    assert saying(document, "een verzonnen brug").parties == ("d66",)
    assert len(document.paragraphs) == 2


LISTED = """Kamerstuk 99999-VII-60

Reactie op het verzonnen advies

Dossier: Verzonnen begroting (VII) voor het jaar 2016

Gepubliceerd: 9 maart 2016
Indiener(s): A. Verzonnen (minister van bruggen) (PvdA)
Bron: https://voorbeeld.example/kst-99999-VII-60.html
ID: 99999-VII-60

Nr. 60 BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES

In reactie op mijn verzonnen adviesaanvraag zend ik u deze brief.
"""


def test_a_page_that_lists_what_a_paper_is_says_it_and_nothing_else() -> None:
    document = parsed(LISTED)
    found = document.document
    assert (found.id, found.type, found.date) == ("kst-99999-VII-60", "letter", "2016-03-09")
    assert found.title == "Reactie op het verzonnen advies"
    assert [(paragraph.role, paragraph.parties) for paragraph in document.paragraphs] == [("response", ())]


def test_the_clerk_of_a_meeting_says_nothing_where_only_the_name_stands() -> None:
    document = parsed(f"Voorzitter: Bedacht\nGriffier: Verzonnen\n\n{MONITOR.partition('Tekst')[2]}")
    assert {paragraph.speaker for paragraph in document.paragraphs} == {None, "De voorzitter", "De heer Verzonnen"}


def test_the_title_above_a_letter_on_a_page_of_the_government_is_its_title(tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    page.write_text(
        "<html><body><h1>Kamerbrief over verzonnen stikstofaanpak</h1><p>Minister Bedacht informeert de Kamer.</p>"
        "<p>Geachte Voorzitter,</p><p>In deze verzonnen brief schets ik de aanpak.</p><p>Hoogachtend,</p>"
        "<p>Christianne van der Wal-Zeggelink<br>Minister voor Natuur en Stikstof</p></body></html>",
        encoding="utf-8",
    )
    document = read(page)
    assert document.document.title == "Kamerbrief over verzonnen stikstofaanpak"
    assert saying(document, "schets ik").speaker == "Minister voor Natuur en Stikstof"


@pytest.mark.parametrize(
    "opening",
    ["9\nVerzonnen post\n\nVoorzitter: Verzonnen\n", "<h2>9 Verzonnen post</h2><h2>Voorzitter: Verzonnen</h2>"],
)
def test_who_presides_is_no_heading(opening: str, tmp_path: Path) -> None:
    speeches = ["De voorzitter: Ik open dit verzonnen debat.", "De heer Bedacht (VVD): Dit is verzonnen."]
    marked = opening.startswith("<")
    path = tmp_path / ("verslag.html" if marked else "verslag.txt")
    path.write_text(
        opening + ("".join(f"<p>{text}</p>" for text in speeches) if marked else "\n" + "\n\n".join(speeches))
    )
    document = read(path)
    assert [heading.text for heading in document.headings if "Voorzitter" in heading.text] == []
    assert saying(document, "Dit is verzonnen").parties == ("vvd",)
    assert saying(document, "Voorzitter: Verzonnen").role == "procedural"
