"""Debates and questions as pages of the web have them, saved as HTML or copied as text. All are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

from tests.support.pages import FORMS, said, saved

SENATE = """Verslag van de plenaire vergadering van dinsdag 6 juni 2023Parlementair jaar 2022/2023, 36e vergadering

Aanvang: 09.00 uur
Sluiting: 10.20 uur
Status: ongecorrigeerd

Een verslag met de status "ongecorrigeerd" is niet voor citaten en er kan geen recht aan ontleend worden.

Bekijk de video van deze spreekbeurt

De voorzitter:

Ik geef het woord.

Mevrouw Verzonnen i (GroenLinks):

Dit is een verzonnen brug.
"""


@FORMS
def test_the_head_of_a_sitting_is_no_paragraph_of_it(form: str, tmp_path: Path) -> None:
    document = saved(SENATE, form, tmp_path)
    assert (document.document.chamber, document.document.date) == ("EK", "2023-06-06")
    assert said(document) == [
        ("Ik geef het woord.", "procedural", ()),
        ("Dit is een verzonnen brug.", "contribution", ("gl",)),
    ]


TWEEDE = """Plenair verslag Tweede Kamer, 103e vergadering
Donderdag 6 juli 2023

 • Aanvang
  10:15 uur
 • Sluiting
  2:35 uur
 • Status
  Gecorrigeerd

De voorzitter:
Ik open de verzonnen vergadering.

Mevrouw Bedacht (VVD):
Voorzitter. Daarom dien ik een motie in.

De Kamer,

gehoord de beraadslaging,

constaterende dat de verzonnen brug lekt;

verzoekt de regering haar te dichten,

en gaat over tot de orde van de dag.

Deze motie is voorgesteld door de leden Bedacht en Zoek.
Zij krijgt nr. 7 (99999).

Dat was mijn verzonnen motie.

De heer Zoek (SP):
Ik sta er ook onder.
"""


@FORMS
def test_what_a_page_lists_of_a_sitting_and_says_below_a_motion_is_nobodys(form: str, tmp_path: Path) -> None:
    document = saved(TWEEDE, form, tmp_path)
    assert (document.document.chamber, document.document.date) == ("TK", "2023-07-06")
    nobodys = " | ".join(text for text, role, _ in said(document) if role == "procedural")
    assert nobodys.replace(". | Zij", ". Zij") == (
        "Ik open de verzonnen vergadering. | De Kamer, | gehoord de beraadslaging,"
        " | en gaat over tot de orde van de dag."
        " | Deze motie is voorgesteld door de leden Bedacht en Zoek. Zij krijgt nr. 7 (99999)."
    )
    spoken = {text: parties for text, role, parties in said(document) if role == "contribution"}
    assert spoken["verzoekt de regering haar te dichten,"] == ("vvd", "sp")
    assert spoken["Dat was mijn verzonnen motie."] == ("vvd",)


ITEM = """Handeling

Datum publicatieOrganisatieVergaderjaarVergadernummerDatum vergadering
Tweede Kamer der Staten-Generaal2016-2017nr. 97, item 8

8 Verzonnen bruggen

De voorzitter:

Ik geef het woord aan mevrouw Bedacht.

Mevrouw Bedacht (VVD):

De brug lekt.
"""


@FORMS
def test_the_table_above_an_item_is_no_paragraph_of_it(form: str, tmp_path: Path) -> None:
    document = saved(ITEM, form, tmp_path)
    assert (document.document.id, document.document.title) == ("h-tk-20162017-97-8", "Verzonnen bruggen")
    assert not [text for text, _, _ in said(document) if "Handeling" in text or "publicatie" in text]
    assert said(document)[-1] == ("De brug lekt.", "contribution", ("vvd",))


ASKED = """Kamervraag 2020Z99999

Verzonnen bruggen

Ingediend 18 mei 2020
Indieners Geert Wilders (PVV), Esther Ouwehand (PvdD)
Onderwerpen verkeer
Bron vraag https://zoek.officielebekendmakingen.nl/kv-tk-2020Z99999.html

 • Vraag 1
  Kent u het bericht over de verzonnen brug?

 • Vraag 2
  Wat vindt u daarvan?
"""


@FORMS
def test_a_page_with_questions_tells_who_asked_them_when(form: str, tmp_path: Path) -> None:
    document = saved(ASKED, form, tmp_path)
    found = document.document
    assert (found.id, found.type, found.date, found.title) == (
        "kv-tk-2020Z99999",
        "written-questions",
        "2020-05-18",
        "Verzonnen bruggen",
    )
    assert said(document) == [
        ("Kent u het bericht over de verzonnen brug?", "contribution", ("pvv", "pvdd")),
        ("Wat vindt u daarvan?", "contribution", ("pvv", "pvdd")),
    ]


SPEECH = """Bijdrage Bedacht aan het verzonnen debat

Mevrouw Bedacht (VVD):
De brug lekt.

Minister Zoek:
Dat klopt.
"""


@FORMS
def test_the_name_of_who_speaks_may_stand_in_the_first_line_of_a_paragraph(form: str, tmp_path: Path) -> None:
    assert said(saved(SPEECH, form, tmp_path))[-2:] == [
        ("De brug lekt.", "contribution", ("vvd",)),
        ("Dat klopt.", "response", ()),
    ]


HEARD = """Disclaimer: deze transcriptie is door een verzonnen machine gemaakt en dus geen verslag.

Procedurevergadering over verzonnen bruggen

[0:00:00] Welkom bij deze vergadering.

[0:00:04] We beginnen.
"""


@FORMS
def test_what_a_machine_heard_is_a_report_with_its_title(form: str, tmp_path: Path) -> None:
    document = saved(HEARD, form, tmp_path)
    assert document.document.title == "Procedurevergadering over verzonnen bruggen"
    assert not [text for text, _, _ in said(document) if "Disclaimer" in text]


CAPTIONS = """9 Verzonnen bruggen

Mevrouw Bedacht (VVD)

De voorzitter:

Ik geef het woord.

Minister Verzonnen

Minister Verzonnen:

De brug is dicht.

De heer Zoek (SP)

De heer Zoek (SP):

Zij lekt.
"""


@FORMS
def test_the_names_under_portraits_are_nobodys_words(form: str, tmp_path: Path) -> None:
    assert said(saved(CAPTIONS, form, tmp_path))[-3:] == [
        ("Ik geef het woord.", "procedural", ()),
        ("De brug is dicht.", "response", ()),
        ("Zij lekt.", "contribution", ("sp",)),
    ]
