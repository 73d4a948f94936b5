"""The view of a paragraph: what answers it is folded under it. All texts are made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from markupsafe import Markup, escape

from indexer.records import Document, Paragraph, ParsedDocument
from webui import create_app
from webui.document.highlights import MarkedText
from webui.document.paragraph_view import ParagraphView, paragraph_views
from webui.links.urls import Links


def question(answers: int) -> ParagraphView:
    """The view of a question that so many paragraphs answer, far below it."""
    places = range(10, 10 + answers)
    asked = Paragraph(
        "x-1/1", "x-1", 1, "Waarom is dit verzonnen?", "contribution", answered_by=tuple(f"x-1/{n}" for n in places)
    )
    replies = [Paragraph(f"x-1/{n}", "x-1", n, "Daarom.", "response", answers=("x-1/1",)) for n in places]
    document = Document(id="x-1", type="other", title="Verzonnen", source="made up", fingerprint="1")
    parsed = ParsedDocument(document, (asked, *replies), (), ())
    texts = [MarkedText(Markup(escape(one.text)), 1, 1) for one in parsed.paragraphs]
    return paragraph_views(parsed, texts, (), True, lambda other: f"#p{other.position}", Links())["x-1/1"]


@pytest.fixture(scope="module")
def app(archive_index: Path) -> Flask:
    """The application, for its language."""
    return create_app({"INDEX": archive_index})


def test_a_short_answer_is_folded_under_its_question_and_to_a_long_one_there_is_a_link(app: Flask) -> None:
    with app.test_request_context("/"):
        few, many = question(6), question(7)
    assert [reply.url for reply in few.replies] == [f"#p{n}" for n in range(10, 16)]
    assert few.related == ()
    assert many.replies == ()
    assert [link.url for link in many.related] == [f"#p{n}" for n in range(10, 17)]
