"""The steps to read a file and tell who speaks in it grow with its size and no faster, whatever is repeated in it.

Counted are the lines of this program that run. All files are made up (verzonnen).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import pipeline
from indexer.errors import Refused
from indexer.readers import SourceFile
from indexer.vocabulary import Vocabularies
from tests.support import odt_maker, pdf_maker, word_maker
from tests.support.growth import steps

SIZES = (6, 33, 60)
"""How often a file repeats its piece: from the second to the third as many more as from the first to the second."""
MARGIN, ODD = 1.15, 625
"""The second such growth may take so many times the steps of the first (1 where each piece takes as many; what is
quadratic takes 2.4), and so many more: some rules begin with a later heading."""

REFUSALS = ("no paragraph of text", "only images", "nested more than 256 deep")
"""Why a file of which a piece is repeated may be refused."""

ASKED = "De leden van de VVD-fractie vragen naar verzonnen brug {}.\n\n"
CONSULTATION = (
    "34 999 Verzonnen bruggen\n\nNr. 1 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 12 maart 2018\n\n"
    "De vaste commissie voor Verzonnen Zaken heeft vragen voorgelegd aan de minister over de brug.\n\n"
    "I Vragen en opmerkingen vanuit de fracties\n\n"
)
QUESTIONS = (
    "Vragen van het lid Verzonnen (VVD) aan de minister van Defensie over bruggen (ingezonden 2 maart 2018).\n\n"
)
LETTER = "Geachte voorzitter,\n\nHierbij de verzonnen antwoorden.\n\n"
MEETING = "De voorzitter: Ik open de vergadering.\n\n"
OPENINGS = {"": "", "consultation": CONSULTATION, "questions": QUESTIONS, "letter": LETTER, "meeting": MEETING}
PIECES = (
    ASKED,
    "Vragen en opmerkingen van de leden van de SP-fractie\n\nDe leden vragen waarom.\n\n",
    "Vraag {}\n\nWat kost de brug?\n\nAntwoord {}\n\nDe brug kost veel.\n\n",
    "De heer Verzonnen (VVD): Ik vraag de minister naar brug {}.\n\nMinister Bedacht: Die komt er.\n\n",
    "De heer Verzonnen{} (PvdA):\nJa.\n\n",
    "II Reactie van de minister\n\nDe minister antwoordt dat de brug er komt.\n\n",
    "1.{}.1 Een kop\n\nEen verzonnen alinea onder een kop.\n\n",
    "1. Wat kost brug {}?\n2. Wie betaalt dat?\n",
    "- een punt van een lijst\n",
    "Motie van het lid Verzonnen c.s. over brug {}\n\nDe Kamer, gehoord de beraadslaging, verzoekt de regering te "
    "bouwen,\n\nen gaat over tot de orde van de dag.\n\nVerzonnen\nBedacht\n\n",
    "Zij wijzen op de motie-Verzonnen [{}] en op Kamerstuk 34 999, nr. {}.\n\n{} Kamerstuk 34 999, nr. {}.\n\n",
    "De minister van Defensie,\n\nA. Verzonnen{}\n\n",
    "Kosten | {} | euro\n",
    "zin zonder einde en ",
    "A\n\n",
    "\f\nTweede Kamer, vergaderjaar 2017-2018, 34 999, nr. {}\n\nEen alinea die op de volgende bladzijde",
)
TEXTS = {
    f"{name}: {piece[:30].strip()}": (
        lambda size, opening=opening, piece=piece: (opening + _repeated(piece, size)).encode()
    )
    for name, opening in OPENINGS.items()
    for piece in PIECES
}


def _repeated(piece: str, size: int) -> str:
    """A piece so many times, with a number of two digits for `{}`: longer ones are read otherwise."""
    return "".join(piece.replace("{}", str(10 + number % 90)) for number in range(size))


def _page(piece: str) -> Callable[[int], bytes]:
    return lambda size: f"<html><body><p>Een verzonnen brug.{_repeated(piece, size)}</body></html>".encode()


def _publication(piece: str) -> Callable[[int], bytes]:
    return lambda size: (
        "<officiele-publicatie><kamerstuk><stuk><vrije-tekst><tekst><al>Een verzonnen brug.</al>"
        f"{_repeated(piece, size)}</tekst></vrije-tekst></stuk></kamerstuk></officiele-publicatie>"
    ).encode()


def _lines(size: int) -> bytes:
    return b"".join(
        json.dumps({"text": f"Verzonnen {number}.", "section": ["A", f"B{number}"], "party": "VVD"}).encode() + b"\n"
        for number in range(size)
    )


def _deep(size: int) -> bytes:
    return json.dumps({"text": "Verzonnen.", "section": [f"Kop {number}" for number in range(size)]}).encode()


def _word(size: int) -> bytes:
    line = "<w:p><w:r><w:t>Een verzonnen alinea.</w:t></w:r></w:p>"
    cell = "<w:tc><w:p><w:r><w:t>cel</w:t></w:r></w:p></w:tc>"
    return word_maker.package(
        document=word_maker.body(f"{line * size}<w:tbl>{f'<w:tr>{2 * cell}</w:tr>' * size}</w:tbl>")
    )


def _opendocument(size: int) -> bytes:
    lines = [f'<text:p text:style-name="P{number}">Een verzonnen alinea.</text:p>' for number in range(size)]
    items = "".join(f"<text:list-item>{line}</text:list-item>" for line in lines)
    cell = '<table:table-cell table:number-columns-repeated="9"><text:p>cel</text:p></table:table-cell>'
    rows = f"<table:table-row>{2 * cell}</table:table-row>" * size
    styles = "".join(
        f'<style:style style:name="P{number}" style:family="paragraph" style:parent-style-name="P{number + 1}"/>'
        for number in range(size)
    )
    body = f"{''.join(lines)}<text:list>{items}</text:list><table:table>{rows}</table:table>"
    return odt_maker.made(body, styles)


def _pdf(size: int) -> bytes:
    text = "\n".join(f"De leden vragen naar brug {number} en naar meer" for number in range(50))
    return pdf_maker.made(*[pdf_maker.column(text)] * (1 + size // 9))


MARKED: dict[str, Callable[[int], bytes]] = {
    **{f"page {piece}": _page(piece) for piece in (
        "<p>Een alinea.", "<h2>Kop {}</h2>", "<br>ja", "<table><tr><td>a<td>b", "<tr><td>a<td>b",
        "<p><b>De heer Wie (VVD):</b> ja.", "<sup>{}</sup> brug", "<ul><li>Ja", "<p id='n{}'>{} Noot",
    )},
    **{f"publication {piece}": _publication(piece) for piece in (
        "<al>Een alinea.</al>", "<tussenkop>Kop {}</tussenkop><al>Ja.</al>",
        "<al>Een <noot id='n{}'><noot.nr>{}</noot.nr><noot.al>b</noot.al></noot> brug.</al>",
    )},
    "lines": _lines, "headings under headings": _deep, "word": _word, "opendocument": _opendocument,
    "pdf": _pdf,
}  # fmt: skip
FILES: dict[str, Callable[[int], bytes]] = {**TEXTS, **MARKED}


@pytest.fixture(scope="module")
def vocabularies() -> Vocabularies:
    """Those that come with the program."""
    return Vocabularies()


def _parse(content: bytes, vocabularies: Vocabularies) -> None:
    try:
        pipeline.parse_opened((SourceFile(Path("verzonnen"), content, b""), ""), vocabularies)
    except Refused as refused:
        assert any(reason in str(refused) for reason in REFUSALS), refused  # noqa: PT017


@pytest.mark.parametrize("name", FILES)
def test_steps_grow_with_the_size(name: str, vocabularies: Vocabularies) -> None:
    _parse(FILES[name](SIZES[-1]), vocabularies)  # what is remembered of words is there
    few, some, many = (steps(lambda content: _parse(content, vocabularies), FILES[name](size)) for size in SIZES)
    assert many - some <= MARGIN * (some - few) + ODD, f"{few:,} {some:,} {many:,} steps"
