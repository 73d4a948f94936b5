"""Random scripts of faults, and what must hold whatever goes wrong: after any script that ends, a further run gives the
same index as a run without faults, and the log never breaks the pace."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import strategies as st

from indexer.errors import InbrengError
from indexer.harvest import Settings
from indexer.harvest.transfer.client import LONGEST_WAIT
from tests.support.harvest_site import CONSULTATIONS, FileIndex, Site
from tests.support.standin import Fault, Publication, Request, SetClock, StandIn, consultation, consultations
from tests.support.standin.publications import pdf
from tests.support.standin.recordings import constructed
from tests.support.tried import Tried

KINDS = (
    *("busy", "error page", "error json", "varnish", "gateway", "forbidden", "not found", "gone", "reset"),
    *("cut with length", "cut in chunks", "cut without length", "bad gzip", "fout404", "loop", "web page", "empty"),
    *("elsewhere", "other type", "diagnostic"),
)
PLACES = ("", "/sru", "/metadata", "/xml/", "/pdf/", "/kst-99100-2/", "/kst-1259252/", "/kst-99100-7/")
_FAULTS = st.builds(
    Fault,
    kind=st.sampled_from(KINDS),
    at=st.sampled_from(PLACES),
    times=st.integers(1, 12),
    after=st.sampled_from(("", "", "3", "86400", "nonsense")),
)
SHELL = constructed("empty_shell_kst.xml").replace(b"36867-C", b"99100-7")


def published() -> list[Publication]:
    """Three consultations, one of which was provisional before, and one that is in PDF alone."""
    return [
        *consultations(3),
        consultation(2, id="kst-1259252", status="Onopgemaakt", files={"pdf": pdf("Verzonnen en voorlopig.")}),
        consultation(7, files={"xml": SHELL, "pdf": pdf("Dit is verzonnen.")}),
    ]


def changed() -> Publication:
    """One of them, the next day."""
    return replace(consultation(1, words="dijken"), modified="2026-11-29", stamp="2026-11-29T08:00:00+01:00")


def broken(log: Sequence[Request]) -> list[tuple[Request, Request]]:
    """Requests that began too soon after the one before."""
    return [
        (earlier, later) for earlier, later in pairwise(log) if later.at - earlier.at < max(0.5, wait(earlier)) - 1e-6
    ]


def wait(request: Request) -> float:
    """How many seconds a request was told to wait, within the bound."""
    return min(float(request.after), LONGEST_WAIT) if request.after.isdecimal() else 0.0


SCRIPTS = st.lists(st.lists(_FAULTS, max_size=5), min_size=1, max_size=3)
"""A script for each of up to three runs."""


def check(stage: StandIn, tried: Tried, scripts: Sequence[Sequence[Fault]]) -> None:
    """Run with each script in turn, and then without faults; the index must be what it would have been. What was tried
    with the same answers is not tried again."""
    if tried.knows(scripts):
        return
    runs: list[list[Request]] = []
    with tempfile.TemporaryDirectory() as folder:
        clock = SetClock()
        stage.clock = clock
        stage.publications, stage.script = {}, []
        stage.put(*published())
        held = FileIndex()
        site = Site(stage, clock, Path(folder), held)
        for number, script in enumerate(scripts):
            stage.script = [replace(fault) for fault in script]
            stage.log.clear()
            before = set(held.held)
            try:
                site.run(CONSULTATIONS)
            except InbrengError:
                assert held.held.keys() >= before - {"kst-1259252"}
            assert not broken(stage.log)
            runs.append([*stage.log])
            clock.days_pass(1)
            if number == 0:
                stage.put(changed())
        stage.script = []
        stage.log.clear()
        clock.days_pass(5)
        site.run(settings=Settings(everything=True))
        assert not broken(stage.log)
        runs.append([*stage.log])
    true = {one.id: one for one in (*published(), changed())}
    assert held.held == {
        "kst-99100-1": true["kst-99100-1"].files["xml"],
        "kst-99100-2": true["kst-99100-2"].files["xml"],
        "kst-99100-3": true["kst-99100-3"].files["xml"],
        "kst-99100-7": true["kst-99100-7"].files["pdf"],
    }
    tried.add(runs)
