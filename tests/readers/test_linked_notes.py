"""Footnotes, endnotes and comments in HTML as word processors write it. All texts are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.readers.html import reader
from tests.support.growth import steps

WORD = (
    '<p>Waar blijft de brug<a href="#_%(kind)s1" name="_%(kind)sref1"><span class="Mso"><![if !supportFootnotes]>'
    "<span>[%(mark)s]</span><![endif]></span></a>?</p><p>Wie betaalt?</p><div style='mso-element:footnote-list'><hr>"
    "<div style='mso-element:footnote' id=%(kind)s1><p class=MsoFootnoteText>"
    '<a href="#_%(kind)sref1" name="_%(kind)s1"><span>[%(mark)s]</span></a> Zie een verzonnen stuk.</p></div></div>'
)
GOOGLE = (
    '<p><span>Waar blijft de brug</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>?</span></p>'
    '<p>Wie betaalt?</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Zie een verzonnen stuk.'
    "</span></p></div>"
)
LIBRE = (
    '<p>Waar blijft de brug<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>?</p>'
    '<p>Wie betaalt?</p><div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Zie een '
    "verzonnen stuk.</p></div>"
)
PANDOC = (
    '<p>Waar blijft de brug<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a>?</p><p>Wie betaalt?</p>'
    '<section><ol><li id="fn1"><p>Zie een verzonnen stuk.<a href="#fnref1" role="x">↩︎</a></p></li></ol></section>'
)


def blocks(body: str) -> list[tuple[str, bool]]:
    found = reader.read("verzonnen.html", f"<html><body>{body}</body></html>".encode()).blocks
    return [(block.text, block.note) for block in found]


@pytest.mark.parametrize(
    "body",
    [WORD % {"kind": "ftn", "mark": "1"}, WORD % {"kind": "edn", "mark": "ii"}, GOOGLE, LIBRE, PANDOC],
    ids=["word", "endnote", "google", "libre", "pandoc"],
)
def test_a_note_that_links_back_to_its_mark_stands_with_the_paragraph_of_the_mark(body: str) -> None:
    said = blocks(body)
    assert said[0] == ("Waar blijft de brug?", False)
    assert said[1][0].removeprefix("1. ") == "Zie een verzonnen stuk."
    assert [note for _, note in said] == [False, True, False]
    assert said[2][0] == "Wie betaalt?"


@pytest.mark.parametrize(
    "body",
    [
        '<p>De SP vraagt dit<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p>'
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Klopt dit wel, PVV?</span></p></div>',
        '<p>De SP vraagt dit<span class=MsoCommentReference><a href="#_msocom_1" name="_msoanchor_1">[VZ1]</a></span>.'
        '</p><div><div id="_com_1" class=msocomtxt><p class=MsoCommentText><a name="_msocom_1"></a>Klopt dit, PVV?</p>'
        "</div></div>",
        '<p>De <del datetime="2020-01-01">PVV</del><ins>SP</ins> vraagt dit.</p>',
    ],
    ids=["google", "word", "deleted"],
)
def test_comments_and_what_was_deleted_are_no_text_of_the_document(body: str) -> None:
    assert blocks(body) == [("De SP vraagt dit.", False)]


@pytest.mark.parametrize(
    "body",
    [
        '<p><a href="#d1" name="i1">1</a></p><h2><a href="#i1" name="d1">Bruggen</a></h2>',
        '<p><a href="#d1" name="i1">Bruggen bouwen</a></p><p><a href="#i1" name="d1">Bruggen</a></p>',
        '<div id="d1"><p><a href="#d1" name="i1">1</a> Bruggen</p><p><a href="#i1">terug</a></p></div>',
    ],
    ids=["heading", "contents", "around"],
)
def test_other_links_that_lead_to_one_another_are_no_notes(body: str) -> None:
    assert all(not note for _, note in blocks(body))
    assert "Bruggen" in " ".join(text for text, _ in blocks(body))


def test_notes_are_found_in_linear_time() -> None:
    def page(size: int) -> bytes:
        marks = "".join(f'<p>Brug<a href="#f{n}" id="r{n}">{n % 999}</a></p>' for n in range(size))
        notes = "".join(f'<div><p><a href="#r{n}" id="f{n}">{n % 999}</a> Noot.</p></div>' for n in range(size))
        return f"<html><body>{marks}{notes}</body></html>".encode()

    def read(content: bytes) -> object:
        return reader.read("verzonnen.html", content)

    assert steps(read, page(200)) < 5 * steps(read, page(50))
