"""Who speaks in XML that marks it, or that prints no more than names. All documents here are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.readers import reader_of
from indexer.records import SourceBlock

OFFICIAL = (
    "<officiele-publicatie><handelingen><agendapunt><item-titel>Verzonnen bruggen</item-titel>%s</agendapunt>"
    "</handelingen></officiele-publicatie>"
)
OLDER = "<handeling><item><itemkop><itemnaam>Verzonnen bruggen</itemnaam></itemkop>%s</item></handeling>"
TEI = "<TEI><text><body><div><head>Verzonnen bruggen</head>%s</div></body></text></TEI>"
VLOS = (
    "<vlosDocument><vergadering><activiteit><onderwerp>Verzonnen bruggen</onderwerp>%s</activiteit></vergadering>"
    "</vlosDocument>"
)


def read(source: str) -> tuple[SourceBlock, ...]:
    content = source.encode()
    return reader_of(content).read("verzonnen.xml", content).blocks


def spreekbeurt(who: str, name: str, party: str, text: str) -> str:
    group = f" (<politiek>{party}</politiek>)" if party else ""
    return (
        f"<spreekbeurt><spreker><voorvoegsels>{who}</voorvoegsels> <naam><achternaam>{name}</achternaam></naam>{group}:"
        f"</spreker><tekst>{text}</tekst></spreekbeurt>"
    )


def als(*lines: str, element: str = "al") -> str:
    return "".join(f"<{element}>{line}</{element}>" for line in lines)


SAID = ("Wij willen een brug.", "De vergadering wordt enkele ogenblikken geschorst.")


@pytest.mark.parametrize(
    "source",
    [
        OFFICIAL % spreekbeurt("De heer", "Verzonnen", "SP", als(*SAID)),
        OLDER % f"<spreker><wie><naam>De heer Verzonnen</naam> (<partij>SP</partij>)</wie>{als(*SAID)}</spreker>",
        TEI % f'<note type="speaker">De heer Verzonnen (SP):</note><u who="#V">{als(*SAID, element="seg")}</u>',
        VLOS
        % (
            "<woordvoerder><spreker><fractie>SP</fractie><aanhef>De heer</aanhef><verslagnaam>Verzonnen</verslagnaam>"
            f"</spreker><tekst>{als(*SAID, element='alinea')}</tekst></woordvoerder>"
        ),
    ],
    ids=["official", "older", "tei", "vlos"],
)
def test_what_the_report_says_within_a_speech_is_nobodys(source: str) -> None:
    said = [(block.text, block.turn and block.turn.party) for block in read(source) if block.kind == "paragraph"]
    assert said == [(SAID[0], "SP"), (SAID[1], None)]


def test_a_speech_that_is_no_more_than_words_of_the_report_is_the_speakers_and_the_chairs_stay_the_chairs() -> None:
    member = spreekbeurt("De heer", "Verzonnen", "SP", als(SAID[1]))
    chair = spreekbeurt("De", "voorzitter", "", als("Dank u.", "De beraadslaging wordt gesloten."))
    assert [block.turn and block.turn.function for block in read(OFFICIAL % (member + chair))][1:] == [
        "member",
        "chair",
        "chair",
    ]


def test_a_motion_in_official_proceedings_is_of_all_whom_the_chair_names_below_it() -> None:
    motion = als(
        "De Kamer,", "verzoekt de regering een verzonnen brug te bouwen,", "en gaat over tot de orde van de dag."
    )
    member = spreekbeurt("De heer", "Verzonnen", "SP", f"{als('Ik heb een motie.')}<motie>{motion}</motie>")
    told = als("Deze motie is voorgesteld door de leden Verzonnen en Bedacht. Zij krijgt nr. 3 (99999).")
    blocks = read(OFFICIAL % (member + spreekbeurt("De", "voorzitter", "", told)))
    movers = [block.turn and block.turn.movers for block in blocks if block.kind == "paragraph"]
    assert movers == [(), *[("Verzonnen", "Bedacht")] * 3, ()]


@pytest.mark.parametrize(
    "paper",
    [
        "<kamerwrk><body><stuk><titel>VERSLAG VAN EEN ALGEMEEN OVERLEG</titel>%s</stuk></body></kamerwrk>",
        "<officiele-publicatie><kamerstuk><stuk><titel>VERSLAG VAN EEN ALGEMEEN OVERLEG</titel><algemeen><vrije-tekst>"
        "<tekst>%s</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>",
    ],
    ids=["older", "official"],
)
def test_a_report_of_any_age_names_its_speakers_in_its_paragraphs(paper: str) -> None:
    lines = (
        "De <nadruk>voorzitter</nadruk>: Ik open het verzonnen overleg.",
        "De heer <nadruk>Zoek</nadruk> (D66): Voorzitter. Waar blijft de brug?",
        "Wij wachten al jaren.",
        "Mevrouw <nadruk>Bedacht</nadruk> (VVD): Wie betaalt?",
        "Minister <nadruk>Verzonnen</nadruk>: Niemand.",
    )
    assert [(block.turn and block.turn.function, block.text.split()[0]) for block in read(paper % als(*lines))] == [
        ("chair", "Ik"),
        ("member", "Voorzitter."),
        ("member", "Wij"),
        ("member", "Wie"),
        ("minister", "Niemand."),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "<li><li.nr>3.</li.nr><al>Wie betaalt?</al></li>",
        "<li><nr>3.</nr><al>Wie betaalt?</al></li>",
        "<li><nummer>3.</nummer> Wie betaalt?</li>",
        '<li nr="3."><al>Wie betaalt?</al></li>',
        '<li nr="3."><li.nr>3.</li.nr><al>Wie betaalt?</al></li>',
        '<li nr="3"><al>3. Wie betaalt?</al></li>',
    ],
)
def test_an_item_of_a_list_has_its_number_once_however_it_is_marked(item: str) -> None:
    paper = f"<kamerwrk><body><stuk><al>Verzonnen vragen.</al><lijst>{item}</lijst></stuk></body></kamerwrk>"
    assert read(paper)[1].text == "3. Wie betaalt?"


def test_in_a_report_that_marks_no_chair_the_name_that_is_printed_tells() -> None:
    speaker = (
        "<woordvoerder><spreker><fractie>VVD</fractie><aanhef>Mevrouw</aanhef><verslagnaam>Verzonnen</verslagnaam>"
        "</spreker><tekst><alinea><alineaitem>%s:</alineaitem><alineaitem>Goedemiddag.</alineaitem></alinea>"
        "<alinea><alineaitem>We beginnen.</alineaitem></alinea></tekst></woordvoerder>"
    )
    chair, member = read(VLOS % speaker % "De voorzitter")[1:], read(VLOS % speaker % "Mevrouw Verzonnen (VVD)")[1:]
    assert [(block.text, block.turn and block.turn.function) for block in chair] == [
        ("Goedemiddag.", "chair"),
        ("We beginnen.", "chair"),
    ]
    assert [block.turn and block.turn.party for block in member] == ["VVD", "VVD"]


def test_the_names_under_a_motion_are_signatures_on_both_sides_of_a_footnote() -> None:
    lines = (
        "De Kamer,",
        "en gaat over tot de orde van de dag.",
        "Verzonnen<noot><noot.al>Vervangt</noot.al></noot>",
        "Zoek",
    )
    paper = (
        "<officiele-publicatie><kamerstuk><stuk><titel>MOTIE VAN HET LID VERZONNEN</titel><algemeen>"
        f"<tekst>{als(*lines)}</tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    )
    assert [block.text for block in read(paper) if block.signature] == ["Verzonnen", "Zoek"]


def test_footnotes_in_a_speech_and_in_a_motion_change_nothing_of_who_speaks() -> None:
    note = "<noot><noot.al>Zie een verzonnen stuk.</noot.al></noot>"
    motion = als(
        "De Kamer,", f"verzoekt de regering een brug{note * 5} te bouwen,", "en gaat over tot de orde van de dag."
    )
    said = f"{als(f'Ik heb een motie{note}.')}{als(SAID[1])}<motie>{motion}</motie>"
    told = als("Deze motie is voorgesteld door de leden Verzonnen en Bedacht. Zij krijgt nr. 3 (99999).")
    member = spreekbeurt("De heer", "Verzonnen", "SP", said) + spreekbeurt("De", "voorzitter", "", told)
    blocks = [block for block in read(OFFICIAL % member) if not block.note and block.kind == "paragraph"]
    assert [block.turn and block.turn.movers for block in blocks] == [(), None, *[("Verzonnen", "Bedacht")] * 3, ()]
