"""What pages print above, below and between the words of a debate or of questions. All are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.attribution.mastheads import read_sitting
from tests.support.pages import FORMS, said, saved

MONITOR = """Behandeling van verzonnen bruggen (99999) - Parlementaire monitor

Parlementaire monitor
Maandag 27 januari 2020
kalender

1.

Tekst

Sprekers

De heer Bedacht (ChristenUnie)
Mevrouw Zoek (PvdA)
Minister Verzonnen

De algemene beraadslaging wordt geopend.

A. (Arie)  BedachtDe heer Bedacht (ChristenUnie): Voorzitter. De brug lekt.

E. (Eva)  ZoekMevrouw Zoek (PvdA): Zo is het.

Minister Verzonnen: Dat klopt.
"""


@FORMS
def test_a_list_of_those_who_speak_and_their_portraits_are_nobodys_words(form: str, tmp_path: Path) -> None:
    assert said(saved(MONITOR, form, tmp_path)) == [
        ("De algemene beraadslaging wordt geopend.", "procedural", ()),
        ("Voorzitter. De brug lekt.", "contribution", ("cu",)),
        ("Zo is het.", "contribution", ("pvda",)),
        ("Dat klopt.", "response", ()),
    ]


DAY = """[overzicht] [activiteiten] [besluiten] [commissies] [geschenken] [kamerleden]
[toezeggingen] [stemmingen] [verslagen] [wat is dit?]
Datum 2025-06-18. Laatste update: 2025-06-23 18:08
Verzonnen zaal
Tussenpublicatie / Ongecorrigeerd

Verzonnen bruggen

Opening

Verslag van een commissiedebat

De voorzitter:

Ik geef het woord.

De heer Zoek (D66):

De brug lekt.
"""

STENOGRAM = """Stenogram : Verzonnen bruggen

5 Verzonnen bruggen

Vergaderjaar 2024-2025

Vergaderingnummer 48

Te raadplegen sinds

2025-04-28Inhoudsopgave

Gerelateerde informatie

Toon alle stukken over dossier99999Toon alle items in vergaderingHandelingen TK 2024-2025, 48

De voorzitter:

Ik geef het woord.

De heer Zoek (D66):

De brug lekt.
"""


@FORMS
@pytest.mark.parametrize(("page", "day", "id_"), [(DAY, "2025-06-18", None), (STENOGRAM, None, "h-tk-20242025-48-5")])
def test_a_page_says_above_a_report_what_it_is_of(
    page: str, day: str | None, id_: str | None, form: str, tmp_path: Path
) -> None:
    document = saved(page, form, tmp_path)
    found = document.document
    assert (found.title, found.chamber, found.date) == ("Verzonnen bruggen", "TK", day)
    assert id_ is None or (found.id, found.session_year) == (id_, "2024-2025")
    around = ("verslagen", "zaal", "publicatie", "Vergaderjaar", "informatie", "stukken", "raadplegen", "2025")
    assert not [text for text, _, _ in said(document) if any(word in text for word in around)]
    assert said(document)[-1] == ("De brug lekt.", "contribution", ("d66",))


SIGNED = """Vragen van het lid Zoek (PVV) aan de Minister van Financiën over bruggen (ingezonden 9 juni 2020).

Vraag 1

Kent u de verzonnen brug?1

X Noot
1

Verzonnen krant, 8 juni 2020, «Brug lekt».

Indieners

-
Gericht aan

E. Verzonnen, minister van Financiën -

Indiener

Eva Zoek, Kamerlid

Gerelateerde documenten

Hier vindt u documenten die gerelateerd zijn aan bovenstaand Kamerstuk.
"""


@FORMS
def test_what_stands_below_questions_is_a_note_of_them_or_of_the_page(form: str, tmp_path: Path) -> None:
    document = saved(SIGNED, form, tmp_path)
    assert [text for text, role, _ in said(document) if role == "contribution"] == ["Kent u de verzonnen brug?1"]
    [asked] = [paragraph for paragraph in document.paragraphs if paragraph.role == "contribution"]
    assert [note.text for note in asked.notes] == ["1 Verzonnen krant, 8 juni 2020, «Brug lekt»."]
    assert not [text for text, _, _ in said(document) if "documenten" in text or "Financiën -" in text]


MINUTES = """Inbreng 50PLUS PS 9 maart 2022

30 maart 2022

Notulen van de verzonnen vergadering van 9 maart 2022

(Geopend om 10.00 uur)

OPENING

De VOORZITTER: Ik open de verzonnen vergadering.

De heer ZOEK (50PLUS): Voorzitter. De brug lekt.

De heer VIND (PVV): Dat begrijp ik.

Gedeputeerde BEDACHT: Dat klopt.
"""


@FORMS
def test_the_titles_above_minutes_are_nobodys_and_the_day_is_that_of_the_meeting(form: str, tmp_path: Path) -> None:
    document = saved(MINUTES, form, tmp_path)
    assert document.document.date == "2022-03-09"
    assert [(text, parties) for text, role, parties in said(document) if role == "contribution"] == [
        ("Voorzitter. De brug lekt.", ("50plus",)),
        ("Dat begrijp ik.", ("pvv",)),
    ]


@pytest.mark.parametrize(("members", "chamber"), [(130, "TK"), (72, None)])
def test_more_members_than_the_eerste_kamer_has_sit_in_the_tweede(members: int, chamber: str | None) -> None:
    head = read_sitting(
        ["27ste vergadering", "Dinsdag 19 november 1996", f"Tegenwoordig zijn {members} leden, te weten:"]
    )
    assert (head.metadata.chamber, head.metadata.date) == (chamber, "1996-11-19")


@pytest.mark.parametrize("status", ["Gecorrigeerd", "Ongecorrigeerd", "Gerectificeerd"])
def test_a_page_says_how_far_its_report_is(status: str) -> None:
    page = ["Plenair verslag Tweede Kamer, 18e vergadering", "• Aanvang", "10:15 uur", "• Status", status, "Opening"]
    assert sorted(read_sitting(page).lines) == [0, 1, 2, 3, 4]


def test_what_is_on_the_order_of_the_day_has_its_dossier_also_between_spaces() -> None:
    letter = "de brief van de minister van Bruggen, naar aanleiding van vragen over bruggen ( 99999 );"
    head = read_sitting(["Aan de orde is de behandeling van:", letter])
    assert head.metadata.dossiers == ("99999",)
    assert head.metadata.title == "De brief van de minister van Bruggen, naar aanleiding van vragen over bruggen"
