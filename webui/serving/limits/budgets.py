"""What one request may cost (`indexer.engines.budget`): more of it ends as a page that says what to leave out."""

from __future__ import annotations

from dataclasses import replace

from flask import Flask, request

from indexer.engines import budget

EXPORTS = tuple(f"takeaway.export_{ending}" for ending in ("csv", "jsonl", "xlsx", "parquet"))
"""The endpoints that answer with a file of all that a search finds."""
_TIMES, _MEMORIES = 120, 4
"""An export holds all hits and not ten: it may take so many times the seconds and the memory of a page."""
_SECONDS_OF_A_PAGE = 0.1
"""So many seconds of the processor count as much as another page."""
_EXPORT = 20
"""An export counts as so many pages at least; what it takes is known when it has been sent."""


def register(app: Flask, of_page: budget.Budget) -> None:
    """Give every request of an application its budget."""
    of_export = replace(of_page, seconds=_TIMES * of_page.seconds, memory=_MEMORIES * of_page.memory)

    @app.before_request
    def begin() -> None:
        budget.begin(of_export if request.endpoint in EXPORTS else of_page)

    @app.teardown_request
    def end(_: BaseException | None) -> None:  # what is streamed has then been sent
        budget.begin(None)


def pages() -> int:
    """How many pages the current request counts for so far."""
    return (_EXPORT if request.endpoint in EXPORTS else 1) + worth(budget.spent())


def worth(seconds: float) -> int:
    """How many pages so many seconds of processor time count for."""
    return int(seconds / _SECONDS_OF_A_PAGE)
