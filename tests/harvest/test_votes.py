"""Votes on motions, from the decisions of the Tweede Kamer."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from urllib.parse import unquote

import pytest

from indexer.harvest import Query
from indexer.harvest.errors import SourceChanged
from indexer.harvest.state import database
from indexer.records import Vote
from tests.support.harvest_site import Site
from tests.support.standin import ChamberDocument, Decision, StandIn, chamber_document, motion
from tests.support.standin.faults import Reply

QUERIES = [Query(source, "motions") for source in ("koop", "tk", "votes")]


def theirs(number: int = 8, soort: str = "Motie") -> ChamberDocument:
    """The same as the Tweede Kamer has it."""
    return chamber_document(motion(number), soort=soort)


VOTES = (
    ("VVD", "Tegen", False),
    ("D66", "Voor", False),
    ("GroenLinks", "Voor", False),
    ("PVV", "Voor", False),
    ("PVV", "Tegen", False),
    ("SP", "Voor", True),
    ("CDA", "Niet deelgenomen", False),
)


@pytest.fixture
def voted(site: Site) -> Site:
    """A motion that was voted on."""
    site.standin.put(motion(8))
    site.standin.put_documents(theirs())
    site.standin.put_decisions(Decision(1, (theirs(),), VOTES))
    return site


def vote(site: Site, number: int = 8) -> Vote | None:
    """What the index says of the vote on a motion."""
    found = site.engine.document(f"kst-99100-{number}")
    assert found is not None
    return found.document.vote


def test_a_motion_says_how_the_groups_voted(voted: Site) -> None:
    voted.run(*QUERIES)
    assert vote(voted) == Vote("adopted", "2023-02-07", ("d66", "gl"), ("vvd",), ("pvv",))
    asked = len(voted.standin.log)
    voted.clock.days_pass(1)
    assert voted.run().fetched == 0
    assert all(request.listing for request in voted.standin.log[asked:])


def test_a_vote_that_comes_later_reaches_the_motion(site: Site) -> None:
    site.standin.put(motion(8), motion(9))
    site.standin.put_documents(theirs(), theirs(9))
    site.run(*QUERIES)
    assert vote(site) is None
    site.clock.days_pass(1)
    site.standin.put_decisions(Decision(1, (theirs(),), VOTES, "Stemmen - verworpen", changed="2026-11-29T02:00:00Z"))
    assert site.run().fetched == 1
    assert (vote(site), vote(site, 9)) == (Vote("rejected", "2023-02-07", ("d66", "gl"), ("vvd",), ("pvv",)), None)


def test_a_vote_that_was_corrected_or_taken_back_is_so(voted: Site) -> None:
    voted.run(*QUERIES)
    voted.clock.days_pass(1)
    decision = Decision(1, (theirs(),), (("VVD", "Voor", False),), changed="2026-11-29T02:00:00Z")
    voted.standin.put_decisions(decision)
    voted.run()
    assert vote(voted) == Vote("adopted", "2023-02-07", ("vvd",))
    voted.clock.days_pass(1)
    voted.standin.put_decisions(replace(decision, deleted=True, changed="2026-11-30T02:00:00Z"))
    voted.run()
    assert vote(voted) is None


def test_the_last_of_two_votes_counts(voted: Site) -> None:
    later = Decision(2, (theirs(),), (("VVD", "Voor", False),), date="2023-03-07", changed="2023-02-07T09:00:00Z")
    voted.standin.put_decisions(later)
    voted.run(*QUERIES)
    assert vote(voted) == Vote("adopted", "2023-03-07", ("vvd",))


def test_of_a_motion_that_was_changed_the_changed_one_was_voted_on(site: Site) -> None:
    site.standin.put(motion(8), motion(9))
    documents = theirs(8), theirs(9, "Motie (gewijzigd/nader)")
    site.standin.put_documents(*documents)
    site.standin.put_decisions(Decision(1, documents, (("VVD", "Voor", False),)))
    site.run(*QUERIES)
    assert vote(site, 8) is None
    assert vote(site, 9) == Vote("adopted", "2023-02-07", ("vvd",))


def test_without_a_show_of_hands_there_are_no_groups_and_what_is_not_decided_is_no_vote(site: Site) -> None:
    kinds = ("zonder stemming aannemen", "aangehouden", "ingetrokken", "gestaakt")
    for number, kind in enumerate(kinds, 20):
        site.standin.put(motion(number))
        site.standin.put_documents(theirs(number))
        site.standin.put_decisions(Decision(number, (theirs(number),), soort=f"Stemmen - {kind}"))
    site.run(*QUERIES)
    assert [vote(site, number) for number in range(20, 24)] == [Vote("adopted", "2023-02-07"), None, None, None]


def test_a_state_of_before_the_votes_goes_on(voted: Site) -> None:
    voted.run(*QUERIES[:2])
    with closing(sqlite3.connect(voted.home / database.FILE)) as db:
        db.executescript("DROP TABLE vote; PRAGMA user_version = 1; UPDATE item SET key = '';")
    voted.clock.days_pass(1)
    voted.run(*QUERIES)
    assert vote(voted) is not None


def test_an_api_with_other_names_is_read_by_those_and_said_without(
    voted: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {"Volgnummer": "VolgNr", "Soort": "DocSoort", "Besluit": "Decision", "Stemming": "Vote"}
    make_it_other(monkeypatch, names)
    with pytest.raises(SourceChanged, match="does not take our query"):
        voted.run(*QUERIES)
    voted.names = names
    voted.run(*QUERIES)
    assert vote(voted) == Vote("adopted", "2023-02-07", ("d66", "gl"), ("vvd",), ("pvv",))


def make_it_other(monkeypatch: pytest.MonkeyPatch, names: dict[str, str]) -> None:
    """Let the stand-in call things otherwise, as a later version of the API does, and refuse the old names."""
    true = StandIn.true_answer
    back = {theirs: ours for ours, theirs in names.items()}

    def renamed(text: str, table: dict[str, str]) -> str:
        return re.sub(r"\w+", lambda word: table.get(word[0], word[0]), text)

    def answer(standin: StandIn, target: str) -> Reply:
        if not target.startswith("/OData") or "/resource" in target:
            return true(standin, renamed(target, back))
        if re.search(rf"\b({'|'.join(names)})\b(?=[ ,(]| eq)", unquote(target)):
            return Reply(400)
        reply = true(standin, renamed(unquote(target), back))
        return replace(reply, body=renamed(reply.body.decode(), names).encode())

    monkeypatch.setattr(StandIn, "true_answer", answer)
