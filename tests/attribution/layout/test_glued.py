"""Hyphens inside long lines: of the words themselves, or of lines that were put together; all texts are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

WORDS = [
    "mbo-studenten",
    "hbo-opleidingen",
    "btw-tarief",
    "tv-kijkers",
    "mkb-bedrijven",
    "klimaat-wetten",
    "zorg-akkoord",
]
LINE = "{}De vereniging van verzonnen musea heeft laten weten dat zij dit wil doen voor {} en dat wij dat horen."


def _texts(*lines: str) -> list[str]:
    text = "\n\n".join(("Geachte voorzitter,", *lines, "De minister van Cultuur,", "Jan Verzonnen"))
    return [p.text for p in parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs]


@pytest.mark.parametrize("before", range(0, 60, 7))
@pytest.mark.parametrize("word", WORDS)
def test_a_hyphen_in_a_line_that_was_never_broken_stays(word: str, before: int) -> None:
    line = LINE.format(("en zo meer " * 6)[:before] + " " if before else "", word)
    assert " ".join(line.split()) in _texts(line)


def test_hyphens_of_line_ends_in_lines_that_were_put_together_go() -> None:
    before = "De verzonnen vereniging laat weten dat de "
    lines = [
        LINE.format("", "achtergron-den"),
        LINE.format("", "een belas-tingstelsel"),
        LINE.format("", "mbo-leerlingen"),
    ]
    found = " ".join(_texts(before + "musea open zijn.", *lines))
    assert [word for word in ("achtergronden", "belastingstelsel", "mbo-leerlingen") if word not in found] == []
