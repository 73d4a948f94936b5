"""The view of a hit. All texts are made up."""

from __future__ import annotations

from flask import Flask

from indexer.records import Document, Paragraph
from indexer.searches import Hit, Piece, SearchRequest
from webui.links.urls import Links
from webui.search.hit_view import hit_views


def test_of_a_paragraph_of_which_only_a_note_was_found_the_beginning_is_shown(app: Flask) -> None:
    document = Document(id="x-1", type="other", title="Verzonnen", source="made up", fingerprint="1")
    paragraph = Paragraph(id="x-1/1", document_id="x-1", position=1, text="Verzonnen " * 80, role="procedural")
    note = (Piece("Een ", False), Piece("noot", True))
    found = Hit(paragraph, document, 1.0, note, (Piece(paragraph.text, False),), notes=(note,), noted=True)
    with app.test_request_context("/"):
        [view] = hit_views([found], SearchRequest(q="noot"), [], Links())
    assert 310 <= len(view.snippet) <= 321
    assert view.snippet.startswith("Verzonnen Verzonnen")
    assert view.notes == ("Een <mark>noot</mark>",)


def test_three_paragraphs_of_an_answer_are_folded_under_a_hit_the_long_ones_cut_off(app: Flask) -> None:
    document = Document(id="x-1", type="other", title="Verzonnen", source="made up", fingerprint="1")
    ids = tuple(f"x-1/{place}" for place in range(2, 7))
    asked = Paragraph("x-1/1", "x-1", 1, "Waarom is dit verzonnen?", "contribution", answered_by=ids)
    ministers = ("Minister Verzonnen", "Minister Verzonnen", "Minister Bedacht", "", "")
    text = "Verzonnen " * 90 + "x" * 10
    replies = [Paragraph(one, "x-1", 2, text, "response", speaker=who) for one, who in zip(ids, ministers, strict=True)]
    found = Hit(asked, document, 1.0, (Piece(asked.text, False),), (Piece(asked.text, False),))
    with app.test_request_context("/"):
        [view] = hit_views([found], SearchRequest(q="verzonnen"), replies, Links())
    assert view.exchange is not None
    assert view.exchange.more is not None
    assert [reply.again for reply in view.exchange.replies] == [False, True, False]
    assert [len(reply.text) for reply in view.exchange.replies] == [len("Verzonnen " * 90) - 1 + len(" …")] * 3
