"""The numbers of lists and headings in OpenDocument texts. All documents here are made up."""

from __future__ import annotations

import pytest

from indexer.readers import opendocument
from tests.support.odt_maker import made, texts

Shape = tuple[str, str]
"""The form of the numbers of a level, and its other attributes."""


def _shape(name: str, *levels: Shape, kind: str = "list") -> str:
    inner = "".join(
        f'<text:{kind}-level-style{"-number" if kind == "list" else ""} text:level="{level}" '
        f'style:num-format="{form}" {rest}/>'
        for level, (form, rest) in enumerate(levels, 1)
    )
    return f'<text:{kind}-style style:name="{name}">{inner}</text:{kind}-style>'


DOT, BRACKET = 'style:num-suffix="."', 'style:num-suffix=")"'
L1 = _shape("L1", ("1", DOT), ("a", BRACKET), ("1", 'text:display-levels="3" style:num-suffix="."'))
BULLETS = '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>'


def _item(inner: str, rest: str = "") -> str:
    return f"<text:list-item {rest}>{inner if inner.startswith('<') else f'<text:p>{inner}</text:p>'}</text:list-item>"


def _list(*items: str, rest: str = 'text:style-name="L1"') -> str:
    return f"<text:list {rest}>{''.join(map(_item, items))}</text:list>"


def test_items_are_numbered_once_and_bullets_and_heads_of_lists_are_not() -> None:
    inner = (
        _list("een", "<text:p>twee</text:p><text:p>gaat door</text:p>")
        + _list("punt", rest='text:style-name="B"')
        + '<text:list text:style-name="L1"><text:list-header><text:p>Vooraf</text:p></text:list-header>'
        + f"{_item('drie')}</text:list>"
        + _list("los", rest="")
    )
    assert texts(inner, L1 + BULLETS) == ["1. een", "2. twee", "gaat door", "punt", "Vooraf", "1. drie", "los"]


def test_lists_in_lists_begin_again_under_each_item_and_tell_the_numbers_above() -> None:
    deepest = _list("diep", rest="")
    second = f"<text:p>twee</text:p>{_list('x', f'<text:p>y</text:p>{deepest}', rest='')}"
    inner = _list(f"<text:p>een</text:p>{_list('x', 'y', rest='')}", second)
    assert texts(inner, L1) == ["1. een", "a) x", "b) y", "2. twee", "a) x", "b) y", "2.b.1. diep"]


def test_a_list_goes_on_where_it_says_so_and_begins_where_it_says() -> None:
    named = 'text:style-name="L1" xml:id="list7"'
    inner = (
        _list("een", rest=named)
        + "<text:p>Tussendoor.</text:p>"
        + _list("twee", rest='text:style-name="L1" text:continue-numbering="true"')
        + _list("een", rest='text:style-name="L1" xml:id="list8"')
        + _list("drie", rest='text:style-name="L1" text:continue-list="list7"')
        + '<text:list text:style-name="L1">'
        + _item("negen", 'text:start-value="9"')
        + f"{_item('tien')}</text:list>"
    )
    assert texts(inner, L1) == [
        *("1. een", "Tussendoor.", "2. twee", "1. een", "3. drie", "9. negen", "10. tien"),
    ]


def test_the_style_of_a_list_may_be_that_of_an_item_or_of_its_paragraph() -> None:
    automatic = (
        L1
        + _shape("L2", ("I", DOT))
        + '<style:style style:name="P1" style:family="paragraph" style:list-style-name="L2"/>'
    )
    inner = (
        f'<text:list text:style-name="L1">{_item("een")}'
        + _item("twee", 'text:style-override="L2"')
        + "</text:list>"
        + _list('<text:p text:style-name="P1">een</text:p>', rest="")
    )
    assert texts(inner, automatic) == ["1. een", "II. twee", "I. een"]


def test_a_number_as_a_whole_is_written_as_libreoffice_has_it_and_labels_stand_apart() -> None:
    automatic = _shape("L1", ("1", 'style:num-suffix="." loext:num-list-format="Vraag %1%"'))
    assert texts(_list("Waarom?", "Hoezo?"), automatic) == ["Vraag 1", "Waarom?", "Vraag 2", "Hoezo?"]


def test_an_item_without_text_takes_no_number() -> None:
    assert texts(_list("", "een", "<text:p/><text:p>twee</text:p>"), L1) == ["1. een", "2. twee"]


@pytest.mark.parametrize(("form", "number"), [("A", "B"), ("i", "ii"), ("I", "II"), ("", None), ("1", "2")])
def test_every_form_of_number(form: str, number: str | None) -> None:
    assert texts(_list("x", "y"), _shape("L1", (form, BRACKET)))[1] == (f"{number}) y" if number else "y")


@pytest.mark.parametrize("form", ["a", "I", "1"])
def test_a_number_that_no_list_reaches_is_written_in_digits(form: str) -> None:
    automatic = _shape("L1", (form, f'text:start-value="999999999" text:display-levels="99" {DOT}'))
    assert texts(_list("x"), automatic) == ["999999999. x"]


def test_headings_are_numbered_by_the_outline() -> None:
    outline = _shape("Outline", ("1", DOT), ("1", 'text:display-levels="2"'), ("", ""), kind="outline")
    inner = "".join(
        f'<text:h text:outline-level="{level}" {rest}>Kop</text:h>'
        for level, rest in ((1, ""), (2, ""), (2, ""), (1, 'text:is-list-header="true"'), (1, ""), (2, ""), (3, ""))
    )
    blocks = opendocument.read("x", made(inner, common=outline)).blocks
    assert [block.text for block in blocks] == ["1. Kop", "1.1 Kop", "1.2 Kop", "Kop", "2. Kop", "2.1 Kop", "Kop"]
    assert {block.kind for block in blocks} == {"heading"}


def test_paragraphs_that_are_numbered_by_themselves_count_as_one_list() -> None:
    inner = "".join(
        f'<text:numbered-paragraph text:list-id="l" text:style-name="L1" text:level="{level}"><text:p>x</text:p>'
        "</text:numbered-paragraph>"
        for level in (1, 2, 2, 1)
    )
    assert texts(inner, L1) == ["1. x", "a) x", "b) x", "2. x"]


def test_a_level_or_number_that_none_can_be_is_not_believed() -> None:
    absurd = "9" * 5_000
    level = f'<text:list-level-style-number text:level="999999999" style:num-format="1" {DOT}/>'
    shape = L1.replace("</text:list-style>", f"{level}</text:list-style>").replace('levels="3"', 'levels="999999999"')
    inner = f'<text:h text:outline-level="{absurd}">Kop</text:h>' + _list("een")
    blocks = opendocument.read("x", made(inner, shape)).blocks
    assert [(block.text, block.level) for block in blocks] == [("Kop", 1), ("1. een", 0)]
