"""A document → the rows that are written of it, one for each paragraph."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from indexer.analysis.tokens import Remembered
from indexer.columnar import PieceAnalyzer
from indexer.engines import stored_records
from indexer.engines.opensearch.rows.mapping import PLACED, SCORED
from indexer.engines.opensearch.rows.row_terms import counted, placed
from indexer.engines.repetitions import signature
from indexer.engines.schema import Families, Lemmas, Words, columns, texts
from indexer.records import ParsedDocument

_ANALYSERS: dict[str, PieceAnalyzer] = {
    "text": Lemmas(), "exact": Words(), "family": Families(), "section": Lemmas(), "title": Lemmas(),
    "speaker": Words(),
}  # fmt: skip
_TERMS = {name: (placed if name in PLACED else counted)(_ANALYSERS[name], unit) for name, unit in SCORED.items()}


@dataclass(frozen=True, slots=True)
class Row:
    """What is written of a paragraph: its id, by what it is put into a shard, and its fields."""

    id: str
    routing: str
    fields: dict[str, Any]


def rows(parsed: ParsedDocument, generation: int, version: str) -> Iterator[Row]:
    """The rows of a document as one version of it; the first also holds the record of the document."""
    records = [stored_records.dump_paragraph(paragraph) for paragraph in parsed.paragraphs]
    owner = parsed.document.id
    found = columns(parsed)
    for place, (record, *values) in enumerate(zip(records, *found.values(), strict=True), 1):
        fields = dict(zip(found, values, strict=True))
        fields |= {name: terms(fields[name]) for name, terms in _TERMS.items()}
        fields["signature"] = signature(fields["signature"])
        fields["day"] = day(parsed.document.date or "")
        fields |= {"generation": generation, "version": version, "position": place, "record": record}
        if place == 1:
            stored = stored_records.dump_document(parsed)
            fields |= {"head": True, "document_record": stored, "paragraphs": len(records)}
            fields |= {"digest": digest([stored, *records])}
        yield Row(row_id(version, place), owner, fields)


def day(date: str) -> int:
    """A date in ISO form, possibly shortened, as a number in the order of dates; 0 for none.

    >>> day("2018-09-18"), day("2018-09"), day("2018"), day("")
    (20180918, 20180900, 20180000, 0)
    """
    digits = date.replace("-", "")
    return int(digits.ljust(8, "0")) if digits.isascii() and digits.isdigit() else 0


def date_of(day: int) -> str:
    """The date that such a number stands for.

    >>> date_of(20180918), date_of(20180900), date_of(20180000), date_of(0)
    ('2018-09-18', '2018-09', '2018', '')
    """
    text = f"{day:08}"
    return "-".join(part for part in (text[:4], text[4:6], text[6:]) if part.strip("0"))


def row_id(version: str, place: int) -> str:
    """The id of the row of a paragraph of a version of a document."""
    return f"{version}/{place}"


def digest(records: Iterable[str]) -> str:
    """What tells that the records of a document are as they were written."""
    return hashlib.sha256("\n".join(records).encode("utf-8", "replace")).hexdigest()


def words(parsed: ParsedDocument) -> Counter[str]:
    """In how many paragraphs of a document each word stands, as it is written."""
    found: Counter[str] = Counter()
    for text in texts(parsed):
        found.update(set(chain.from_iterable(map(_WORDS.__getitem__, _ANALYSERS["exact"].pieces(text)))))
    return found


_WORDS = Remembered(lambda piece: [term for at in _ANALYSERS["exact"].positions(piece) for term, _ in at])
"""The words of a piece."""
