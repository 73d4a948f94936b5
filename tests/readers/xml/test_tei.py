"""Proceedings in ParlaMint TEI: who speaks, for which party, and that nothing is lost. All documents are made up."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from indexer import readers
from indexer.errors import Refused
from indexer.readers import companions, reader_of
from indexer.readers.content import Content
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
<seg>Eerste <note>Terzijde.</note> deel.</seg><seg>Tweede.</seg><seg/></u>
<u who="#AnBedacht" ana="#guest"><seg>Antwoord.</seg></u>
<u who="#AnBedacht" ana="#regular"><seg>Nog een.</seg></u>
<note type="speaker">Mevrouw Onbekend (D66):</note><u who="#Onbekend" ana="#regular"><seg>Nog iets.</seg></u>
</div></body></text></TEI>"""


CHAIR = Turn("De voorzitter", "", "chair")
SITTING = "ParlaMint-NL_2018-04-05-%s-1.xml"
ROOT = TEI[TEI.index("<listOrg>") : TEI.index("</particDesc>")]
LISTS = {
    "ParlaMint-NL.xml": f"<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'><particDesc>{ROOT}</particDesc></teiCorpus>",
    "ParlaMint-NL-listPerson.xml": ROOT[ROOT.index("<listPerson>") :],
    "ParlaMint-NL-listOrg.xml": ROOT[: ROOT.index("<listPerson>")],
}
SEPARATE = ("ParlaMint-NL-listPerson.xml", "ParlaMint-NL-listOrg.xml")


def read(source: str) -> Content:
    """A made-up document, by the first reader that takes it."""
    content = source.encode()
    return reader_of(content).read("verzonnen.xml", content)


def sitting(utterances: str, date: str = "2018-04-05", chamber: str = "tweedekamer") -> str:
    """A sitting of a corpus of an older version: without names, and without lists of its own."""
    document_id = f"ParlaMint-NL_{date}-{chamber}-1"
    return f'<TEI xml:id="{document_id}"><text><body><div>{utterances}</div></body></text></TEI>'


def turns(source: str) -> list[Turn | None]:
    return [block.turn for block in read(source).blocks]


def test_every_segment_is_a_paragraph_of_who_spoke_it() -> None:
    member = Turn("De heer Verzonnen", "SP", "member")
    assert read(TEI).blocks == (
        SourceBlock("Verzonnen debat", "heading", 1),
        SourceBlock("De zitting begint."),
        SourceBlock("Ik open.", turn=CHAIR),
        SourceBlock("Eerste deel.", turn=member),
        SourceBlock("Terzijde."),
        SourceBlock("Tweede.", turn=member),
        SourceBlock("Antwoord.", turn=Turn("An Bedacht", "", "minister")),
        SourceBlock("Nog een.", turn=Turn("An Bedacht", "", "minister")),
        SourceBlock("Nog iets.", turn=Turn("Mevrouw Onbekend", "D66", "member")),
    )


def test_a_sitting_states_its_date_chamber_and_subjects() -> None:
    assert read(TEI).metadata == Metadata(
        id="ParlaMint-NL_2018-04-05-tweedekamer-1",
        type="proceedings",
        title="Verzonnen debat",
        chamber="TK",
        date="2018-04-05",
    )


def test_a_sitting_without_a_subject_has_its_dutch_title() -> None:
    titles = '<title type="main" xml:lang="en">Made up</title><title type="sub" xml:lang="nl">Verzonnen zitting</title>'
    untitled = TEI.replace("<head>Verzonnen debat</head>", "").replace(
        '<title type="main">Verzonnen zitting</title>', titles
    )
    assert read(untitled).metadata.title == "Verzonnen zitting"


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Verzonnen begroting", "heading"),
        ("De vergadering wordt geopend.", "paragraph"),
        ("(Zie gisteren)", "paragraph"),
    ],
)
def test_in_older_versions_the_first_note_of_a_division_is_its_subject(opening: str, kind: str) -> None:
    first = read(sitting(f"<note>{opening}</note><note>Nog een</note><u><seg>Ja.</seg></u>")).blocks[:2]
    assert [(block.text, block.kind) for block in first] == [(opening, kind), ("Nog een", "paragraph")]


@pytest.mark.parametrize(
    "printed", ["De heer Verzonnen (SP)", "De heer Verzonnen (SP):", "De heer Verzonnen (SP) (rumoer):"]
)
@pytest.mark.parametrize("role", ["#regular", "#guest", ""])
def test_a_printed_party_is_that_of_the_speaker_whatever_the_role_says(printed: str, role: str) -> None:
    source = sitting(f'<note type="speaker">{printed}</note><u who="#X" ana="{role}"><seg>Ja.</seg></u>')
    assert turns(source) == [Turn("De heer Verzonnen", "SP", "member")]


def test_a_printed_minister_is_a_minister_whatever_the_role_says() -> None:
    source = sitting('<note type="speaker">Minister Bedacht</note><u who="#X" ana="#regular"><seg>Ja.</seg></u>')
    assert turns(source) == [Turn("Minister Bedacht", "", "minister")]


@pytest.mark.parametrize(
    ("who", "name"), [("JanVerzonnen", "Jan Verzonnen"), ("PietervanderZoek-Weg", "Pieter van der Zoek-Weg")]
)
def test_without_print_and_list_the_name_is_that_of_the_identifier(who: str, name: str) -> None:
    assert turns(sitting(f'<u who="#{who}" ana="#regular"><seg>Ja.</seg></u>')) == [Turn(name, "", "regular")]


def test_guests_without_a_name_are_of_the_government_in_the_tweede_kamer_only() -> None:
    guest = '<u who="#JanZoek" ana="#guest"><seg>Ja.</seg></u>'
    assert turns(sitting(guest)) == [Turn("Jan Zoek", "", "minister")]
    assert turns(sitting(guest, chamber="eerstekamer")) == [Turn("Jan Zoek")]


def test_motions_are_their_movers_and_what_follows_on_them_the_chairs() -> None:
    notes = (
        *("Motie", "De Kamer,", "verzoekt een verzonnen brug,", "en gaat over tot de orde van de dag."),
        *("Gewijzigde motie", "De Kamer, gehoord de beraadslaging,", "en gaat over tot de orde van de dag."),
        *("Deze motie is voorgesteld door de leden Verzonnen en Zoek.", "Zij krijgt nr. 1.", "Dan gaan wij door."),
    )
    inner = "".join(f"<note>{note}</note>" for note in notes)
    speaker = '<note type="speaker">De heer Verzonnen (SP)</note>'
    blocks = read(
        sitting(f'{speaker}<u ana="#regular"><seg>Twee.</seg>{inner}<seg>Dank.</seg><note>Rumoer</note></u>')
    ).blocks
    member = Turn("De heer Verzonnen", "SP", "member")
    alone = replace(member, movers=("De heer Verzonnen",))
    together = replace(member, movers=("Verzonnen", "Zoek"))
    assert [block.text for block in blocks] == ["Twee.", *notes, "Dank.", "Rumoer"]
    assert [block.turn for block in blocks] == [
        member,
        None,
        *[alone] * 3,
        None,
        *[together] * 2,
        *[CHAIR] * 3,
        member,
        None,
    ]
    assert [block.motion for block in blocks] == [False] * 2 + [True] * 3 + [False] + [True] * 2 + [False] * 5


def test_a_motion_that_stands_in_the_chairs_words_is_of_who_spoke_before() -> None:
    notes = "<note>De Kamer,</note><note>en gaat over tot de orde van de dag.</note>"
    speaker = '<note type="speaker">De heer Verzonnen (SP)</note><u ana="#regular"><seg>Een.</seg></u>'
    found = turns(sitting(f'{speaker}<u who="#Z" ana="#chair"><seg>Dank.</seg>{notes}</u>'))
    assert found[2:] == [Turn("De heer Verzonnen", "SP", "member", movers=("De heer Verzonnen",))] * 2


def test_words_that_are_elements_are_spaced_as_printed() -> None:
    quoted = '<pc join="right">"</pc><name><w join="right">CO2</w></name><pc>"</pc>'
    words = f"<w>Het</w> {quoted}<w>is</w>\n<w>weg</w><pc>.</pc><linkGrp><link/>\n</linkGrp>"
    assert read(sitting(f"<u><seg><s>{words}</s></seg></u>")).blocks[0].text == 'Het "CO2" is weg.'


@pytest.mark.parametrize("names", [("ParlaMint-NL.xml",), SEPARATE])
@pytest.mark.parametrize("folder", ["", "2018"])
@pytest.mark.parametrize("zipped", [False, True])
def test_the_lists_of_the_corpus_tell_who_spoke(
    names: tuple[str, ...], folder: str, zipped: bool, tmp_path: Path
) -> None:
    spoken = '<u who="#%s" ana="#%s"><seg>Ja.</seg></u>'
    said = spoken % ("CemVerzonnen", "regular") + spoken % ("AnBedacht", "guest") + spoken % ("AnBedacht", "chair")
    held = {name: LISTS[name] for name in names} | {str(Path(folder, SITTING % "tweedekamer")): sitting(said)}
    for name, text in held.items():
        path = tmp_path / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    place = tmp_path / "corpus"
    if zipped:
        place = tmp_path / "corpus.zip"
        with zipfile.ZipFile(place, "w") as archive:
            for name in held:
                archive.write(tmp_path / "corpus" / name, name)
    [document] = readers.documents_in([place])
    blocks = readers.read(readers.open_file(document), "").blocks
    assert [block.turn for block in blocks] == [
        Turn("Cem Verzonnen", "", "member", "VVD"),
        Turn("An Bedacht", "", "minister"),
        Turn("An Bedacht", "", "chair"),
    ]


def test_a_senator_whom_a_list_seats_in_the_eerste_kamer_is_a_member(tmp_path: Path) -> None:
    seated = LISTS["ParlaMint-NL.xml"].replace('ref="#GOV" from="2017-10"', 'ref="#EK" from="2015"')
    (tmp_path / "ParlaMint-NL.xml").write_text(seated, encoding="utf-8")
    path = tmp_path / (SITTING % "eerstekamer")
    path.write_text(
        sitting('<u who="#AnBedacht" ana="#guest"><seg>Ja.</seg></u>', chamber="eerstekamer"), encoding="utf-8"
    )
    blocks = readers.read(readers.open_file(path), "").blocks
    assert [block.turn for block in blocks] == [Turn("An Bedacht", "", "member", "ChristenUnie")]


@pytest.mark.parametrize(
    ("seat", "turn"),
    [
        ("", Turn("An Bedacht", "", "minister")),
        ('<affiliation role="member" ref="#TK" from="2017-03-23"/>', Turn("An Bedacht", "", "member", "ChristenUnie")),
        ('<affiliation role="MP"/>', Turn("An Bedacht", "", "minister")),
    ],
)
def test_a_minister_without_a_seat_is_no_member_whatever_the_role_says(seat: str, turn: Turn, tmp_path: Path) -> None:
    listed = LISTS["ParlaMint-NL.xml"].replace('<affiliation role="minister"', f'{seat}<affiliation role="minister"')
    (tmp_path / "ParlaMint-NL.xml").write_text(listed, encoding="utf-8")
    path = tmp_path / (SITTING % "tweedekamer")
    path.write_text(sitting('<u who="#AnBedacht" ana="#regular"><seg>Ja.</seg></u>'), encoding="utf-8")
    assert readers.read(readers.open_file(path), "").blocks[0].turn == turn


def test_a_document_is_read_anew_when_a_list_beside_it_changes(tmp_path: Path) -> None:
    path, listed = tmp_path / (SITTING % "tweedekamer"), tmp_path / "ParlaMint-NL.xml"
    path.write_text(sitting("<u><seg>Ja.</seg></u>"), encoding="utf-8")
    prints = [readers.open_file(path).fingerprint()]
    for text in (LISTS["ParlaMint-NL.xml"], LISTS["ParlaMint-NL.xml"].replace("VVD", "SGP!")):
        listed.write_text(text, encoding="utf-8")
        prints.append(readers.open_file(path).fingerprint())
    assert len(set(prints)) == 3
    assert prints[-1] == readers.open_file(path).fingerprint()


def test_a_list_is_read_once_for_all_documents_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ParlaMint-NL.xml").write_text(LISTS["ParlaMint-NL.xml"], encoding="utf-8")
    said = sitting('<u who="#CemVerzonnen" ana="#regular"><seg>Ja.</seg></u>')
    paths = [tmp_path / f"ParlaMint-NL_2018-04-05-tweedekamer-{number}.xml" for number in range(5)]
    for path in paths:
        path.write_text(said, encoding="utf-8")
    opened: list[Path] = []
    real = readers.files.content
    monkeypatch.setattr(readers.files, "content", lambda path, **bounds: opened.append(path) or real(path, **bounds))
    for path in paths:
        assert readers.read(readers.open_file(path), "").blocks[0].turn == Turn("Cem Verzonnen", "", "member", "VVD")
    assert opened.count(tmp_path / "ParlaMint-NL.xml") == 2  # for its hash and for what it says


def test_a_list_named_as_a_document_is_refused_alone_and_left_out_among_documents(tmp_path: Path) -> None:
    listed, path = tmp_path / "ParlaMint-NL.xml", tmp_path / (SITTING % "tweedekamer")
    listed.write_text(LISTS["ParlaMint-NL.xml"], encoding="utf-8")
    path.write_text(sitting("<u><seg>Ja.</seg></u>"), encoding="utf-8")
    assert readers.documents_in([listed, path]) == [path]
    assert readers.documents_in([listed]) == [listed]
    with pytest.raises(Refused, match="no document, but a list that goes with documents in TEI; leave it beside them"):
        readers.read(readers.open_file(listed), "")


def test_a_damaged_list_adds_nobody(tmp_path: Path) -> None:
    (tmp_path / "ParlaMint-NL.xml").write_text("<teiCorpus><person", encoding="utf-8")
    path = tmp_path / (SITTING % "tweedekamer")
    path.write_text(sitting('<u who="#JanZoek" ana="#regular"><seg>Ja.</seg></u>'), encoding="utf-8")
    assert readers.read(readers.open_file(path), "").blocks[0].turn == Turn("Jan Zoek", "", "regular")


def test_a_truncated_sitting_is_refused() -> None:
    with pytest.raises(Refused, match=r"not well-formed XML at line \d+, column \d+"):
        read(TEI[:-30])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *(("ParlaMint-NL.xml", True), ("ParlaMint-NL.ana.xml", True), ("ParlaMint-NL-en.ana.xml", True)),
        *(("ParlaMint-NL-listPerson.xml", True), ("ParlaMint-taxonomy-speaker_types.xml", True), ("listOrg.xml", True)),
        *(("ParlaMint-NL_2018-04-05-tweedekamer-1.xml", False), ("kst-99999-1.xml", False)),
        *(
            ("ParlaMint-NL_2018-04-05-tweedekamer-1.ana.xml", False),
            ("eu-taxonomy.xml", False),
            ("ParlaMint.txt", False),
        ),
    ],
)
def test_lists_are_told_from_documents_by_their_names(name: str, expected: bool) -> None:
    assert companions.is_list(Path(name)) is expected
