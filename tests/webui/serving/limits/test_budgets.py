"""What a request may cost: a search that takes more is a page that says so, and counts for more."""

from __future__ import annotations

import gc
import threading
import time
from functools import partial
from itertools import accumulate
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer.columnar.errors import OverBudget
from indexer.engines import budget, open_engine
from indexer.errors import TooCostly
from indexer.facets import FACETS
from indexer.query import QueryParser
from indexer.query.language import grammar, operators
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies
from webui import create_app
from webui.links import urls
from webui.serving.limits import budgets
from webui.serving.settings import Settings

parse = QueryParser(Vocabularies()).parse

STRANGER = {"REMOTE_ADDR": "203.0.113.7"}

NO_TIME, NO_MEMORY = budget.Budget(0.0, 10**9), budget.Budget(60.0, 1)
SEARCHING = ("/?q=wet&lang=nl", "/compare?q=wet&lang=nl", "/timeline?q=wet&lang=nl", "/heat?q=wet&lang=nl")


def client(index: Path, **settings: object) -> FlaskClient:
    """A client of the application, served with these settings."""
    return create_app({"INDEX": index, "SETTINGS": Settings(**settings)}).test_client()  # type: ignore[arg-type]


@pytest.mark.parametrize("page", [*SEARCHING, "/export.csv?q=wet&lang=nl", "/document/kst-34843-33?q=wet&lang=nl"])
def test_a_page_without_time_left_is_503_and_says_what_to_leave_out(seed_index: Path, page: str) -> None:
    answer = client(seed_index, budget=NO_TIME).get(page)
    assert answer.status_code == 503
    assert "Deze zoekopdracht vraagt te veel" in answer.text
    assert "Gebruik minder woorden" in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("page", SEARCHING)
def test_so_is_a_page_without_memory_left(seed_index: Path, page: str) -> None:
    assert client(seed_index, budget=NO_MEMORY).get(page).status_code == 503
    assert client(seed_index).get(page).status_code == 200


def test_the_api_says_it_in_json(seed_index: Path) -> None:
    answer = client(seed_index, budget=NO_TIME).get("/api/v1/search?q=wet")
    assert answer.status_code == 503
    assert answer.get_json()["error"].startswith("Deze zoekopdracht vraagt te veel")


def test_a_budget_ends_with_its_request(seed_index: Path) -> None:
    assert client(seed_index, budget=NO_TIME).get("/?q=wet").status_code == 503
    assert open_engine(seed_index).search(SearchRequest(q="wet")).total > 0
    assert budget.spent() == 0


def test_a_budget_is_of_one_thread(seed_index: Path) -> None:
    totals: list[int] = []

    def search() -> None:
        totals.append(open_engine(seed_index).search(SearchRequest(q="wet")).total)

    with budget.within(NO_TIME):
        other = threading.Thread(target=search)
        other.start()
        other.join()
        with pytest.raises(TooCostly, match="0 s of the processor"):
            search()
    assert len(totals) == 1


def test_help_is_given_up_where_it_takes_too_long_and_the_answer_stays(seed_index: Path) -> None:
    engine = open_engine(seed_index)
    asked = SearchRequest(q="wet qqq", year=("1900",))
    assert engine.search(asked).removals
    with budget.within(budget.Budget(60.0, 10**9)):
        reached = False
        with budget.part(0.0):
            budget.check()
            reached = True
        assert not reached
        assert engine.search(asked).removals
    with budget.within(budget.Budget(60.0, 10**9)), budget.free():
        assert budget.spent() == 0


def test_the_system_is_not_asked_for_the_time_at_each_step(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([0.0, 0.5, 1.0])
    with monkeypatch.context() as patched:
        patched.setattr(time, "thread_time", lambda: next(times))
        with budget.within(budget.Budget(60.0, 10**9)):
            for _ in range(1_000):
                budget.check()
        assert next(times) == 1.0


def test_time_that_runs_out_between_two_steps_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = {"thread_time": 0.0, "monotonic": 0.0}
    with monkeypatch.context() as patched:
        for name in clock:
            patched.setattr(time, name, partial(clock.__getitem__, name))
        with budget.within(budget.Budget(1.0, 10**9)):
            for wall, spent in ((0.5, 0.4), (1.0, 0.4), (1.5, 0.9), (1.7, 1.0)):
                clock |= {"monotonic": wall, "thread_time": spent}
                budget.check()
            clock |= {"monotonic": 1.8, "thread_time": 1.1}
            with pytest.raises(OverBudget, match="1 s of the processor"):
                budget.check()


def test_collecting_garbage_is_not_the_work_of_the_request_that_it_happens_to() -> None:
    class Rest:
        """What takes a quarter of a second of the processor to be rid of."""

        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            work()

    def work() -> None:
        until = time.thread_time() + 0.25
        while time.thread_time() < until:
            pass

    with budget.within(budget.Budget(60.0, 10**9)):
        Rest()
        gc.collect()
        assert budget.spent() < 0.25
        work()
        assert budget.spent() >= 0.25


def test_a_costly_page_counts_for_more_pages(seed_index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = client(seed_index, rate=100)
    site.get("/?q=wet")  # this machine pays for what is read at the first search
    assert site.get("/?q=wet", environ_base=STRANGER).headers["X-RateLimit-Remaining"] == "99"
    monkeypatch.setattr(budget, "spent", lambda: 1.0)  # a second of the processor
    assert site.get("/?q=wet", environ_base=STRANGER).headers["X-RateLimit-Remaining"] == "88"
    monkeypatch.undo()
    with site.get("/export.csv?q=wet", environ_base=STRANGER) as answer:
        assert answer.headers["X-RateLimit-Remaining"] == "68"


@pytest.mark.parametrize("ending", ["csv", "jsonl", "xlsx"])
def test_what_an_export_takes_while_it_is_sent_counts_too(
    seed_index: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = client(seed_index, rate=10_000)
    site.get(f"/export.{ending}").close()
    with site.get(f"/export.{ending}", environ_base=STRANGER) as answer:
        left = int(answer.headers["X-RateLimit-Remaining"])
        monkeypatch.setattr(budgets, "_SECONDS_OF_A_PAGE", 1e-7)
        assert answer.data
    monkeypatch.undo()
    assert int(site.get("/", environ_base=STRANGER).headers["X-RateLimit-Remaining"]) < left - 100


def test_words_in_phrases_count() -> None:
    reading = parse('"' + "de " * 640 + '"').reading
    assert [note.code for note in reading.notes] == ["too-long"]
    assert reading.parts == ()
    many = parse(" ".join(['"in de wet"'] * 100)).reading
    assert sum(part.text.count(" ") + 1 for part in many.parts if part.kind == "phrase") <= grammar.MOST_PARTS


def test_facets_together_take_so_many_values() -> None:
    asked = [(facet, f"waarde {number}") for facet in FACETS for number in range(100)]
    request = urls.read(asked)
    assert sum(len(request.selected(facet)) for facet in FACETS) == urls.VALUES
    assert len(request.party) == urls.VALUES_PER_FACET


def test_phrases_in_a_long_document_are_marked_in_one_walk(seed_index: Path) -> None:
    engine = open_engine(seed_index)
    q = " ".join(f'"wet wet{"a" * number}"' for number in range(1, 60))
    started = time.thread_time()
    pieces = engine.mark(q, "wet weta " * 20_000)
    assert sum(piece.matched for piece in pieces) == 20_000
    assert time.thread_time() - started < 5


def test_brackets_within_many_others_are_not_read() -> None:
    within = "(" * 30 + "wet" + " OF brug)" * 30
    notes = {note.code for note in parse(within).reading.notes}
    deepest = max(accumulate({"(": 1, ")": -1}.get(part.kind, 0) for part in parse(within).reading.parts))
    assert (notes, deepest) == ({"too-deep"}, operators.DEEPEST)
    usual = "(" * 3 + "wet" + " OF brug)" * 3
    assert not parse(usual).reading.notes
    together = [part for part in parse(within).reading.parts if part.kind not in ("(", ")")]
    assert sum(part.kind == "word" for part in together) == 31


@pytest.mark.parametrize(("seconds", "more"), [(0.0, 0), (0.09, 0), (0.11, 1), (0.19, 1), (2.05, 20)])
def test_a_tenth_of_a_second_counts_as_another_page(seconds: float, more: int) -> None:
    assert budgets.worth(seconds) == more
