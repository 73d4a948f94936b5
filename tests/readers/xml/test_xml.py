"""XML of official publications: what is a paragraph, who says it, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from indexer import readers
from indexer.errors import Refused
from indexer.readers.content import Content
from indexer.readers.xml import elements, officiele_publicatie
from indexer.records import SourceBlock, SourceDocument, Turn


def read(path: Path) -> SourceDocument:
    return readers.read(readers.open_file(path), "")


def publication(inner: str, document_id: str = "kst-99999-1") -> Content:
    """A made-up publication, read."""
    meta = (
        f'<meta name="OVERHEIDop.externMetadataRecord" content="https://voorbeeld.invalid/{document_id}/metadata.xml"/>'
    )
    source = f"<officiele-publicatie><metadata>{meta}</metadata>{inner}</officiele-publicatie>"
    return officiele_publicatie.read("verzonnen.xml", source.encode())


def kamerstuk(text: str, title: str = "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG") -> Content:
    """A made-up kamerstuk, read."""
    return publication(
        '<kamerstuk><kamerstukkop><tekstregel inhoud="kameraanduiding">Eerste Kamer der Staten-Generaal</tekstregel>'
        '<tekstregel inhoud="vergaderjaar">Vergaderjaar 2017–2018</tekstregel></kamerstukkop>'
        "<dossier><dossiernummer><dossiernr>99 999</dossiernr><begrotingshoofdstuk>VII</begrotingshoofdstuk>"
        "</dossiernummer><titel>Verzonnen dossier</titel></dossier>"
        f"<stuk><stuknr>Nr. <ondernummer>1</ondernummer></stuknr><titel>{title}</titel>"
        "<datumtekst>Vastgesteld 18 september 2018</datumtekst>"
        f"<algemeen><vrije-tekst>{text}</vrije-tekst></algemeen></stuk></kamerstuk>"
    )


def texts(content: Content) -> list[str]:
    return [block.text for block in content.blocks]


HANDELINGEN = ["50-1", "70-10", "70-12", "70-13", "70-2", "70-5", "70-7"]


@pytest.mark.parametrize("number", HANDELINGEN)
def test_every_al_of_real_handelingen_is_a_paragraph_in_the_turn_of_its_speaker(corpus: Path, number: str) -> None:
    path = corpus / "handelingen-xml" / f"h-tk-20172018-{number}.xml"
    expected = []
    for al in etree.parse(path).iter("al"):
        if "".join(al.itertext()).strip():
            turn = next((up.find("spreker") for up in al.iterancestors() if up.find("spreker") is not None), None)
            party = None if turn is None else (turn.findtext("politiek") or "").strip()
            expected.append((party, "".join("".join(al.itertext()).split())))
    found = [block for block in read(path).blocks if block.kind == "paragraph"]
    assert [block.turn and block.turn.party for block in found] == [party for party, _ in expected]
    assert ["".join(block.text.split()) for block in found] == [text for _, text in expected]


def test_real_handelingen_name_their_speakers_and_close_no_gap_before_punctuation(corpus: Path) -> None:
    document = read(corpus / "handelingen-xml" / "h-tk-20172018-70-5.xml")
    turns = {block.turn for block in document.blocks}
    assert Turn("Mevrouw Dijksma", "PvdA", "member") in turns
    assert Turn("Minister De Jonge", "", "minister") in turns
    assert Turn("De voorzitter", "", "chair") in turns
    assert "Zij krijgt nr. 313 (31765)." in [block.text for block in document.blocks]
    assert document.blocks[0] == SourceBlock("Ondercuratelestelling zorginstelling Careyn", "heading", 1)
    assert (document.metadata.id, document.metadata.type) == ("h-tk-20172018-70-5", "proceedings")


def test_a_motion_in_a_speech_is_its_movers_and_what_follows_it_the_chairs(corpus: Path) -> None:
    blocks = read(corpus / "handelingen-xml" / "h-tk-20172018-70-5.xml").blocks
    last = next(place for place, block in enumerate(blocks) if "evaluatie uit te voeren" in block.text) + 2
    assert blocks[last].text == "en gaat over tot de orde van de dag."
    assert blocks[last].motion
    assert blocks[last].turn == Turn("Mevrouw Dijksma", "PvdA", "member", movers=("Dijksma",))
    assert not blocks[last + 1].motion
    assert blocks[last + 1].turn == Turn("De voorzitter", "", "chair")


def test_the_opening_of_a_sitting_gives_its_date(corpus: Path) -> None:
    assert read(corpus / "handelingen-xml" / "h-tk-20172018-50-1.xml").metadata.date == "2018-02-08"


def test_a_real_motion_states_its_dossier_number_date_and_movers(corpus: Path) -> None:
    document = read(corpus / "kamerstuk-xml" / "kst-35786-7.xml")
    stated = document.metadata
    assert (stated.id, stated.dossiers, stated.number) == ("kst-35786-7", ("35786",), "7")
    assert (stated.date, stated.type, stated.chamber) == ("2022-03-30", "motion", "TK")
    assert stated.session_year == "2021-2022"
    assert [block.text for block in document.blocks if block.signature] == ["Van der Graaf", "Maatoug", "Arib"]


def test_a_report_of_a_debate_names_its_speakers_in_its_paragraphs() -> None:
    bold = '<nadruk type="vet">%s</nadruk>'
    said = (
        *(f"De {bold % 'voorzitter'}:", "Ik open het verzonnen overleg.", f"De heer {bold % 'Zoek'} (D66):", "Dank."),
        *(f"Mevrouw {bold % 'Bedacht'} (VVD): Wanneer?", f"Minister {bold % 'Verzonnen'}:", "Morgen."),
    )
    text = "".join(f"<al>{part}</al>" for part in said)
    blocks = kamerstuk(text, "VERSLAG VAN EEN ALGEMEEN OVERLEG").blocks
    assert [(block.turn and block.turn.function, block.text) for block in blocks] == [
        ("chair", "Ik open het verzonnen overleg."),
        ("member", "Dank."),
        ("member", "Wanneer?"),
        ("minister", "Morgen."),
    ]


def test_a_kamerstuk_states_its_metadata() -> None:
    stated = kamerstuk("<tekst><al>Verzonnen tekst.</al></tekst>").metadata
    assert (stated.dossiers, stated.number, stated.session_year) == (("99999-VII",), "1", "2017-2018")
    assert (stated.chamber, stated.type, stated.date) == ("EK", "written-consultation", "2018-09-18")
    assert stated.title == "Verzonnen dossier; VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"


def test_lists_keep_their_numbers_tables_their_rows_and_notes_follow_their_paragraph() -> None:
    content = kamerstuk(
        "<tekst><al>Verzonnen<noot><noot.nr>1</noot.nr><noot.al>Een noot.</noot.al></noot> tekst met <nadruk>\nnadruk\n"
        "</nadruk>\n.</al><lijst><li><li.nr>1.</li.nr><al>Eerste.</al><al>Vervolg.</al></li></lijst>"
        "<table><title>Tabel</title><tgroup><tbody><row><entry><al>a</al><al>b</al></entry><entry>c</entry></row>"
        "<row><entry/><entry/></row></tbody></tgroup></table><al/></tekst>"
    )
    assert texts(content) == [
        *("Verzonnen tekst met nadruk.", "Een noot.", "1. Eerste.", "Vervolg.", "Tabel", "a b | c"),
    ]
    assert [block.text for block in content.blocks if block.note] == ["Een noot."]


NAMED = "<voorvoegsels>Mevrouw</voorvoegsels><naam><achternaam>Verzonnen</achternaam></naam>"


@pytest.mark.parametrize(
    ("printed", "turn"),
    [
        (f"{NAMED} (SP):", Turn("Mevrouw Verzonnen", "SP", "member")),
        (
            f"{NAMED}\n ( GroenLinks-PvdA ) (via een verbinding):",
            Turn("Mevrouw Verzonnen", "GroenLinks-PvdA", "member"),
        ),
        (f"{NAMED}(<politiek>VVD</politiek>):", Turn("Mevrouw Verzonnen", "VVD", "member")),
        (f"{NAMED} (buiten de microfoon):", Turn("Mevrouw Verzonnen", "", "member")),
        ("Mevrouw <naam>Verzonnen (SP)</naam>:", Turn("Mevrouw Verzonnen", "SP", "member")),
        ("Mevrouw Verzonnen (SP):", Turn("Mevrouw Verzonnen", "SP", "member")),
        (f"{NAMED.replace('Mevrouw', 'Minister')} (Financiën):", Turn("Minister Verzonnen", "", "minister")),
        (
            f"{NAMED.replace('Mevrouw', 'Demissionair minister')}:",
            Turn("Demissionair minister Verzonnen", "", "minister"),
        ),
    ],
)
def test_the_party_is_marked_as_such_or_printed_behind_the_name(printed: str, turn: Turn) -> None:
    speech = f"<spreekbeurt><spreker>{printed}</spreker><tekst><al>Voorzitter.</al></tekst></spreekbeurt>"
    content = publication(f"<handelingen><agendapunt>{speech}</agendapunt></handelingen>", "h-ek-20992100-1-2")
    assert [(block.text, block.turn) for block in content.blocks] == [("Voorzitter.", turn)]


def test_headings_are_as_deep_as_their_numbers_say_and_else_as_they_are_printed() -> None:
    content = kamerstuk(
        '<tekst><tussenkop kopopmaak="vet">I. Verzonnen vragen</tussenkop>'
        '<tussenkop kopopmaak="cur">Van de VVD-fractie</tussenkop><tussenkop kopopmaak="vet">II. Reactie</tussenkop>'
        '<tussenkop kopopmaak="vet">2. Ten tweede</tussenkop><tussenkop kopopmaak="vet">2.1 Deel</tussenkop></tekst>'
        "<divisie><kop><nr>3</nr><titel>Ten derde</titel></kop><tekst>"
        '<tussenkop kopopmaak="cur">Los</tussenkop></tekst></divisie>'
    )
    assert [block.level for block in content.blocks] == [1, 2, 1, 2, 3, 2, 3]


def test_who_signs_a_report_is_named_with_the_function() -> None:
    content = kamerstuk(
        "<tekst-sluiting><ondertekening><functie>De voorzitter van de commissie,</functie><naam><voornaam>V.</voornaam>"
        "<achternaam>Verzonnen</achternaam></naam><functie>De griffier,</functie><naam><achternaam>Bedacht</achternaam>"
        "</naam></ondertekening></tekst-sluiting>"
    )
    assert texts(content) == ["De voorzitter van de commissie, V. Verzonnen", "De griffier, Bedacht"]
    assert all(block.signature for block in content.blocks)


KAMERVRAGEN = """<kamervragen><kamervraagkop><tekstregel inhoud="vergaderjaar">2024-2025</tekstregel></kamervraagkop>
<kamervraagnummer>9999</kamervraagnummer><kamervraagomschrijving type="vraag"><al>Vragen van het lid
<naam><achternaam>Verzonnen</achternaam></naam> (VVD) aan de Minister over verzinsels (ingezonden 11 oktober 2024).</al>
<kamervraagonderwerp>Antwoord van Minister Bedacht (ontvangen 18 november 2024).</kamervraagonderwerp>
</kamervraagomschrijving><vraag><nr>Vraag 1</nr><al>Klopt dit?</al><al>Zo nee?</al></vraag>
<antwoord><al><nr>1</nr> Ja.</al></antwoord><vraag><al>Vraag 2</al><al>En dit?</al></vraag>
<antwoord><nr>Antwoord 2 en 3</nr><al>Nee.</al></antwoord>
<kamervraagopmerking><titel>Mededeling</titel><al>Verzonnen.</al></kamervraagopmerking></kamervragen>"""


def test_questions_and_answers_have_their_numbers_on_every_paragraph() -> None:
    content = publication(KAMERVRAGEN, "ah-tk-20242025-9999")
    assert [(block.label, block.text) for block in content.blocks[2:]] == [
        ("Vraag 1", "Klopt dit?"),
        ("Vraag 1", "Zo nee?"),
        ("Antwoord 1", "Ja."),
        ("Vraag 2", "En dit?"),
        ("Antwoord 2 en 3", "Nee."),
        ("Mededeling", "Verzonnen."),
    ]
    assert texts(content)[0].startswith("Vragen van het lid Verzonnen (VVD) aan de Minister")
    assert content.blocks[1] == SourceBlock("Antwoord van Minister Bedacht (ontvangen 18 november 2024).")


def test_kamervragen_state_their_metadata() -> None:
    stated = publication(KAMERVRAGEN, "ah-tk-20242025-9999").metadata
    assert (stated.id, stated.number, stated.type) == ("ah-tk-20242025-9999", "9999", "written-questions")
    assert (stated.date, stated.session_year, stated.chamber) == ("2024-11-18", "2024-2025", "TK")


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("woord<?xpp knip?>deel", "woorddeel"),
        ("CO<inf>2</inf> en m<sup>2</sup>, niet belasting<sup>3</sup>", "CO2 en m2, niet belasting"),
        ("( <b>\n31 765\n</b> ): <b>«</b> ja <b>»</b> !", "(31 765): «ja»!"),
        ("verzonnen cafÃ©", "verzonnen café"),
        ("dit . is gewoon zo", "dit . is gewoon zo"),
    ],
)
def test_text_is_as_it_was_meant(inner: str, expected: str) -> None:
    assert elements.text_of(elements.parse("verzonnen.xml", f"<al>{inner}</al>".encode())) == expected


def test_marks_and_lines_before_the_declaration_are_passed_over() -> None:
    source = "\ufeffï»¿\n\n<?xml version='1.0' encoding='utf-8'?>\n<officiele-publicatie/>".encode()
    assert officiele_publicatie.reads(source)
    assert elements.name(elements.parse("verzonnen.xml", source)) == "officiele-publicatie"


BROKEN = {
    "entity bomb": (
        '<!DOCTYPE officiele-publicatie [<!ENTITY a "verzonnen"><!ENTITY b "&a;&a;">]><officiele-publicatie>&b;'
        "</officiele-publicatie>",
        "defines entities",
    ),
    "external entity": (
        '<!DOCTYPE officiele-publicatie [<!ENTITY a SYSTEM "file:///etc/hostname">]><officiele-publicatie>&a;'
        "</officiele-publicatie>",
        "defines entities",
    ),
    "deep": ("<officiele-publicatie>" + "<al>" * 10_000, "nested more than 200 deep"),
    "less deep": ("<officiele-publicatie>" + "<al>" * 210 + "</al>" * 210 + "</officiele-publicatie>", "200 deep"),
    "truncated": ("<officiele-publicatie>\n<kamerstuk>\n<al>Verzonnen", "at line 3, column 14"),
    "wrong root": ("<?xml version='1.0'?>\n<verzonnen/>", "<verzonnen>"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_xml_is_refused_in_one_line(tmp_path: Path, case: str) -> None:
    source, reason = BROKEN[case]
    path = tmp_path / "verzonnen.xml"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read(path)
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_real_kamerstuk_of_1995_is_read(corpus: Path) -> None:
    document = read(corpus / "kamerstuk-xml" / "kst-24447-6.fragment.xml")
    stated = document.metadata
    assert (stated.id, stated.dossiers, stated.number) == ("kst-24447-6", ("24447",), "6")
    assert stated.session_year == "1995-1996"
    assert [block.text for block in document.blocks if block.kind == "heading"] == [
        *("1. Inleiding", "2. De probleemstelling"),
    ]
    assert len(document.blocks) == 7
