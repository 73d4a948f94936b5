"""Pages of HTML → blocks and metadata. All pages here are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import readers
from indexer.errors import Refused
from indexer.readers.html import mojibake, reader
from indexer.records import SourceBlock, Turn

PAGE = """<!DOCTYPE html><html lang="nl"><head><title>verzonnen</title>
<meta name="DC.identifier" content="kst-99999-7"/>
<meta name="DC.title" content="Verzonnen dossier; Brief over dijken"/>
<meta name="OVERHEIDop.dossiernummer" content="99 999"/><meta name="OVERHEIDop.dossiernummer" content="99998-VIII"/>
<meta name="OVERHEIDop.ondernummer" content="7"/><meta name="OVERHEIDop.vergaderjaar" content="2017–2018"/>
<meta name="DCTERMS.available" content="2018-03-02"/><meta name="DCTERMS.issued" content="2018-02-28"/>
<meta name="DC.creator" content="Tweede Kamer der Staten-Generaal"/></head>
<body><nav><p>menu</p></nav><article><div id="broodtekst" class="stuk broodtekst-container">%s</div></article>
<footer><p>voettekst</p></footer></body></html>"""


def read(body: str, page: str = PAGE) -> tuple[SourceBlock, ...]:
    return reader.read("verzonnen.html", (page % body).encode()).blocks


def texts(body: str, page: str = PAGE) -> list[str]:
    return [block.text for block in read(body, page)]


def test_the_metadata_of_the_page_are_read() -> None:
    stated = reader.read("x", (PAGE % "<p>tekst</p>").encode()).metadata
    assert (stated.id, stated.number, stated.chamber) == ("kst-99999-7", "7", "TK")
    assert stated.dossiers == ("99999", "99998-VIII")
    assert (stated.session_year, stated.date) == ("2017-2018", "2018-02-28")
    assert stated.title == "Verzonnen dossier; Brief over dijken"


def test_what_the_page_does_not_state_stays_open() -> None:
    stated = reader.read("x", b'<html><meta name="DCTERMS.issued" content="2018-02-31"><p>tekst').metadata
    assert (stated.id, stated.title, stated.dossiers, stated.date, stated.chamber) == (None,) * 5


def test_an_element_with_a_great_many_attributes_is_refused_and_one_with_a_long_attribute_is_not() -> None:
    many = " ".join(f"a{number}='x'" for number in range(1_500))
    with pytest.raises(Refused, match="an element of it has more than 1,000 attributes; this is no publication"):
        texts(f"<p {many}>verzonnen</p>")
    assert texts(f"<p title='{'een woord ' * 3_000}'>verzonnen</p>") == ["verzonnen"]


@pytest.mark.parametrize(
    "shape",
    ['<div class="officiele-publicatie">%s</div>', '<div class="stuk">%s</div>', '<main id="content">%s</main>', "%s"],
)
def test_only_the_body_is_read(shape: str) -> None:
    assert texts("<p>een</p><p>twee</p>", f"<html><body><nav>menu</nav>{shape}</body></html>") == ["een", "twee"]


def test_paragraphs_and_headings_with_their_levels() -> None:
    blocks = read("<h1>Titel</h1><p>Eén\n  zin<br>in twee regels.</p><h3>Kop</h3><p><strong>Vet alleen</strong></p>los")
    assert [(block.text, block.kind, block.level) for block in blocks] == [
        ("Titel", "heading", 1),
        ("Eén zin in twee regels.", "paragraph", 0),
        ("Kop", "heading", 3),
        ("Vet alleen", "heading", 0),
        ("los", "paragraph", 0),
    ]


def test_the_name_of_who_speaks_next_opens_a_paragraph_after_a_single_line_break() -> None:
    chair = "<b>De voorzitter:</b><br>Aan het woord is Bedacht.<br>"
    assert [
        (block.text, block.turn) for block in read(f"<p>{chair}<b>De heer Bedacht</b> (SP):<br>Dank.<br>Een <b>brug")
    ] == [
        ("Aan het woord is Bedacht.", Turn("De voorzitter", "", "chair")),
        ("Dank. Een brug", Turn("De heer Bedacht", "SP", "member")),
    ]


def test_names_with_their_parties_open_turns_where_no_name_is_in_bold() -> None:
    plain = "<p>De heer Bedacht (SP):</p><p>Een brug.</p><p>De voorzitter: Dank.</p><p>Mevrouw Zoek (VVD): Ja.</p>"
    member, chair = Turn("De heer Bedacht", "SP", "member"), Turn("De voorzitter", "", "chair")
    expected = [("Een brug.", member), ("Dank.", chair), ("Ja.", Turn("Mevrouw Zoek", "VVD", "member"))]
    assert [(block.text, block.turn) for block in read(plain)] == expected
    assert [block.turn for block in read("<p>De voorzitter: Dank.</p><p>Einde.</p>")] == [None, None]


@pytest.mark.parametrize(
    "source",
    [
        *("<p>Een verzonnen brug.</p>", "<!DOCTYPE html>\n<custom-page>Een verzonnen brug.</custom-page>"),
        *("<!-- verzonnen --><!----><DIV>Een verzonnen brug.", "<h2>Een verzonnen brug.</h2>"),
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>Een verzonnen brug.</p></html>',
    ],
)
def test_a_page_or_a_part_of_one_is_known_by_how_it_begins(source: str) -> None:
    content = source.encode()
    found = readers.reader_of(content).read("verzonnen", content)
    assert [block.text for block in found.blocks] == ["Een verzonnen brug."]


def test_list_items_keep_their_numbers() -> None:
    assert texts("<ol start='4'><li>vier<ol><li><p>een</p></li></ol></li><li>vijf</li></ol>") == [
        "4. vier",
        "1. een",
        "5. vijf",
    ]
    assert texts("<ul><li><span>a)</span><p>lid a</p></li><li>• punt</li></ul>") == ["a) lid a", "• punt"]


def test_footnotes_follow_the_paragraph_that_refers_to_them_and_are_nobodys_speech() -> None:
    page = (
        '<p><b>De heer Bedacht (SP):</b></p><p>Een<a class="nootnr" href="#n1"><sup>1</sup></a> brug.</p><p>Twee.</p>'
        '<div class="noten"><div class="voet noot" id="n1"><p><sup>1</sup> Verzonnen <i>brug</i>.</p></div>'
        '<div class="noot"><p>2 Los.</p></div></div>'
    )
    assert [(block.text, block.note, block.turn is None) for block in read(page)] == [
        *(("Een brug.", False, False), ("Verzonnen brug.", True, True)),
        *(("Twee.", False, False), ("2 Los.", True, True)),
    ]


def test_a_source_with_the_number_of_a_raised_mark_is_its_note_wherever_it_stands() -> None:
    source = "<p>Kent u dit <sup>1</sup>?</p><p>Hoe vaak?</p><p>1 NRC, 17 augustus 2005</p><p>Ja.</p><p>1 Ja, 2005.</p>"
    assert [(block.text, block.note) for block in read(source)] == [
        ("Kent u dit?", False),
        ("1 NRC, 17 augustus 2005", True),
        ("Hoe vaak?", False),
        ("Ja.", False),
        ("1 Ja, 2005.", False),
    ]


def test_a_note_whose_own_number_is_raised_is_one_wherever_it_stands() -> None:
    source = "<p>Verzonnen.<sup>1</sup></p><p><sup>1</sup> Zie artikel 3.9.</p><p><sup>2</sup> Los.</p><p>Klaar.</p>"
    assert [(block.text, block.note) for block in read(source)] == [
        ("Verzonnen.", False),
        ("1 Zie artikel 3.9.", True),
        ("2 Los.", False),
        ("Klaar.", False),
    ]


@pytest.mark.parametrize("foot", ["kst-99999-3", "ISSN 0921 - 7371", "’s-Gravenhage 2011", "12"])
def test_the_last_notes_stand_above_the_foot_of_the_page(foot: str) -> None:
    found = read(f"<p>Verzonnen.<sup>1</sup></p><p>Klaar.</p><p>1 Zie artikel 3.9.</p><hr><p>{foot}</p>")
    assert [(block.text, block.note) for block in found] == [
        ("Verzonnen.", False),
        ("1 Zie artikel 3.9.", True),
        ("Klaar.", False),
        (foot, False),
    ]


def test_a_row_in_bold_is_no_heading() -> None:
    row = "<table><tr><td><b>DUO</b></td><td><b>1.200</b></td></tr></table>"
    assert [(block.text, block.kind) for block in read(row)] == [("DUO | 1.200", "paragraph")]


def test_control_characters_are_left_out() -> None:
    assert texts("<table><tr><td>a&#31;b<p>&#1;c</p><td>d</table><ol><li>&#12;een</ol><p>twee&#31;&#31;drie") == [
        *("ab c | d", "1. een", "tweedrie"),
    ]


def test_tables_are_read_row_by_row() -> None:
    assert texts("<table><tr><th>jaar</th><th>aantal</th></tr><tr><td><p>2018</p><td>7<br>8</tr></table>") == [
        "jaar | aantal",
        "2018 | 7 8",
    ]


def test_a_table_that_only_lays_out_is_not_a_table() -> None:
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    assert texts(f"<table><tr><td>{inner}</td><td><p>tekst</p></td></tr></table>") == ["a | b", "tekst"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("De Sport<sup>1</sup> telt.", "De Sport telt."),
        ('De Sport<a class="noot" href="#n1">1</a> telt.', "De Sport telt."),
        ("De Sport [2 ]. Meer.", "De Sport. Meer."),
        ('Een meter<sup><a href="#n3">3</a></sup>.', "Een meter."),
        ("Per m<sup>2</sup> en in het 2<sup>e</sup> jaar.", "Per m2 en in het 2e jaar."),
        ("Zie <a href='x'>Kamerstuk 99 999, nr. 3</a>.", "Zie Kamerstuk 99 999, nr. 3."),
        ("Werk­gelegenheid en<!-- x --> zo.", "Werkgelegenheid en zo."),
    ],
)
def test_marks_of_footnotes_leave_the_text_and_other_superscripts_stay(source: str, expected: str) -> None:
    assert texts(f"<p>{source}</p>") == [expected]


def test_the_labels_of_questions_and_answers_are_blocks_of_their_own() -> None:
    blocks = texts("<h2>Vraag 1</h2><p>Waarom?</p><p><strong>Antwoord 1 en 2:</strong></p><p>Ja.</p>")
    assert blocks == ["Vraag 1", "Waarom?", "Antwoord 1 en 2:", "Ja."]
    assert texts("<p>Vraag 1<br>Waarom<br>nu?</p><p>Antwoord<br>Ja.") == ["Vraag 1", "Waarom nu?", "Antwoord", "Ja."]


def test_a_bold_name_with_a_colon_opens_a_turn() -> None:
    speech = "<p>De heer <strong>Jansen</strong> (VVD):</p><p>Voorzitter.</p><p>Nog iets.</p>"
    chair = "<p>De <strong>voorzitter</strong>:</p><p>Dank.</p><h2>Volgend punt</h2><p>Aan de orde.</p>"
    jansen, voorzitter = Turn("De heer Jansen", "VVD", "member"), Turn("De voorzitter", "", "chair")
    assert [block.turn for block in read(speech + chair)] == [jansen, jansen, voorzitter, None, None]
    assert read("<p>De heer Jansen (VVD): zo stond het in de brief.</p>")[0].turn is None


@pytest.mark.parametrize(
    "body",
    ["<p>a<div>b</p>c</div><p>d", "<b><p>a</b>b<div><span>c<div>d", "<ul><p>a<li>b<p>c</ul></div></div>d<table>"],
)
def test_weird_nesting_loses_no_text(body: str) -> None:
    found = "".join(texts(body, "<html><body>%s"))
    assert sorted(found) == list("abcd")[: len(found)]
    assert len(found) == 4


@pytest.mark.parametrize("body", ["", "<p> </p>", "<script>x</script>"])
def test_a_page_without_text_is_refused(body: str) -> None:
    with pytest.raises(Refused, match="no text in this page; save the page"):
        reader.read("leeg.html", f"<html><body>{body}".encode())


def test_encodings() -> None:
    declared = '<html><meta charset="iso-8859-1"><p>één verzonnen coördinator'
    for content in (declared.encode("latin-1"), declared.encode("utf-8"), "<html><p>één verzonnen".encode("utf-16")):
        assert "één verzonnen" in reader.read("x", content).blocks[0].text
    for odd in ("onzin", "undefined", "zlib_codec", "punycode"):
        assert reader.read("x", f'<html><meta charset="{odd}"><p>één'.encode("latin-1")).blocks[0].text == "één"
    assert reader.read("x", "<html><p>Ã©Ã©n en â‚¬ 5".encode()).blocks[0].text == "één en € 5"


def test_only_misread_sequences_are_repaired() -> None:
    for text in ("«CAFÉ»", "São Paulo", "Â", "â", "één", "\ufffd"):
        assert mojibake.repaired(text) == text
    assert mojibake.repaired("ï»¿De reÃ«le kosten â€“ zoâ\x80\x99n") == "De reële kosten – zo’n"


def test_the_reader_is_chosen_by_content(tmp_path: Path) -> None:
    file = tmp_path / "zonder-extensie"
    file.write_text("\ufeff<!-- verzonnen -->\n<!DOCTYPE HTML><p>tekst", encoding="utf-8")
    document = readers.read(readers.open_file(file), "")
    assert (document.text, [block.text for block in document.blocks]) == ("tekst", ["tekst"])
    assert not reader.reads(b"Een brief over <html> en meer")
    assert not reader.reads(b"<?xml version='1.0'?><officiele-publicatie/>")


def test_questions_and_answers_in_the_cells_of_a_table_stand_under_their_labels() -> None:
    rows = "<tr><td>Vraag 1</td><td>Is dit verzonnen?</td></tr>"
    rows += "<tr><td>Antwoord 1</td><td><p>Ja.</p><p>Alles.</p></td></tr>"
    columns = "<tr><th>Vraag</th><th>Antwoord</th></tr><tr><td>Waarom?</td><td>Daarom.</td></tr>"
    years = "<tr><td>2024</td><td>3</td></tr>"
    page = f"<html><body><table>{rows}{years}</table><table>{columns}</table></body></html>"
    assert [block.text for block in reader.read("x.html", page.encode()).blocks] == [
        *("Vraag 1", "Is dit verzonnen?", "Antwoord 1", "Ja.", "Alles.", "2024 | 3"),
        *("Vraag 1", "Waarom?", "Antwoord 1", "Daarom."),
    ]


def test_a_table_of_questions_may_have_no_head() -> None:
    rows = "".join(f"<tr><td>{asked}?</td><td>{asked}.</td></tr>" for asked in ("Verzonnen", "Bedacht"))
    assert [block.text for block in reader.read("x.html", f"<table>{rows}</table>".encode()).blocks] == [
        *("Vraag 1", "Verzonnen?", "Antwoord 1", "Verzonnen.", "Vraag 2", "Bedacht?", "Antwoord 2", "Bedacht."),
    ]


def test_a_page_of_printed_lines_is_read_as_lines() -> None:
    lines = [
        "Vragen van het lid Verzonnen (VVD) aan de Minister van Financiën over een",
        "verzonnen brug die er in de afgelopen jaren niet is gekomen (ingezonden 3",
        "maart 2024).",
        "Vraag 1",
        "Klopt het dat de verzonnen brug er niet is gekomen en dat ook niemand haar",
        "heeft gemist in al die jaren?",
        "Antwoord 1",
        "Dat klopt. De verzonnen brug is er niet gekomen en er is ook niemand die er",
        "om gevraagd heeft, want zij is verzonnen.",
        "ISSN 0921 - 7398",
        "’s-Gravenhage 2024",
    ]
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"
    content = reader.read("verzonnen.html", page.encode())
    assert content.blocks == ()
    assert content.text.splitlines() == lines


def test_in_a_report_without_bold_names_a_speaker_without_a_party_ends_the_words_of_the_one_before() -> None:
    spoken = read(
        "<h3>Opening</h3><p>Voorzitter: Verzonnen</p><p>De voorzitter: Welkom.</p>"
        "<p>De heer Bedacht (VVD): Een vraag.</p><p>Mevrouw Nergens: Mijn antwoord.</p><p>De voorzitter: Dank.</p>"
    )
    assert spoken[0].kind == "heading"
    parties = {block.text: block.turn.party for block in spoken if block.turn}
    assert (parties["Een vraag."], parties["Mijn antwoord."]) == ("VVD", "")


def test_paragraphs_in_the_only_cell_with_text_of_a_row_stay_apart() -> None:
    assert texts("<table><tr><td/><td><p>Een brug.</p><p>Nog een.</p></td></tr></table>") == ["Een brug.", "Nog een."]
