"""How complete what was harvested is. All documents are made up."""

from __future__ import annotations

from pathlib import Path

from indexer.harvest.state import database
from indexer.harvest.state.completeness import survey

EMPTY = (
    "source", "kind", "year", "version", "title", "date", "chamber", "dossiers", "number", "session_year", "paper",
    "provisional", "addresses", "page", "key",
)  # fmt: skip
ITEM = f"INSERT INTO item (id, reason, state, {', '.join(EMPTY)}) VALUES (?, ?, 'failed'{', 0' * len(EMPTY)})"


def test_the_twenty_reasons_with_most_documents_are_told(tmp_path: Path) -> None:
    db = database.connect(tmp_path)
    for reason in range(1, 23):
        db.executemany(ITEM, [(f"{reason}-{number}", f"verzonnen reden {reason}") for number in range(reason)])
    troubles = survey(db).troubles
    db.close()
    assert [(one.reason, one.count) for one in troubles] == [(f"verzonnen reden {n}", n) for n in range(22, 2, -1)]
