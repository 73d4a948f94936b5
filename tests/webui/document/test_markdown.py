"""Documents as Markdown: complete, in order, and nothing in them is a mark of Markdown by accident."""

from __future__ import annotations

import re
from pathlib import Path

from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from indexer.engines import open_engine
from indexer.records import ParsedDocument
from tests.support.documents import made_up
from webui import create_app
from webui.document.markdown import escaped


def unescaped(text: str) -> str:
    """What Markdown shows of a text that was escaped."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def test_every_paragraph_stands_there_with_its_number_its_address_and_who_speaks(
    client: FlaskClient, seed: ParsedDocument
) -> None:
    answer = client.get(f"/document/{seed.document.id}.md")
    assert answer.content_type == "text/markdown; charset=utf-8"
    assert answer.text.startswith("# ")
    lines = answer.text.splitlines()
    for paragraph in seed.paragraphs:
        address = f"http://localhost/document/{seed.document.id}#p{paragraph.position}"
        [line] = [line for line in lines if line.startswith(f"[{paragraph.position}]({address}) **")]
        assert unescaped(line).endswith(" ".join(paragraph.text.split()))
    for heading in seed.headings:
        assert any(line.startswith("##") and unescaped(line).endswith(heading.text) for line in lines)
    assert "GroenLinks" in answer.text


@given(st.text(max_size=40))
def test_an_escaped_text_is_shown_as_it_is(text: str) -> None:
    assert unescaped(escaped(text)) == unescaped(" ".join(text.split())) or "\\" in text
    assert not re.match(r"[#+\-=~]|[0-9]+[.)]", escaped(text))
    assert "<" not in re.sub(r"\\.", "", escaped(text))


def test_a_text_of_marks_and_tags_is_no_markdown(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    engine.write([made_up(1, [("# Verzonnen <script>alert(1)</script> [link](javascript:1)", ("vvd",), ())])])
    text = create_app({"ENGINE": engine}).test_client().get("/document/x-1.md").text
    assert r"\# Verzonnen \<script\>" in text
    assert r"\[link\]" in text


def test_what_is_not_there_is_404(client: FlaskClient) -> None:
    assert client.get("/document/kst-1-1.md").status_code == 404
