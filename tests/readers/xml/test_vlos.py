"""The reports of the Tweede Kamer in VLOS: who speaks, for which party. All documents here are made up."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from indexer.errors import Refused
from indexer.readers import reader_of
from indexer.readers.content import Content
from indexer.records import Metadata, SourceBlock, Turn


def read(source: str) -> Content:
    """A made-up document, by the first reader that takes it."""
    content = source.encode()
    return reader_of(content).read("verzonnen.xml", content)


def spreker(kind: str, group: str, form: str, family: str) -> str:
    return (
        f'<spreker soort="{kind}">{group}<aanhef>{form}</aanhef><verslagnaam>{family}</verslagnaam>'
        f"<voornaam>V.</voornaam><achternaam>{family}</achternaam></spreker>"
    )


def tekst(*paragraphs: str) -> str:
    return "<tekst>" + "".join(f"<alinea><alineaitem>{text}</alineaitem></alinea>" for text in paragraphs) + "</tekst>"


KATHMANN = spreker("Tweede Kamerlid", "<fractie>GroenLinks-PvdA</fractie>", "Mevrouw", "Verzonnen")
BEDACHT = spreker(
    "Tweede Kamerlid", "<fractie><naam>V</naam><afkorting>VVD</afkorting></fractie>", "De heer", "Bedacht"
)
MINISTER = spreker("Minister", "<fractie/>", "De heer", "Verzinsel")
VLOS = f"""<vlosCoreDocument xmlns="NAMESPACE" soort="Eindpublicatie"><vergadering soort="Plenair" kamer="Tweede Kamer">
<titel>65e verzonnen vergadering</titel><vergaderjaar>2024-2025</vergaderjaar><datum>2025-03-19T00:00:00</datum>
<activiteit soort="Plenair debat"><titel>Titel</titel><onderwerp>Verzonnen onderwerp</onderwerp>
<activiteitenindex><category>Huisvesting | Huren en verhuren</category></activiteitenindex>
<zaken><zaak><dossiernummer>99 999</dossiernummer><stuknummer>1</stuknummer></zaak></zaken>
<activiteithoofd><onderwerp>Verzonnen onderwerp</onderwerp><activiteitdeel><titel>Spreekbeurt</titel><activiteititem>
<woordvoerder>{BEDACHT}<isvoorzitter>true</isvoorzitter>{tekst("De voorzitter:", "Aan de orde.")}</woordvoerder>
<woordvoerder>{KATHMANN}<isvoorzitter>false</isvoorzitter>
<tekst><alinea><alineaitem>Mevrouw <nadruk type="Vet">Verzonnen</nadruk> (GroenLinks-PvdA):</alineaitem>
<alineaitem>Voorzitter: dit telt.</alineaitem></alinea></tekst>
<interrumpant>{BEDACHT}{tekst("De heer Bedacht (VVD):", "Een vraag.")}</interrumpant></woordvoerder>
<woordvoerder>{MINISTER}{tekst("Minister Verzinsel:", "Dank.")}</woordvoerder></activiteititem>
<activiteititem>{tekst("De vergadering wordt geschorst.")}</activiteititem></activiteitdeel></activiteithoofd>
</activiteit></vergadering></vlosCoreDocument>"""


@pytest.mark.parametrize(
    "namespace", ["http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0", "http://www.tweedekamer.nl/vlos2"]
)
@pytest.mark.parametrize("root", ["vlosCoreDocument", "vlosdocument"])
def test_a_vlos_report_gives_every_turn_to_who_has_it(namespace: str, root: str) -> None:
    content = read(VLOS.replace("NAMESPACE", namespace).replace("vlosCoreDocument", root))
    assert content.blocks == (
        SourceBlock("Verzonnen onderwerp", "heading", 1),
        SourceBlock("Aan de orde.", turn=Turn("De voorzitter", "", "chair")),
        SourceBlock("Voorzitter: dit telt.", turn=Turn("Mevrouw Verzonnen", "GroenLinks-PvdA", "member")),
        SourceBlock("Een vraag.", turn=Turn("De heer Bedacht", "VVD", "member")),
        SourceBlock("Dank.", turn=Turn("Minister Verzinsel", "", "minister")),
        SourceBlock("De vergadering wordt geschorst."),
    )
    assert content.metadata == Metadata(
        type="proceedings",
        title="65e verzonnen vergadering",
        dossiers=("99999",),
        chamber="TK",
        session_year="2024-2025",
        date="2025-03-19",
        topics=("wonen/woningmarkt",),
    )


MOTION = """<draadboekfragment soort="Motie indiening"><tekst><alineagroep type="Motietekst">
<alinea><alineaitem>De Kamer,</alineaitem></alinea>
<alinea><alineaitem>verzoekt een verzonnen brug,</alineaitem></alinea>
</alineagroep><alineagroep type="Motieinfo"><alinea><alineaitem>De <nadruk type="Vet">voorzitter</nadruk>:</alineaitem>
<alineaitem>Deze motie is voorgesteld door de leden Verzonnen, Bedacht en Zoek.</alineaitem></alinea>
<alinea><alineaitem>Zij krijgt nr. <stuknummer>1</stuknummer>.</alineaitem></alinea></alineagroep></tekst>
<zaken><zaak soort="Motie"><titel>de motie</titel><sprekers>MOVERS</sprekers></zaak></zaken></draadboekfragment>"""
MOVERS = KATHMANN + BEDACHT + spreker("Tweede Kamerlid", "", "Mevrouw", "Zoek")


@pytest.mark.parametrize(
    ("movers", "turn"),
    [
        (MOVERS, Turn("Verzonnen, Bedacht en Zoek", "GroenLinks-PvdA, VVD, Zoek", "member")),
        ("", Turn("Mevrouw Verzonnen", "GroenLinks-PvdA", "member")),
    ],
)
def test_a_motion_is_of_all_who_moved_it_and_what_is_said_of_it_is_the_chairs(movers: str, turn: Turn) -> None:
    motion = MOTION.replace("MOVERS", movers)
    source = VLOS.replace("NAMESPACE", "").replace("<interrumpant>", f"{motion}<interrumpant>")
    chair = Turn("De voorzitter", "", "chair")
    turn = replace(turn, movers=("Verzonnen", "Bedacht", "Zoek"))
    assert read(source).blocks[3:7] == (
        SourceBlock("De Kamer,", turn=turn, motion=True),
        SourceBlock("verzoekt een verzonnen brug,", turn=turn, motion=True),
        SourceBlock("Deze motie is voorgesteld door de leden Verzonnen, Bedacht en Zoek.", turn=chair),
        SourceBlock("Zij krijgt nr. 1.", turn=chair),
    )


def test_a_report_without_text_yet_is_refused_with_its_status() -> None:
    source = VLOS.replace("<vlosCoreDocument", '<vlosCoreDocument status="Casco"')
    with pytest.raises(Refused, match=r"no text in this report yet \(its status is Casco\); fetch it again"):
        read(re.sub("<tekst>.*?</tekst>", "<tekst/>", source, flags=re.DOTALL))


def test_a_truncated_report_is_refused() -> None:
    with pytest.raises(Refused, match=r"not well-formed XML at line \d+, column \d+"):
        read(VLOS[:-30])
