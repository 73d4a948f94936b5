"""Worker processes: results in order, and nothing that one document does harms another."""

from __future__ import annotations

import faulthandler
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from indexer import pipeline, readers
from indexer.cli import cli
from indexer.engines import open_engine
from indexer.errors import Refused
from indexer.readers.content import Content
from indexer.records import ParsedDocument
from indexer.vocabulary import Vocabularies
from indexer.workers import USUAL, Bounds, Workers
from tests.support.command import run

PARAGRAPH = "De leden van de SP-fractie vragen naar een verzonnen brug."
ORPHAN = """
import time
from indexer.workers import Bounds, Workers
def work(task):
    print("at work", flush=True)
    time.sleep(60)
with Workers(work, Bounds()) as workers:
    workers.result(workers.give("x", 1))
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the made-up faults need forked workers")


def crash() -> None:
    faulthandler.disable()  # it would print where
    os.kill(os.getpid(), signal.SIGSEGV)


def busy() -> None:
    while True:
        pass


def fail() -> None:
    raise KeyError("verzonnen\nfout")


def refuse() -> None:
    raise Refused("het stuk", "het kan niet", "laat het")


FAULTS: dict[str, tuple[Callable[[], object], str]] = {
    "traag": (lambda: time.sleep(30), "traag: took longer than 8 seconds; leave it out"),
    "druk": (busy, "druk: took more than 0.5 seconds of the processor; leave it out"),
    "groot": (lambda: bytearray(3 * 1024**3), "groot: took more than 1,073,741,824 bytes of memory; leave it out"),
    "kapot": (crash, "kapot: reading it crashed (SIGSEGV); leave it out"),
    "weg": (lambda: os._exit(3), "weg: reading it crashed (exit code 3); leave it out"),
    "fout": (fail, r"fout: this program failed on it (KeyError: 'verzonnen\nfout'); please report it"),
    "nee": (refuse, "het stuk: het kan niet; laat het"),
}


def work(task: str) -> str:
    """Do what a task is named after; give it back in capitals."""
    if task in FAULTS:
        FAULTS[task][0]()
    return task.upper()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_task_out_of_bounds_is_refused_and_the_others_go_on(fault: str) -> None:
    with Workers(work, Bounds(workers=2, seconds=0.5, wall=8, memory=1024**3)) as workers:
        outcomes = [workers.give(task, task) for task in ("een", fault, "twee", "drie", "vier")]
        with pytest.raises(Refused) as refused:
            workers.result(outcomes.pop(1))
        assert [workers.result(outcome) for outcome in outcomes] == ["EEN", "TWEE", "DRIE", "VIER"]
    assert str(refused.value).startswith(FAULTS[fault][1])


def test_a_file_may_be_given_more_or_less_time(tmp_path: Path) -> None:
    text = "\n\n".join(f"De leden van de SP-fractie vragen naar verzonnen brug {number}." for number in range(40_000))
    (tmp_path / "lang.txt").write_text(text, encoding="utf-8")
    answer = run("index", "lang.txt", "--seconds", 1, cwd=tmp_path)
    assert answer.returncode == 1
    assert "lang.txt: took more than 1 seconds of the processor; leave it out, or split it, or give" in answer.stderr
    [usual] = [one for one in cli.commands["index"].params if one.name == "seconds"]
    assert (usual.show_default, USUAL.within(None)) == (f"{USUAL.seconds:g}", USUAL)  # type: ignore[attr-defined]
    assert USUAL.within(7200) == replace(USUAL, seconds=7200, wall=72_000)


def test_a_task_that_takes_long_is_said_once_while_it_goes_on() -> None:
    told: list[str] = []
    with Workers(work, Bounds(workers=2, wall=1, slow=0.1), told.append) as workers:
        slow, quick = workers.give("traag", "traag"), workers.give("een", "een")
        assert workers.result(quick) == "EEN"
        with pytest.raises(Refused, match="took longer than 1 seconds"):
            workers.result(slow)
    assert told == ["traag"]


def test_no_more_workers_are_started_than_there_is_work_for() -> None:
    with Workers(lambda task: os.getpid(), Bounds(workers=8)) as workers:
        pids = {workers.result(workers.give("x", number)) for number in range(5)}
    assert len(pids) == 1
    assert os.getpid() not in pids


def test_leaving_ends_the_workers_at_once() -> None:
    started = time.monotonic()
    with Workers(work, Bounds(workers=2)) as workers:
        workers.give("traag", "traag")
    assert time.monotonic() - started < 25  # it would take 30


def test_workers_do_not_outlive_a_parent_that_is_killed() -> None:
    parent = subprocess.Popen([sys.executable, "-c", ORPHAN], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    assert parent.stdout.readline() == "at work\n"
    parent.kill()
    assert parent.communicate(timeout=10) == ("", None)  # comes only when no process holds the other end


def test_a_refusal_survives_pickling() -> None:
    refused = pickle.loads(pickle.dumps(Refused("a", "b", "c")))
    assert (str(refused), refused.path, refused.reason, refused.remedy) == ("a: b; c", "a", "b", "c")


def test_documents_come_in_the_order_of_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: str, content: bytes) -> Content:
        if "slecht" in path:
            crash()
        time.sleep(0.02 * (int(Path(path).stem) % 3))
        return Content(text=content.decode())

    monkeypatch.setattr("indexer.readers.text.read", read)
    for number in range(10, 40):
        (tmp_path / f"{number}.txt").write_text(f"{PARAGRAPH} {number}", "utf-8")
    (tmp_path / "20-slecht.txt").write_text(PARAGRAPH, "utf-8")
    seen: list[None] = []
    paths = readers.documents_in([tmp_path])
    report = pipeline.index_files(paths, open_engine(tmp_path / "index"), lambda: seen.append(None), Bounds(workers=4))
    assert report.indexed == [str(number) for number in range(10, 40)]
    assert [refused.path for refused in report.refused] == [str(tmp_path / "20-slecht.txt")]
    assert len(seen) == 31
    again = pipeline.index_files(paths, open_engine(tmp_path / "index"), bounds=Bounds(workers=4))
    assert (again.indexed, len(again.unchanged), len(again.refused)) == ([], 30, 1)


def test_a_file_on_which_the_program_fails_is_refused_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / name for name in ("fout.txt", "goed.txt")]
    for file in files:
        file.write_text(PARAGRAPH, encoding="utf-8")
    parse_file = pipeline.parse_file

    def failing(path: Path, vocabulary: Vocabularies) -> ParsedDocument:
        return parse_file(path, vocabulary) if path.name == "goed.txt" else parse_file(path, {}["verzonnen fout"])

    monkeypatch.setattr(pipeline, "parse_file", failing)
    refused: list[Refused] = []
    found = [path.name for path, _ in pipeline.parse_files(files, Vocabularies(), refused.append)]
    assert found == ["goed.txt"]
    assert [Path(one.path).name for one in refused] == ["fout.txt"]
    assert "this program failed on it (KeyError: 'verzonnen fout')" in str(refused[0])
