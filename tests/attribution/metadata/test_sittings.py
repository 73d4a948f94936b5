"""Items of one sitting share a date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.attribution.metadata.sittings import dated
from indexer.records import Document, ParsedDocument


def item(identifier: str, date: str | None = None) -> ParsedDocument:
    document = Document(identifier, "proceedings", "Verzonnen", date=date)
    return ParsedDocument(document, (), (), ())


def dates(*items: ParsedDocument) -> dict[str, str | None]:
    return {parsed.document.id: parsed.document.date for parsed in dated(items)}


@pytest.mark.parametrize("place", range(3))
def test_an_item_without_a_date_has_that_of_its_sitting_wherever_it_stands(place: int) -> None:
    items = [item("h-tk-20172018-70-2"), item("h-tk-20172018-70-10")]
    items.insert(place, item("h-tk-20172018-70-1", "2018-04-05"))
    assert set(dates(*items).values()) == {"2018-04-05"}


def test_another_sitting_chamber_or_kind_of_paper_gives_no_date() -> None:
    others = ("h-tk-20172018-71-2", "h-ek-20172018-70-2", "h-tk-20182019-70-2", "kst-34843-70", "verzonnen")
    found = dates(item("h-tk-20172018-70-1", "2018-04-05"), *map(item, others))
    assert [found[other] for other in others] == [None] * len(others)


def test_no_document_is_lost_and_none_is_changed_otherwise() -> None:
    items = [item(f"h-tk-20172018-{sitting}-2") for sitting in range(300)]
    given = list(dated(items))
    assert sorted(parsed.document.id for parsed in given) == sorted(parsed.document.id for parsed in items)
    late = item("h-tk-20172018-299-1", "2018-06-01")
    last = next(parsed for parsed in dated([*items, late]) if parsed.document.id == "h-tk-20172018-299-2")
    assert last == replace(items[299], document=replace(items[299].document, date="2018-06-01"))
