"""What the overviews for an assistant say, asked by the client of the protocol's own SDK."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from indexer.engines import Engine, open_engine
from indexer.records import ParsedDocument, Vote
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies
from tests.support.documents import made_up

pytest.importorskip("mcp", reason="the extra `mcp` is not installed")

from tests.support.assistant import SITE, ask, refused  # once it is known to be there

MEMBERS = """\
surname\tinitials\tfirst_name\tgroup\tchamber\tfrom\tto\tsource
Jansen\tJ.\tJan\tvvd\tTK\t2008-01-01\t2014-12-31\tverzonnen
Jansen\tP.\tPiet\td66\tTK\t2010-01-01\t2013-12-31\tverzonnen
Jansen\tP.\tPiet\td66\tEK\t2015-01-01\t\tverzonnen
Bakker\tB.\tBea\td66\tTK\t2010-01-01\t\tverzonnen
"""
MOTION = ("De Kamer,", "overwegende dat een verzonnen brug wankelt;", "verzoekt de regering deze te stutten,")


@pytest.fixture(scope="module")
def engine(archive_index: Path) -> Engine:
    return open_engine(archive_index)


def said_by(parsed: ParsedDocument, *speakers: str) -> ParsedDocument:
    """The document, its paragraphs said by these in turn."""
    paragraphs = tuple(
        replace(paragraph, speaker=speaker) for paragraph, speaker in zip(parsed.paragraphs, speakers, strict=True)
    )
    return replace(parsed, paragraphs=paragraphs)


def motion(number: int, mover: str, vote: Vote | None) -> ParsedDocument:
    """A made-up motion."""
    parsed = made_up(number, [(text, (mover,), ()) for text in MOTION])
    return replace(parsed, document=replace(parsed.document, type="motion", title=f"Motie {number}", vote=vote))


@pytest.fixture(scope="module")
def chamber(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Made-up debates and motions of a made-up chamber."""
    folder = tmp_path_factory.mktemp("chamber")
    (folder / "members.tsv").write_text(MEMBERS)
    engine = open_engine(folder / "index", Vocabularies(members=folder / "members.tsv"))
    brug = "Een verzonnen brug wankelt"
    engine.write(
        [
            said_by(
                made_up(
                    1,
                    [(f"{brug} {n}.", ("d66",), ()) for n in range(3)]
                    + [(f"{brug} nog.", ("sp",), ()), (f"De voorzitter: {brug}.", (), ())],
                ),
                *("De heer Piet Jansen", "De heer Piet Jansen", "De heer Jansen", "", "De voorzitter, Pietersen"),
            ),
            said_by(made_up(2, [(f"{brug} vandaag.", ("d66",), ())]), "Mevrouw Bakker"),
            motion(11, "vvd", Vote("adopted", "2012-02-07", ("vvd", "d66"), ("sp",))),
            motion(12, "d66", Vote("rejected", "2012-02-07", ("d66",), ("vvd",), ("sp",))),
            motion(13, "d66", None),
        ]
    )
    return engine


def test_documents_are_found_once_each_with_their_matches(engine: Engine, archive: FlaskClient) -> None:
    found = ask(engine, "find_documents", query="fietspad", limit=2)
    expected = engine.search(SearchRequest(q="fietspad", grouped=True, size=2))
    counts = engine.tally(SearchRequest(q="fietspad"), ("document",))
    assert (found["documents_found"], found["paragraphs_found"]) == (len(counts), sum(counts.values()))
    assert [one["id"] for one in found["documents"]] == [hit.document.id for hit in expected.hits]
    for one in found["documents"]:
        assert one["matching_paragraphs"] == counts[(one["id"],)]
        assert archive.get(one["best_paragraph"]["url"].removeprefix(SITE)).status_code == 200


def test_a_document_is_found_by_its_title(engine: Engine) -> None:
    found = ask(engine, "find_documents", query="verslag fietspaden")["by_their_title"]
    titles = {document.id: document.title for document in engine.documents()}
    fitting = {one for one, title in titles.items() if "verslag" in title and "fietspaden" in title}
    assert {one["id"]: one["title"] for one in found} == {one: titles[one] for one in fitting}
    assert 0 < len(fitting) < len(titles)
    assert ask(engine, "find_documents")["by_their_title"] == []


def test_a_motion_says_who_moved_it_what_it_requests_and_what_became_of_it(chamber: Engine) -> None:
    found = ask(chamber, "motions", query="brug", parties=["VVD"])
    assert found["motions_found"] == 1
    [one] = found["motions"]
    assert one["requests"] == "verzoekt de regering deze te stutten,"
    assert [party["id"] for party in one["moved_by"]] == ["vvd"]
    assert (one["vote"]["outcome"], one["vote"]["date"]) == ("adopted", "2012-02-07")
    assert [party["id"] for party in one["vote"]["in_favour"]] == ["vvd", "d66"]
    assert [party["id"] for party in one["vote"]["against"]] == ["sp"]


def test_the_votes_on_all_motions_are_counted_those_not_shown_too(chamber: Engine) -> None:
    found = ask(chamber, "motions", query="brug", limit=1)
    assert (found["motions_found"], len(found["motions"])) == (3, 1)
    assert found["votes_on_all_of_them"] == {
        "outcomes": {"adopted": 1, "rejected": 1},
        "no_vote_known": 1,
        "by_party": {
            "vvd": {"in_favour": 1, "against": 1, "divided": 0},
            "d66": {"in_favour": 2, "against": 0, "divided": 0},
            "sp": {"in_favour": 0, "against": 1, "divided": 1},
        },
    }


def test_more_motions_than_are_counted_say_so(chamber: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webui.assistants.overviews._VOTES", 2)
    votes = ask(chamber, "motions", query="brug")["votes_on_all_of_them"]
    assert list(votes) == ["not_counted"]
    assert "more than 2 motions" in votes["not_counted"]


def test_who_said_most_is_told_with_what_no_person_said(chamber: Engine) -> None:
    found = ask(chamber, "find_contributors", query="brug wankelt", types=["other"])
    told = {one["name"]: one for one in found["contributors"]}
    assert list(told) == ["Piet Jansen", "Bea Bakker", "Jansen"]
    assert [one["matching_paragraphs"] for one in told.values()] == [2, 1, 1]
    assert told["Piet Jansen"]["by_party"] == {"d66": 2}
    assert [one["id"] for one in told["Piet Jansen"]["best_paragraphs"]] == ["x-1/1", "x-1/2"]
    assert found["matching_paragraphs_of_which_no_person_is_named"] == 1


def test_three_paragraphs_of_who_said_most_are_shown(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    said = [(f"Een verzonnen brug nummer{number}.", ("vvd",), ()) for number in range(5)]
    engine.write([said_by(made_up(1, said), *["Bedacht"] * 5)])
    [one] = ask(engine, "find_contributors", query="brug")["contributors"]
    assert (one["matching_paragraphs"], len(one["best_paragraphs"])) == (5, 3)


def test_a_name_of_several_members_is_nobody_s(chamber: Engine) -> None:
    found = ask(chamber, "find_contributors", query="brug wankelt", types=["other"])
    [shared] = [one for one in found["contributors"] if "may_be" in one]
    assert (shared["name"], shared["may_be"]) == ("Jansen", ["Jan Jansen", "Piet Jansen"])
    assert "url" not in shared
    assert ask(chamber, "find_contributors", query="brug wankelt", limit=1)["contributors_not_shown"] == 2


def test_the_members_of_a_day_are_counted_by_party(chamber: Engine) -> None:
    found = ask(chamber, "find_members", on="2012-05-01")
    assert [one["name"] for one in found["members"]] == ["Bea Bakker", "Jan Jansen", "Piet Jansen"]
    assert found["members_by_chamber_and_party"] == [
        {"chamber": "TK", "party": "d66", "members": 2},
        {"chamber": "TK", "party": "vvd", "members": 1},
    ]
    few = ask(chamber, "find_members", on="2012-05-01", parties=["D66"], limit=1)
    assert ([one["name"] for one in few["members"]], few["members_not_shown"]) == (["Bea Bakker"], 1)
    assert ask(chamber, "find_members", on="2016-05-01", chamber="EK")["members"][0]["name"] == "Piet Jansen"


def test_a_member_is_told_with_every_stay(chamber: Engine) -> None:
    found = ask(chamber, "find_members", name="Piet Jansen")
    [one] = found["members"]
    assert one["url"] == f"{SITE}/person/piet-jansen"
    assert one["sat"] == [
        {"chamber": "TK", "party": "d66", "from": "2010-01-01", "until": "2013-12-31"},
        {"chamber": "EK", "party": "d66", "from": "2015-01-01"},
    ]
    assert found["members_by_chamber_and_party"] == []
    assert [one["name"] for one in ask(chamber, "find_members", name="Jansen")["members"]] == [
        *("Jan Jansen", "Piet Jansen")
    ]


def test_a_search_is_narrowed_to_documents_and_open_questions(engine: Engine) -> None:
    for given, filters in (
        ({"documents": ["kst-99001-3"]}, {"document": ("kst-99001-3",)}),
        ({"answer": ["open"]}, {"answer": ("open",)}),
    ):
        narrowed: Any = filters
        expected = engine.search(SearchRequest(q="fietspad", **narrowed)).total
        assert ask(engine, "search", query="fietspad", **given)["total"] == expected
        assert expected < engine.search(SearchRequest(q="fietspad")).total


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("find_documents", {"limit": 26}, "from 1 to 25"),
        ("motions", {"page": 0}, "from 1 to"),
        ("motions", {"outcome": "adopted"}, "Extra inputs are not permitted"),
        ("find_contributors", {"limit": 11}, "from 1 to 10"),
        ("find_members", {"limit": 101, "name": "Jansen"}, "from 1 to 100"),
        ("find_members", {}, "say which members"),
        ("find_members", {"on": "2012"}, "is no day; write one as 2021-09-01"),
        ("find_members", {"on": "gisteren"}, "is no day"),
        (
            "find_members",
            {"on": "2012-05-01", "parties": ["Partij van Niemand"]},
            "no party 'Partij van Niemand' in the register",
        ),
        ("search", {"documents": ["kst-0-0"]}, "no document 'kst-0-0'"),
    ],
)
def test_what_cannot_be_answered_says_what_can(engine: Engine, tool: str, arguments: dict[str, Any], said: str) -> None:
    assert said in refused(engine, tool, **arguments)
