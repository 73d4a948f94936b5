"""One document as XML, HTML, Word, OpenDocument and plain text: the seed gives the same paragraphs in each."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import docx
import pytest

from indexer import pipeline
from indexer.records import Paragraph, ParsedDocument
from indexer.vocabulary import Vocabularies
from tests.support import odt_maker

Block = tuple[str, int]
"""A text, and the level of the heading that it is; 0 for a paragraph."""


def blocks(parsed: ParsedDocument) -> Iterator[Block]:
    """The headings and paragraphs of a document in order."""
    headings = list(parsed.headings)
    for paragraph in parsed.paragraphs:
        while headings and headings[0].before <= paragraph.position:
            yield headings[0].text, headings.pop(0).level
        yield paragraph.text, 0
    yield from ((heading.text, heading.level) for heading in headings)


def as_xml(parts: list[Block]) -> bytes:
    body = "".join(
        f'<tussenkop kopopmaak="{"vet" if level == 1 else "cur"}">{escape(text)}</tussenkop>'
        if level
        else f"<al>{escape(text)}</al>"
        for text, level in parts
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>'
        f"{body}</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    ).encode()


def as_html(parts: list[Block]) -> bytes:
    body = "".join(
        f"<h{level + 1}>{escape(t)}</h{level + 1}>" if level else f"<p>{escape(t)}</p>" for t, level in parts
    )
    return f'<!doctype html><html><body><article><div id="broodtekst">{body}</div></article></body></html>'.encode()


def as_word(parts: list[Block]) -> bytes:
    document = docx.Document()
    for text, level in parts:
        if level:
            document.add_heading(text, level)
        else:
            document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_opendocument(parts: list[Block]) -> bytes:
    return odt_maker.made(
        "".join(
            f'<text:h text:outline-level="{level}">{escape(text)}</text:h>'
            if level
            else f"<text:p>{escape(text)}</text:p>"
            for text, level in parts
        )
    )


def as_lines(parts: list[Block]) -> bytes:
    """One line a paragraph."""
    return "\n".join(text for text, _ in parts).encode()


def as_wrapped(parts: list[Block]) -> bytes:
    """Lines broken at 66 characters, with an empty line between paragraphs."""
    return "\n\n".join(textwrap.fill(text, 66, break_on_hyphens=False) for text, _ in parts).encode()


FORMATS: dict[str, Callable[[list[Block]], bytes]] = {
    "stuk.xml": as_xml,
    "stuk.html": as_html,
    "stuk.docx": as_word,
    "stuk.odt": as_opendocument,
    "lines.txt": as_lines,
    "wrapped.txt": as_wrapped,
}


@pytest.mark.parametrize("name", FORMATS)
def test_the_seed_in_another_format_gives_the_same_paragraphs(name: str, seed: ParsedDocument, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(FORMATS[name](list(blocks(seed))))
    parsed = pipeline.parse_file(file, Vocabularies())
    assert [said(paragraph) for paragraph in parsed.paragraphs] == [said(paragraph) for paragraph in seed.paragraphs]
    assert [(h.text, h.level, h.before) for h in parsed.headings] == [
        (h.text, h.level, h.before) for h in seed.headings
    ]


def said(paragraph: Paragraph) -> tuple[object, ...]:
    """What must not depend on the format."""
    return (
        paragraph.text, paragraph.section, paragraph.role, paragraph.speaker, paragraph.parties, paragraph.mentions,
        paragraph.questions,
    )  # fmt: skip
