"""Control characters of a document reach nobody, in whatever format it has; what stands at a place stays there."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from indexer import as_json, parse
from tests.support import odt_maker

SAID = "De leden van de SP-fractie vragen naar een {}[31mverzonnen{} brug."
CLEAN = SAID.format(" ", " ")


def word(text: str) -> bytes:
    made, file = Document(), io.BytesIO()
    made.add_paragraph(text.replace("\x1b", "\x7f"))
    made.save(file)
    return file.getvalue()


FILES: dict[str, Callable[[str], bytes]] = {
    "txt": lambda text: text.encode(),
    "jsonl": lambda text: json.dumps({"text": text, "speaker": f"De heer {text[-9:]}", "section": [text]}).encode(),
    "html": lambda text: f"<!DOCTYPE html><title>{text}</title><body><h1>{text}</h1><p>{text}</p>".encode(),
    "docx": word,
    "odt": lambda text: odt_maker.made(f"<text:p>{text}</text:p>".replace("\x1b", "\x7f")),
}


@pytest.mark.parametrize("suffix", FILES)
def test_control_characters_are_not_kept(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"verzonnen.{suffix}"
    file.write_bytes(FILES[suffix](SAID.format("\x1b", "\x85")))
    file.with_suffix(".toml").write_text('title = "Verzonnen \\u009b titel"\nministers = ["M\\u007finister"]\n')
    parsed = parse(file)
    told = json.dumps(as_json.document_json(parsed), ensure_ascii=False)
    assert told.isprintable()
    assert " ".join(CLEAN.split()) in {" ".join(one.text.split()) for one in parsed.paragraphs}


def test_what_stands_at_a_place_stays_there(tmp_path: Path) -> None:
    file = tmp_path / "verzonnen.txt"
    file.write_text(SAID.format("\x1b", "\x9b") + "\n\nNog een verzonnen zin.\n" + "Verzonnen. " * 20)
    first, second = parse(file).paragraphs[:2]
    assert CLEAN.split() == first.text.split()
    [(start, end)] = first.spans
    assert end - start == len(CLEAN)
    assert second.spans[0][0] == len(CLEAN) + 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\v", "\x85", "\u2028"])
def test_every_end_of_a_line_stays_one(tmp_path: Path, end: str) -> None:
    lines = ["Een verzonnen brug.", "", "Vraag 1", "Is de brug dicht?", "", "Antwoord 1", "Ja."]
    (tmp_path / "verzonnen.txt").write_bytes(end.join(lines).encode())
    assert [paragraph.text for paragraph in parse(tmp_path / "verzonnen.txt").paragraphs][1:] == [
        "Is de brug dicht?",
        "Ja.",
    ]
