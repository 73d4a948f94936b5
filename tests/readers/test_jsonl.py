"""Ready-made paragraphs in JSON Lines. All of them here are made up."""

from __future__ import annotations

import json
from typing import Any

import pytest

from indexer.errors import Refused
from indexer.readers import jsonl, reader_of, text
from indexer.readers.content import Content
from indexer.records import Metadata, SourceBlock, Turn


def read(*lines: dict[str, Any]) -> Content:
    source = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    assert reader_of(source) is jsonl
    return jsonl.read("verzonnen.jsonl", source)


def test_a_text_alone_is_a_paragraph() -> None:
    assert read({"text": "Verzonnen  tekst.\n"}) == Content(blocks=(SourceBlock("Verzonnen tekst."),))


def test_a_line_is_read_as_one_however_long_it_is() -> None:
    content = read({"speaker": "De heer Bedacht", "note": "ë" * 1_000_000, "text": "Verzonnen."})
    assert [block.text for block in content.blocks] == ["Verzonnen."]


def test_every_line_is_a_paragraph_in_its_turn_under_its_section() -> None:
    content = read(
        {"text": "Verzonnen vraag.", "party": ["VVD", "D66"], "section": ["I. Vragen", "VVD"], "page": 2},
        {"text": "Nog een.", "party": "SP", "speaker": "De heer Bedacht", "section": ["I. Vragen", "SP"], "id": 3},
        {
            "text": "Antwoord.",
            "role": "response",
            "speaker": "De minister",
            "section": "II. Reactie",
            "label": "Antwoord 1",
        },
        {"text": "Gesloten.", "role": "procedural", "section": "II. Reactie", "party": None},
    )
    assert content.blocks == (
        SourceBlock("I. Vragen", "heading", 1),
        SourceBlock("VVD", "heading", 2),
        SourceBlock("Verzonnen vraag.", page=2, turn=Turn("", "VVD, D66", "member")),
        SourceBlock("SP", "heading", 2),
        SourceBlock("Nog een.", turn=Turn("De heer Bedacht", "SP", "member")),
        SourceBlock("II. Reactie", "heading", 1),
        SourceBlock("Antwoord.", turn=Turn("De minister", "", "minister"), label="Antwoord 1"),
        SourceBlock("Gesloten."),
    )


def test_what_lines_say_of_the_document_is_its_metadata() -> None:
    first = {"document": "kst-99999-1", "title": "Verzonnen", "date": "2018-09-18", "dossier": "99 999"}
    content = read(
        {"text": "Een.", **first, "topic": ["Huisvesting | Huren en verhuren", "werk/arbeidsomstandigheden"]},
        {"text": "Twee.", "topic": "wonen/woningmarkt"},
    )
    assert content.metadata == Metadata(
        id="kst-99999-1",
        title="Verzonnen",
        date="2018-09-18",
        dossiers=("99999",),
    )
    assert [block.topics for block in content.blocks] == [
        ("wonen/woningmarkt", "werk/arbeidsomstandigheden"),
        ("wonen/woningmarkt",),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "half', "line 2 is not JSON"),
        ("[1]", "line 2 is not a JSON object"),
        ('{"tekst": "x"}', "line 2 has no text"),
        ('{"text": " "}', "line 2 has no text"),
        ('{"text": "x", "party": 3}', "line 2: party is 3; write string or array"),
        ('{"text": "x", "party": [3]}', "line 2: party is"),
        ('{"text": "x", "role": "roman"}', "line 2: role is \"roman\"; write contribution or response"),
        ('{"text": "x", "date": "18 september"}', "line 2: date is \"18 september\"; write a date as 2018-09-18"),
        ('{"text": "x", "page": 0}', "line 2: page is 0"),
        ('{"text": "x", "document": "b"}', "line 2 has another document than line 1"),
        ('{"text": "\\ud800"}', "line 2 is not JSON (UnicodeEncodeError)"),
        ("[" * 100_000, "line 2 is not JSON"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_refused_by_its_number(line: str, reason: str) -> None:
    source = f'{{"text": "Verzonnen.", "document": "a"}}\n{line}\n'.encode()
    with pytest.raises(Refused) as refused:
        jsonl.read("verzonnen.jsonl", source)
    assert str(refused.value).startswith(f"verzonnen.jsonl: {reason}")


@pytest.mark.parametrize("source", [b'{\n  "text": 1\n}', b"{\\rtf1 verzonnen}", b"Verzonnen {tekst}", b"{ zomaar }\n"])
def test_what_only_looks_like_it_is_left_to_others(source: bytes) -> None:
    assert reader_of(source) is text
