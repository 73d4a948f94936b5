"""Whether a group that a sentence names speaks in it or is only spoken of; all sentences are made up (verzonnen)."""

from __future__ import annotations

import tomllib

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies
from tests.support import DATA

_CASES = tomllib.loads((DATA / "speaking-groups.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [(text, ("sp",)) for text in _CASES["speaks"]]
    + [(text, ("vvd",)) for text in _CASES["spoken_of"]]
    + [(text, ()) for text in _CASES["unclear"]],
)
def test_who_speaks_in_a_paragraph_and_in_the_next(sentence: str, parties: tuple[str, ...]) -> None:
    paper = (
        "Nr. 5 VERSLAG\n\nDe commissie, belast met dit wetsvoorstel, brengt verslag uit. Verzonnen.\n\n1. Inleiding\n\n"
        f"De leden van de VVD-fractie hebben kennisgenomen van het voorstel.\n\n{sentence}\n\nHoe wordt dat betaald?\n"
    )
    parsed = parse(SourceDocument("verzonnen.txt", "", "", paper, Metadata(type="report")), Vocabularies())
    assert [paragraph.parties[-1:] for paragraph in parsed.paragraphs[2:]] == [parties, parties]
