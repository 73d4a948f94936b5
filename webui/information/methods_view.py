"""How well speakers are recognised: the figures on the page about methods."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from babel.numbers import format_percent
from flask_babel import lazy_gettext

from webui.wording import labels
from webui.wording.language import locale

FIGURES = Path(__file__).parent / "figures.tsv"
"""What `inbreng evaluate FOLDER --save` wrote."""
MEASURES = {
    "attributed": lazy_gettext("rol en fractie zijn die van wie spreekt"),
    "paragraphs": lazy_gettext("de alinea is er, met de rol en de fracties die een lezer haar gaf"),
    "other party": lazy_gettext("er staat geen fractie bij die niet spreekt"),
    "party": lazy_gettext("de fractie is die van de spreker"),
    "role": lazy_gettext("de rol is die van de spreker"),
    "asker": lazy_gettext("de vragenstellers zijn die van het stuk"),
    "movers": lazy_gettext("de indieners zijn die van de motie"),
    "links": lazy_gettext("het antwoord hoort bij de fractie die vroeg"),
    "pairing": lazy_gettext("elke vraag heeft haar antwoord"),
    "starts": lazy_gettext("de alinea begint waar zij begint"),
    "ends": lazy_gettext("de alinea eindigt waar zij eindigt"),
    "main theme": lazy_gettext("het hoofdthema is dat van een lezer"),
    "sub theme": lazy_gettext("het subthema is dat van een lezer"),
}
"""What each measure means; others than these are for who works on the program."""
DOCUMENTS = {
    "handelingen-xml": lazy_gettext("Handelingen (XML)"),
    "handelingen-pdf": lazy_gettext("Handelingen (PDF)"),
    "moties-txt": lazy_gettext("moties (tekst)"),
    "motie": lazy_gettext("moties (Word)"),
    "kamervragen-txt": lazy_gettext("Kamervragen (tekst)"),
    "kamervragen-pdf": lazy_gettext("Kamervragen (PDF)"),
    "kamervragen-docx": lazy_gettext("Kamervragen (Word)"),
    "brief-pdf": lazy_gettext("brieven (PDF)"),
    "wet-pdf": lazy_gettext("stukken bij wetsvoorstellen (PDF)"),
    "beslisnota": lazy_gettext("beslisnota’s"),
    "besluitenlijst": lazy_gettext("besluitenlijsten"),
    "topics": lazy_gettext("moties en Kamervragen"),
    "reworded": lazy_gettext("stukken van commissies, 1997–2025 (verzonnen)"),
    "so-tk": lazy_gettext("schriftelijk overleg (verzonnen)"),
    "ek": lazy_gettext("schriftelijk overleg van de Eerste Kamer (verzonnen)"),
    "kamervragen": lazy_gettext("Kamervragen (verzonnen)"),
    "inbreng": lazy_gettext("inbreng van fracties (verzonnen)"),
    "verslag": lazy_gettext("verslagen (verzonnen)"),
    "nota": lazy_gettext("nota’s naar aanleiding van een verslag (verzonnen)"),
    "mva": lazy_gettext("memories van antwoord (verzonnen)"),
}
"""The documents of each folder that was measured."""
NOTES = {
    "motie": lazy_gettext("De lezer gaf ook de vaste formules aan de indieners; hier zijn ze procedureel."),
}
"""What explains the figures of a folder."""
_Count = tuple[str, str, int, int]
_Z = 1.959964  # of the normal distribution, for an interval of 95%


@dataclass(frozen=True, slots=True)
class Row:
    """A measure: how often it is right, of how many, the share, and its 95% confidence interval."""

    measure: str
    right: str
    total: str
    share: str
    interval: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Documents of a kind, what explains their figures, and these."""

    documents: str
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class MethodsView:
    """The figures, the day they were taken, and the version of the program that they are of."""

    day: str
    version: str
    measured: tuple[Measured, ...]


def methods() -> MethodsView:
    """The figures in the language of the page."""
    day, version, counts = _read()
    return MethodsView(labels.date_in_words(day), version, tuple(_measured(counts)))


@cache
def _read() -> tuple[str, str, tuple[_Count, ...]]:
    """The day, the version, and of each measure the documents, its name, how often right and of how many."""
    told, *lines = FIGURES.read_text(encoding="utf-8").splitlines()
    day, version = re.fullmatch(r"# measured (\S+) by inbreng (\S+)", told).groups()  # type: ignore[union-attr]  # ours
    rows = csv.DictReader(lines, delimiter="\t")
    return day, version, tuple((row["documents"], row["measure"], int(row["right"]), int(row["of"])) for row in rows)


def _measured(counts: tuple[_Count, ...]) -> Iterator[Measured]:
    shown = (count for count in counts if count[1] in MEASURES)
    for documents, alike in groupby(shown, lambda count: count[0]):
        called, note = DOCUMENTS.get(documents, documents), NOTES.get(documents, "")
        yield Measured(str(called), str(note), tuple(_row(*count[1:]) for count in alike))


def _row(measure: str, right: int, total: int) -> Row:
    low, high = interval(right, total)
    return Row(
        measure=str(MEASURES[measure]),
        right=labels.number(right),
        total=labels.number(total),
        share=_percents(right / total),
        interval=f"{_percents(low)}–{_percents(high)}",
    )


def _percents(share: float) -> str:
    """A share in percents, rounded to one decimal, but not up to all.

    >>> _percents(2 / 3), _percents(0.9997), _percents(1)
    ('66,7%', '99,9%', '100,0%')
    """
    rounded = round(share, 3) if share == 1 else min(round(share, 3), 0.999)
    return str(format_percent(rounded, "0.0%", locale=locale()))


def interval(right: int, total: int) -> tuple[float, float]:
    """The interval in which a share lies with a confidence of 95% (Wilson 1927).

    >>> [round(border, 3) for border in interval(10, 10)]
    [0.722, 1.0]
    """
    share, square = right / total, _Z * _Z
    middle = share + square / (2 * total)
    reach = _Z * math.sqrt(share * (1 - share) / total + square / (4 * total * total))
    return max(0.0, (middle - reach) / (1 + square / total)), min(1.0, (middle + reach) / (1 + square / total))
