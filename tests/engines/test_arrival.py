"""When what is in an index came into it."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from indexer.engines import Engine, arrival, open_engine
from indexer.searches import SearchRequest
from tests.support.documents import made_up

OLD, NEW = ("Een verzonnen oude brug.", (), ()), ("Een verzonnen nieuwe brug.", (), ())


class _Clock(datetime):
    """A clock that the tests set."""

    time = datetime(2026, 1, 1, tzinfo=UTC)

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # as it is called
        """The time that was set."""
        return cls.time


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[_Clock]:
    monkeypatch.setattr(arrival, "datetime", _Clock)
    _Clock.time = datetime(2026, 1, 1, tzinfo=UTC)
    return _Clock


def order(engine: Engine) -> list[str]:
    return [hit.paragraph.text for hit in engine.search(SearchRequest(q="brug", sort="added")).hits]


def test_a_document_that_is_read_again_keeps_when_it_came_in_and_so_does_a_text_of_it(
    tmp_path: Path, clock: type[_Clock]
) -> None:
    engine = open_engine(tmp_path)
    engine.write([made_up(1, [OLD])])
    clock.time += timedelta(days=1)
    engine.write([made_up(1, [OLD, NEW])])
    document = engine.document("x-1")
    assert document is not None
    assert (document.document.first_indexed, document.document.last_indexed) == (
        "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z",
    )  # fmt: skip
    assert [said.added[:10] for said in document.paragraphs] == ["2026-01-01", "2026-01-02"]
    assert order(engine) == [NEW[0], OLD[0]]


def test_a_clock_that_is_put_back_makes_nothing_older_than_what_was_there(tmp_path: Path, clock: type[_Clock]) -> None:
    engine = open_engine(tmp_path)
    engine.write([made_up(1, [OLD])])
    clock.time -= timedelta(days=400)
    newer = made_up(2, [NEW])
    engine.write([replace(newer, document=replace(newer.document, date="2030-01-01"))])
    assert order(engine) == [NEW[0], OLD[0]]
    document = engine.document("x-2")
    assert document is not None
    assert document.document.first_indexed == "2026-01-01T00:00:00Z"


def test_a_document_of_no_index_has_no_such_times() -> None:
    assert made_up(1, [OLD]).document.first_indexed == ""
    assert arrival.moment("") <= time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 1))
