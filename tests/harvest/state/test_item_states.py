"""The states of documents: which are fetched first, and when one is asked for again. All documents are made up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from indexer.harvest.items import Listed
from indexer.harvest.state import database, item_states
from indexer.harvest.state.item_states import Wanted
from indexer.harvest.transfer.fetching import Fetched

NOW = datetime(2026, 12, 1, 4, 0, tzinfo=UTC)
WANTED = Wanted((1,), ("koop",))


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A state in which three documents are listed, one of them provisional."""
    state = database.connect(tmp_path)
    for document_id, date, provisional in (
        ("x-1", "2026-01-01", 0),
        ("x-2", "2026-03-01", 0),
        ("x-3", "2026-05-01", 1),
    ):
        state.execute(
            "INSERT INTO item (id, source, kind, year, version, title, date, chamber, dossiers, number, session_year, "
            "paper, provisional, addresses, page, key, state) VALUES "
            "(?, 'koop', 'motions', '2026', '1', 'Verzonnen', ?, 'TK', '[]', '', '', '', ?, '[]', '', '', 'listed')",
            (document_id, date, provisional),
        )
        state.execute("INSERT INTO member (query, item, listing) VALUES (1, ?, 1)", (document_id,))
    yield state
    state.close()


def test_final_ones_are_fetched_before_provisional_ones_and_new_before_old(db: sqlite3.Connection) -> None:
    found = []
    for _, item, _ in item_states.due(db, WANTED, NOW):
        found.append(item.id)
        item_states.settle_ready(db, item.id, "0", 1, f"{item.id}.xml")
    assert found == ["x-2", "x-1", "x-3"]


def test_what_fails_again_waits_twice_as_long_and_three_days_at_most(db: sqlite3.Connection) -> None:
    waits = []
    for _ in range(12):
        item_states.settle(db, Listed("x-1", "1"), Fetched("failed", "verzonnen"), NOW)
        (again,) = db.execute("SELECT retry_after FROM item WHERE id = 'x-1'").fetchone()
        waits.append((datetime.fromisoformat(again) - NOW) / timedelta(hours=1))
    assert waits == [2, 4, 8, 16, 32, 64, *[72] * 6]


def test_a_missing_document_is_asked_for_again_between_three_and_four_days_later(db: sqlite3.Connection) -> None:
    item_states.settle(db, Listed("x-1", "1"), Fetched("missing", "verzonnen"), NOW)
    assert item_states.waiting(db, WANTED, NOW + timedelta(days=3)) == 2
    assert item_states.waiting(db, WANTED, NOW + timedelta(days=4)) == 3
