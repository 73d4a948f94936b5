"""The server for assistants, asked by the client of the protocol's own SDK, over every transport."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from indexer.engines import Engine, open_engine
from indexer.records import Document, Note, Paragraph, ParsedDocument
from indexer.searches import SearchRequest
from tests.support.command import one_line, run, running
from tests.support.ports import free_port, wait_for

pytest.importorskip("mcp", reason="the extra `mcp` is not installed")
from mcp.client import Client  # once it is known to be there
from mcp.client.stdio import StdioServerParameters  # as above

from tests.support.assistant import SITE, ask, refused, talk  # as above
from webui.assistants.server import server  # as above

TOOLS = {
    *("about_index", "search", "find_documents", "motions", "find_contributors", "find_members", "compare_parties"),
    *("timeline", "read_document", "read_paragraph", "list_values"),
}


@pytest.fixture(scope="module")
def engine(archive_index: Path) -> Engine:
    return open_engine(archive_index)


def test_every_tool_says_what_it_does_and_that_it_changes_nothing(engine: Engine) -> None:
    async def listing(client: Client) -> Any:
        return (await client.list_tools()).tools

    tools = talk(server(engine, SITE), listing)
    assert {tool.name for tool in tools} == TOOLS
    for tool in tools:
        assert len(tool.description) > 40
        assert tool.annotations.read_only_hint is True
        assert tool.input_schema["additionalProperties"] is False
        for name, parameter in tool.input_schema.get("properties", {}).items():
            assert parameter.get("description"), f"{tool.name}: {name}"


def test_a_search_has_exact_totals_exact_words_and_permalinks(engine: Engine, archive: FlaskClient) -> None:
    found = ask(engine, "search", query="fietspad", limit=3)
    expected = engine.search(SearchRequest(q="fietspad", size=3))
    assert found["total"] == expected.total
    assert found["pages"] == -(-expected.listed // 3)
    assert sum(count for year, count in found["counts"]["year"].items() if year != "values_not_shown") == expected.total
    for shown, hit in zip(found["paragraphs"], expected.hits, strict=True):
        assert (shown["id"], shown["text"]) == (hit.paragraph.id, hit.paragraph.text)
        page = archive.get(shown["url"].removeprefix(SITE))
        assert f'id="p{hit.paragraph.position}"' in page.text


def test_filters_take_the_names_that_people_use(engine: Engine) -> None:
    named = ask(engine, "search", query="fietspad", parties=["VVD", "d66"], since="2017")
    total = engine.search(SearchRequest(q="fietspad", party=("vvd", "d66"), since="2017")).total
    assert named["total"] == total > 0
    for paragraph in named["paragraphs"]:
        assert {party["id"] for party in paragraph["parties"]} & {"vvd", "d66"}


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("search", {"parties": ["Partij van Niemand"]}, "no party 'Partij van Niemand'"),
        ("search", {"parties": ["VVDD"]}, "did you mean 'vvd'?"),
        ("search", {"dossiers": ["99009"]}, "no dossier '99009' in this index; list_values"),
        ("search", {"since": "gisteren"}, "write 2018, 2018-09 or 2018-09-18"),
        ("search", {"limit": 1000}, "from 1 to 25"),
        ("search", {"page": 0}, "from 1 to"),
        ("search", {"roles": ["king"]}, "contribution"),
        ("search", {"q": "fietspad"}, "q\n  Extra inputs are not permitted"),
        ("timeline", {"query": "fietspad", "party": ["VVD"]}, "party\n  Extra inputs are not permitted"),
        ("read_document", {"document_id": "kst-0-0"}, "no document 'kst-0-0'"),
        ("read_document", {"document_id": "kst-99001-3", "limit": 51}, "from 1 to 50"),
        ("read_paragraph", {"paragraph_id": "kst-99001-3/999"}, "no paragraph"),
        ("read_paragraph", {"paragraph_id": "x"}, "no paragraph"),
        ("compare_parties", {}, "say what to compare"),
        ("list_values", {"of": "party", "limit": 101}, "from 1 to 100"),
    ],
)
def test_what_cannot_be_answered_says_what_can(engine: Engine, tool: str, arguments: dict[str, Any], said: str) -> None:
    assert said in refused(engine, tool, **arguments)


def test_a_timeline_counts_every_party(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    document = Document(id="kst-99001-3", type="letter", title="Verzonnen", date="2018-03-01")
    parties = ("vvd", "d66", "gl", "sp", "cda", "pvda", "cu", "sgp")
    said = (
        Paragraph(
            id=f"kst-99001-3/{n}", document_id="kst-99001-3", position=n, text=f"Verzonnen zin {n} over een fietspad.",
            role="contribution", parties=(party,),
        )
        for n, party in enumerate(parties, 1)
    )  # fmt: skip
    engine.write([ParsedDocument(document, tuple(said), (), ())])
    (year,) = ask(engine, "timeline", query="fietspad")["periods"]
    assert (year["matching"], year["by_party"]) == (8, dict.fromkeys(parties, 1))


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("search", {"query": "brug " * 100_000}),
        ("search", {"since": "x" * 100_000}),
        ("search", {"parties": ["x" * 100_000]}),
        ("search", {"persons": ["vvd"] * 100_000}),
        ("search", {"types": ["x"] * 100_000}),
        ("timeline", {"until": "(" * 100_000}),
        ("read_document", {"document_id": "x" * 100_000}),
        ("read_paragraph", {"paragraph_id": "x/" * 100_000}),
        ("list_values", {"of": "party", "contains": "x" * 100_000}),
    ],
)
def test_what_is_refused_for_its_length_is_not_said_back(engine: Engine, tool: str, arguments: dict[str, Any]) -> None:
    assert len(refused(engine, tool, **arguments)) < 1_000


def test_how_a_query_was_read_is_told_in_sentences(engine: Engine) -> None:
    told = ask(engine, "search", query='de "fietspad zo*')["query_notes"]
    assert "A quotation mark stood alone and was left out." in told
    assert all(note[0].isupper() or note[0] == "“" for note in told)
    assert all(note.endswith(".") for note in told)


def test_nothing_found_is_no_error_and_says_what_finds_something(engine: Engine) -> None:
    found = ask(engine, "search", query="fietspad zebra")
    assert (found["total"], found["paragraphs"]) == (0, [])
    assert found.keys() & {"any_of_these_words", "found_without", "did_you_mean"}


def test_a_document_is_read_part_by_part_without_a_gap(engine: Engine) -> None:
    start: int | None = 1
    texts: list[str] = []
    while start:
        part = ask(engine, "read_document", document_id="kst-99001-3", start=start, limit=3)
        assert len(part["paragraphs"]) <= 3
        texts += [paragraph["text"] for paragraph in part["paragraphs"]]
        start = part.get("next_start")
    whole = engine.document("kst-99001-3")
    assert whole is not None
    assert texts == [paragraph.text for paragraph in whole.paragraphs]
    assert part["paragraphs_in_all"] == len(texts)


def test_a_paragraph_comes_with_its_answer(engine: Engine) -> None:
    asked = [said for _, said in engine.entries(SearchRequest()) if said.answered_by]
    assert asked
    for paragraph in asked:
        read = ask(engine, "read_paragraph", paragraph_id=paragraph.id)
        assert read["text"] == paragraph.text
        assert [one["id"] for one in read["answered_by"]] == list(paragraph.answered_by)
        assert all(one["role"] == "response" for one in read["answered_by"])


def test_parties_are_compared_with_the_numbers_of_the_page(engine: Engine) -> None:
    found = ask(engine, "compare_parties", query="fietspad", parties=["VVD", "D66"])
    counts = engine.tally(SearchRequest(q="fietspad", role=("contribution",)), ("party",))
    for side in found["sides"]:
        assert side["contributions_that_match"] == counts.get((side["party"]["id"],), 0)
    assert found["of_which_a_party_is_not_known"] == counts.get(("none",), 0)


def test_a_timeline_adds_up(engine: Engine) -> None:
    found = ask(engine, "timeline", query="fietspad", by="year")
    total = engine.search(SearchRequest(q="fietspad")).total
    outside = found["matching_without_a_date"] + found["matching_in_years_too_far_off_to_show"]
    assert sum(row["matching"] for row in found["periods"]) + outside == total


def test_values_are_listed_with_their_names_and_counts(engine: Engine) -> None:
    found = ask(engine, "list_values", of="party", limit=2)
    counts = engine.tally(SearchRequest(), ("party",))
    assert len(found["values"]) == 2
    assert found["values_not_shown"] == len([value for (value,) in counts if value]) - 2
    for value in found["values"]:
        assert value["paragraphs"] == counts[(value["id"],)]
    assert [one["id"] for one in ask(engine, "list_values", of="party", contains="vvd")["values"]] == ["vvd"]


def test_the_index_says_what_it_holds(engine: Engine) -> None:
    told = ask(engine, "about_index")
    stats = engine.stats()
    assert (told["documents"], told["paragraphs"]) == (stats.documents, stats.paragraphs)


def test_a_long_paragraph_is_cut_and_says_so(tmp_path: Path) -> None:
    from tests.support.documents import made_up

    long = open_engine(tmp_path / "long")
    long.write([made_up(1, [("Verzonnen fietspad. " * 1_000, ("vvd",), ())])])
    [shown] = ask(long, "search", query="fietspad")["paragraphs"]
    assert len(shown["text"]) == shown["cut_at"] == 3_000
    assert "cut_at" not in ask(long, "read_paragraph", paragraph_id=shown["id"])


def test_a_paragraph_with_a_thousand_notes_has_an_answer_of_a_bounded_size(tmp_path: Path) -> None:
    from tests.support.documents import made_up

    parsed = made_up(1, [("Verzonnen fietspad.", ("vvd",), ())])
    [paragraph] = parsed.paragraphs
    noted = replace(paragraph, notes=(Note("Verzonnen noot. " * 10, ()),) * 1_000)
    many = open_engine(tmp_path / "many")
    many.write([replace(parsed, paragraphs=(noted,))])
    [shown] = ask(many, "search", query="fietspad")["paragraphs"]
    assert sum(map(len, shown["footnotes"])) <= 3_000
    assert len(shown["footnotes"]) + shown["footnotes_not_shown"] == 1_000


async def total_and_tools(client: Client) -> tuple[int, set[str]]:
    answer = await client.call_tool("search", {"query": "fietspad"})
    return answer.structured_content["total"], {tool.name for tool in (await client.list_tools()).tools}


def test_the_command_speaks_over_standard_input_and_output(archive_index: Path, engine: Engine) -> None:
    own = StdioServerParameters(
        command=sys.executable, args=["-m", "indexer", "mcp", "--index", str(archive_index), "--site", SITE]
    )
    assert talk(own, total_and_tools) == (engine.search(SearchRequest(q="fietspad")).total, TOOLS)


@pytest.fixture
def address(archive_index: Path) -> Iterator[str]:
    """The address of a server over streamable HTTP."""
    port = free_port()
    command = ["mcp", "--index", archive_index, "--http", "--port", port]
    with running(*command, stdout=False, stderr=False) as process:
        wait_for(port)
        yield f"http://127.0.0.1:{port}/mcp"
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0


def test_the_command_speaks_over_streamable_http(address: str, engine: Engine) -> None:
    assert talk(address, total_and_tools) == (engine.search(SearchRequest(q="fietspad")).total, TOOLS)


@pytest.mark.parametrize("broken", [b'Content-Length: 500\r\n\r\n{"a"', b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"])
def test_a_request_that_is_broken_off_is_one_line_of_the_log(archive_index: Path, broken: bytes) -> None:
    port = free_port()
    with running("mcp", "--index", archive_index, "--http", "--port", port, stdout=False) as process:
        wait_for(port)
        head = b"POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nContent-Type: application/json\r\n"
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(head + broken)
            line.shutdown(socket.SHUT_WR)
            while line.recv(4096):
                pass
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0
        log = process.stderr.read()
    assert log.count("the connection was broken off") == 1
    assert "Traceback" not in log
    assert all(line.startswith(("INFO:", "ERROR:", "WARNING:", "Assistants may ask")) for line in log.splitlines())


def test_without_an_index_the_command_says_so(tmp_path: Path) -> None:
    done = run("mcp", "--index", tmp_path / "none", cwd=tmp_path, timeout=60)
    assert done.returncode == 2
    assert "there is no index here" in done.stderr


@pytest.mark.parametrize("host", ["127.0.0.1", "geen.invalid"])
def test_an_address_where_nothing_can_be_served_is_said(archive_index: Path, host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("mcp", "--index", archive_index, "--http", "--host", host, "--port", port, cwd=archive_index.parent)
    assert done.returncode == 2
    assert f"{host}:{port}: cannot serve here" in one_line(done.stderr)
