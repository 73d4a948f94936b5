"""OpenDocument texts → blocks. All documents here are made up."""

from __future__ import annotations

import pytest

from indexer.readers import opendocument, reader_of
from indexer.records import Turn
from tests.support.odt_maker import content, flat, made, package, read, texts


def _style(name: str, properties: str, family: str = "text", rest: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" {rest}>'
        f"<style:text-properties {properties}/></style:style>"
    )


BOLD = _style("T1", 'fo:font-weight="bold"') + _style("P1", 'fo:font-weight="700"', "paragraph")
HIDDEN = 'text:display="none"'


def test_headings_have_the_level_that_they_or_their_style_state() -> None:
    common = (
        _style("Kop_20_2", "", "paragraph")
        + _style("Eigen", "", "paragraph", 'style:default-outline-level="4"')
        + _style("Gewoon", "", "paragraph", 'style:parent-style-name="Eigen" style:default-outline-level=""')
        + _style("Title", "", "paragraph")
    )
    automatic = _style("P7", "", "paragraph", 'style:parent-style-name="Eigen"')
    inner = (
        '<text:h text:outline-level="3">Dijken</text:h><text:h>Zonder</text:h>'
        '<text:p text:style-name="Kop_20_2">Bij naam</text:p><text:p text:style-name="P7">Geërfd</text:p>'
        '<text:p text:style-name="Gewoon">Niet meer.</text:p><text:p text:style-name="Title">Verslag</text:p>'
        '<text:p text:style-name="onbekend">Een alinea.</text:p>'
    )
    assert [(block.text, block.kind, block.level) for block in read(inner, automatic, common)] == [
        ("Dijken", "heading", 3),
        ("Zonder", "heading", 1),
        ("Bij naam", "heading", 2),
        ("Geërfd", "heading", 4),
        ("Niet meer.", "paragraph", 0),
        ("Verslag", "heading", 1),
        ("Een alinea.", "paragraph", 0),
    ]


def test_a_short_paragraph_that_stands_out_is_a_heading() -> None:
    automatic = (
        BOLD
        + _style("P2", "", "paragraph", 'style:parent-style-name="P1"')
        + _style("P3", 'fo:font-weight="normal"', "paragraph", 'style:parent-style-name="P1"')
        + _style("T2", 'fo:font-style="italic"')
        + _style("T3", 'style:text-underline-style="solid"')
        + _style("T4", "", rest='style:parent-style-name="T1"')
    )
    inner = "".join(
        f'<text:p text:style-name="{name}">Vragen van de {name}-fractie</text:p>' for name in ("P1", "P2", "P3")
    ) + "".join(
        f'<text:p><text:span text:style-name="{name}">Kort en {name}</text:span></text:p>'
        for name in ("T1", "T2", "T3", "T4")
    )
    inner += '<text:p>Een <text:span text:style-name="T1">vet</text:span></text:p>'
    kinds = [block.kind == "heading" for block in read(inner, automatic)]
    assert kinds == [True, True, False, True, True, True, True, False]


def test_styles_that_are_based_on_each_other_are_read() -> None:
    circle = "".join(
        _style(name, 'fo:font-weight="bold"' * (name == "A"), "paragraph", f'style:parent-style-name="{base}"')
        for name, base in (("A", "B"), ("B", "A"), ("C", "C"))
    )
    inner = "".join(f'<text:p text:style-name="{name}">Verzonnen kop</text:p>' for name in "AC")
    assert [block.kind for block in read(inner, circle)] == ["heading", "paragraph"]


def test_spaces_tabs_and_breaks_of_lines() -> None:
    inner = (
        '<text:p>Een<text:s text:c="999999999"/>alinea\n  met<text:tab/>een tab<text:soft-page-break/> en'
        " <text:line-break/>een regel\u00adeinde.</text:p>"
        "<text:p>Vraag 1<text:line-break/>Waarom is dat zo?</text:p><text:p> <text:s/></text:p>"
    )
    assert texts(inner) == ["Een alinea met een tab en een regeleinde.", "Vraag 1", "Waarom is dat zo?"]


def test_fields_and_links_are_text_and_comments_scripts_and_readings_aside_are_none() -> None:
    inner = (
        '<text:p>Zie blz. <text:page-number>4</text:page-number> van <text:a text:style-name="L">de '
        "<text:span>brief</text:span></text:a><office:annotation><text:p>Weg.</text:p></office:annotation>"
        "<text:script>weg()</text:script> (<text:ruby><text:ruby-base>x</text:ruby-base><text:ruby-text>weg"
        "</text:ruby-text></text:ruby>)<?weg ?><!-- weg -->.</text:p>"
    )
    assert texts(inner) == ["Zie blz. 4 van de brief (x)."]


def test_footnotes_and_endnotes_follow_the_text_and_their_marks_leave_it() -> None:
    note = (
        '<text:note text:id="ftn1" text:note-class="{}"><text:note-citation>{}</text:note-citation><text:note-body>'
        "<text:p>Verzonnen noot {},</text:p><text:p>en meer.</text:p></text:note-body></text:note>"
    )
    inner = (
        f"<text:p>Het beleid{note.format('footnote', 1, 1)} werkt.</text:p><text:p>Twee{note.format('endnote', 'i', 2)}"
        ".</text:p><text:p>Drie.</text:p>"
    )
    assert [(block.text, block.note) for block in read(inner)] == [
        ("Het beleid werkt.", False),
        ("Verzonnen noot 1, en meer.", True),
        ("Twee.", False),
        ("Verzonnen noot 2, en meer.", True),
        ("Drie.", False),
    ]


@pytest.mark.parametrize("position", ["super 58%", "33% 100%"])
def test_a_note_that_is_typed_stands_under_its_raised_mark(position: str) -> None:
    automatic = _style("T1", f'style:text-position="{position}"') + _style("T2", 'style:text-position="sub 58%"')
    inner = (
        '<text:p>Het beleid werkt<text:span text:style-name="T1">1</text:span> met CO'
        '<text:span text:style-name="T2">2</text:span>.</text:p><text:p>Daarna.</text:p><text:p>'
        '<text:span text:style-name="T1">1</text:span>Verzonnen krant, 6 maart 2024.</text:p>'
    )
    assert [(block.text, block.note) for block in read(inner, automatic)] == [
        ("Het beleid werkt met CO2.", False),
        ("1 Verzonnen krant, 6 maart 2024.", True),
        ("Daarna.", False),
    ]


def test_what_is_deleted_is_out_and_what_is_inserted_is_in() -> None:
    inner = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>Weg.</text:p></text:deletion>'
        "</text:changed-region></text:tracked-changes><text:p>Er <text:change text:change-id='c1'/>is<text:change-start"
        " text:change-id='c2'/> nog<text:change-end text:change-id='c2'/>.</text:p>"
    )
    assert texts(inner) == ["Er is nog."]


def test_hidden_text_is_left_out() -> None:
    automatic = _style("T1", HIDDEN) + _style("P1", HIDDEN, "paragraph") + _style("T2", 'text:display="true"')
    inner = (
        '<text:p><text:span text:style-name="T1">weg</text:span>er <text:hidden-text text:is-hidden="true">weg'
        '</text:hidden-text>is</text:p><text:p text:style-name="P1">weg<text:span text:style-name="T2">wel</text:span>'
        '</text:p><text:p><text:hidden-paragraph text:is-hidden="true"/>weg</text:p>'
        '<text:section text:display="none"><text:p>weg</text:p></text:section>'
        "<text:section><text:p>ook</text:p></text:section>"
    )
    assert texts(inner, automatic) == ["er is", "wel", "ook"]


BOX = "<draw:frame><draw:text-box>%s</draw:text-box></draw:frame>"


@pytest.mark.parametrize(
    "drawn",
    [
        BOX % "<text:p>Ons kenmerk</text:p>",
        f"<text:p>{BOX % '<text:p>Ons kenmerk</text:p>'}</text:p>",
        "<text:p><draw:g><draw:custom-shape><text:p>Ons kenmerk</text:p></draw:custom-shape></draw:g></text:p>",
    ],
)
def test_what_is_drawn_on_the_page_stands_beside_the_text(drawn: str) -> None:
    found = opendocument.read("x", made(f"{drawn}<text:p>De brief.</text:p>"))
    assert ([block.text for block in found.blocks], found.beside) == (["De brief."], ("Ons kenmerk",))


def test_the_text_around_a_drawing_is_whole_and_boxes_alone_are_text() -> None:
    box = BOX % f"<text:p>Kenmerk{BOX % '<text:p>Dieper</text:p>'}</text:p>"
    assert texts(f"<text:p>De {box}brief.</text:p>") == ["De brief."]
    assert texts(f"<text:p>{box}</text:p>") == ["Kenmerk", "Dieper"]


def test_the_heads_of_pages_stand_beside_the_text_and_their_feet_are_left_out() -> None:
    pages = (
        "<style:master-page><style:header><text:p>Verzonnen ministerie</text:p></style:header><style:header-first>"
        "<text:p>Voorblad</text:p></style:header-first><style:footer><text:p>Blz. 1</text:p></style:footer>"
        "</style:master-page>"
    )
    assert opendocument.read("x", made("<text:p>De brief.</text:p>", pages=pages)).beside == (
        "Verzonnen ministerie",
        "Voorblad",
    )


def test_labels_and_turns() -> None:
    inner = (
        "<text:p>Vraag 1</text:p><text:p>Waarom?</text:p>"
        '<text:p>Minister <text:span text:style-name="T1">Jansen</text:span>: Daarom.</text:p>'
    )
    _, asked, answered = read(inner, BOLD)
    assert (asked.text, answered.turn, answered.text) == (
        "Waarom?",
        Turn("Minister Jansen", "", "minister"),
        "Daarom.",
    )


def test_a_table_of_contents_is_read_and_how_it_is_made_is_not() -> None:
    inner = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Weg</text:index-title-template>"
        "</text:table-of-content-source><text:index-body><text:index-title><text:p>Inhoud</text:p></text:index-title>"
        "<text:p>Dijken<text:tab/>4</text:p></text:index-body></text:table-of-content>"
    )
    assert texts(inner) == ["Inhoud", "Dijken 4"]


def test_the_same_text_as_a_template_and_as_one_flat_file() -> None:
    inner = '<text:h text:outline-level="2">Dijken</text:h><text:p text:style-name="P1">Verzonnen kop</text:p>'
    template = package({"content.xml": content(inner, BOLD)}, "application/vnd.oasis.opendocument.text-template")
    for whole in (template, flat(inner, automatic=BOLD)):
        assert reader_of(whole) is opendocument
        assert [(block.text, block.kind) for block in opendocument.read("x", whole).blocks] == [
            ("Dijken", "heading"),
            ("Verzonnen kop", "heading"),
        ]
