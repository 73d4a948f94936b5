"""Proceedings in ParlaMint TEI and in VLOS: who speaks, for which party. All documents here are made up."""

from __future__ import annotations

import pytest

from indexer.errors import Refused
from indexer.readers import READERS
from indexer.readers.content import Content
from indexer.readers.xml import tei, vlos
from indexer.records import Metadata, SourceBlock, Turn

TEI = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="nl" xml:id="ParlaMint-NL_2018-04-05-tweedekamer-1">
<teiHeader><fileDesc><titleStmt><title type="main">Verzonnen zitting</title></titleStmt></fileDesc><profileDesc>
<settingDesc><setting><date when="2018-04-05">5.4.2018</date></setting></settingDesc><particDesc>
<listOrg><org xml:id="party.CU" role="parliamentaryGroup"><orgName full="yes">Christenunie voluit</orgName>
<orgName full="abb">ChristenUnie</orgName></org></listOrg><listPerson>
<person xml:id="CemVerzonnen"><persName><surname>Verzonnen</surname><forename>Cem</forename></persName>
<affiliation role="member" ref="#party.PvdA" from="2012-09-20" to="2017-03-23"/>
<affiliation role="member" ref="#party.VVD" from="2017-03-23"/></person>
<person xml:id="AnBedacht"><persName><forename>An</forename><surname>Bedacht</surname></persName>
<affiliation role="member" ref="#party.CU" from="2016"/>
<affiliation role="minister" ref="#GOV" from="2017-10" to="2018"/></person></listPerson></particDesc></profileDesc>
</teiHeader>
<text><body><div type="debateSection"><head>Verzonnen debat</head><note type="narrative">De zitting begint.</note>
<note type="speaker">De voorzitter:</note><u who="#IkZelf" ana="#chair"><seg>Ik open.</seg></u>
<note type="speaker">De heer Verzonnen (SP):</note><u who="#CemVerzonnen" ana="#regular">
<seg>Eerste <note>terzijde</note> deel.</seg><seg>Tweede.</seg><seg/></u>
<u who="#AnBedacht" ana="#guest"><seg>Antwoord.</seg></u>
<u who="#AnBedacht" ana="#regular"><seg>Als lid.</seg></u>
<note type="speaker">Mevrouw Onbekend (D66):</note><u who="#Onbekend" ana="#regular"><seg>Nog iets.</seg></u>
</div></body></text></TEI>"""


def read(source: str) -> Content:
    """A made-up document, by the first reader that takes it."""
    content = source.encode()
    return next(reader for reader in READERS if reader.reads(content)).read("verzonnen.xml", content)


def test_every_segment_is_a_paragraph_of_who_spoke_it_and_for_the_party_of_that_day() -> None:
    member = Turn("De heer Verzonnen", "VVD", "member")
    assert read(TEI).blocks == (
        SourceBlock("Verzonnen debat", "heading", 1),
        SourceBlock("De zitting begint."),
        SourceBlock("Ik open.", turn=Turn("De voorzitter", "", "chair")),
        SourceBlock("Eerste deel.", turn=member),
        SourceBlock("Tweede.", turn=member),
        SourceBlock("Antwoord.", turn=Turn("An Bedacht", "", "minister")),
        SourceBlock("Als lid.", turn=Turn("An Bedacht", "ChristenUnie", "member")),
        SourceBlock("Nog iets.", turn=Turn("Mevrouw Onbekend", "D66", "member")),
    )


def test_a_sitting_in_tei_states_its_date_and_chamber() -> None:
    assert read(TEI).metadata == Metadata(
        id="ParlaMint-NL_2018-04-05-tweedekamer-1",
        type="proceedings",
        title="Verzonnen zitting",
        chamber="TK",
        date="2018-04-05",
    )


def test_a_party_that_someone_had_left_is_not_theirs() -> None:
    earlier = TEI.replace('when="2018-04-05"', 'when="2013-01-15"')
    assert Turn("De heer Verzonnen", "PvdA", "member") in {block.turn for block in read(earlier).blocks}


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


@pytest.mark.parametrize(("reader", "source"), [(tei, TEI), (vlos, VLOS)])
def test_a_truncated_report_is_refused(reader: object, source: str) -> None:
    assert isinstance(reader, type(tei))
    with pytest.raises(Refused, match=r"not well-formed XML at line \d+, column \d+"):
        reader.read("verzonnen.xml", source.encode()[:-30])
