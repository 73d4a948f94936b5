"""The command line as a process: what it prints, what it refuses, and its exit codes."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import SEED
from tests.support.command import INBRENG, one_line, run, running

PARAGRAPH = "De leden van de SP-fractie vragen naar een verzonnen brug."


def test_indexing_twice_does_nothing_and_says_so(indexed: Path) -> None:
    again = run("index", SEED, cwd=indexed)
    assert again.returncode == 0
    assert one_line(again.stdout) == "0 indexed, 1 unchanged, 0 refused; nothing to do"
    assert again.stderr == ""


def test_search_agrees_with_the_counts_made_by_hand(indexed: Path) -> None:
    answer = run("search", "vertrouwenspersoon", "--party", "gl", "--json", cwd=indexed)
    result = json.loads(answer.stdout)
    assert result["total"] == len(result["hits"]) == 7
    assert {hit["parties"][0] for hit in result["hits"]} == {"gl"}
    assert {value["value"]: value["count"] for value in result["facets"]["party"]} == {"vvd": 6, "d66": 6, "gl": 7}


def test_search_finds_contributions_of_no_known_group_and_says_what_has_no_date(tmp_path: Path) -> None:
    (tmp_path / "verzonnen.txt").write_text(
        "De voorzitter:\nIk open dit verzonnen debat.\n\nDe heer Jetten (D66):\nVoorzitter. De verzonnen brug is mooi."
        "\n\nDe heer Onbekendman:\nVoorzitter. De verzonnen brug is lelijk.\n"
    )
    run("index", "verzonnen.txt", cwd=tmp_path)
    [hit] = json.loads(run("search", "brug", "--party", "none", "--json", cwd=tmp_path).stdout)["hits"]
    assert "lelijk" in hit["text"]
    assert json.loads(run("search", "brug", "--year", "none", "--json", cwd=tmp_path).stdout)["total"] == 2
    assert "2 more without a date: --year none" in run("search", "brug", "--since", "2018", cwd=tmp_path).stdout


def test_search_for_people_marks_what_was_found(indexed: Path) -> None:
    answer = run("search", "ontslagbescherming", cwd=indexed)
    assert answer.stdout.startswith("1 paragraph in ")
    assert "kst-34843-33/23  gl  2018-09-18" in answer.stdout
    assert "[ontslagbescherming]" in answer.stdout


def test_search_for_people_says_what_is_found_near_a_search_that_finds_nothing(indexed: Path) -> None:
    misspelt = run("search", "ontslagbeschermign", cwd=indexed).stdout
    assert "Did you mean: ontslagbescherming (1 paragraph)" in misspelt
    filtered = run("search", "ontslagbescherming", "--party", "vvd", cwd=indexed).stdout
    assert filtered.startswith("0 paragraphs in ")
    assert "Without --party vvd: 1 paragraph\n" in filtered
    word = run("search", "ontslagbescherming zebrapad", cwd=indexed).stdout
    assert "Without the word “zebrapad”: 1 paragraph\n\nWith most of the words" in word


def test_parse_gives_one_json_object_for_each_document(home: Path) -> None:
    (home / "stuk.txt").write_text(PARAGRAPH, encoding="utf-8")
    answer = run("parse", SEED, "stuk.txt", "--json", cwd=home)
    seed, other = (json.loads(line) for line in answer.stdout.splitlines())
    assert (seed["source"], other["source"]) == (str(SEED), "stuk.txt")
    assert [len(document["paragraphs"]) for document in (seed, other)] == [23, 1]
    assert other["paragraphs"][0]["parties"] == ["sp"]


def test_a_removed_document_is_gone(indexed: Path) -> None:
    removed = run("index", "--remove", "kst-34843-33", cwd=indexed)
    assert (removed.returncode, removed.stdout) == (0, "kst-34843-33: removed\n")
    again = run("index", "--remove", "kst-34843-33", cwd=indexed)
    assert again.returncode == 1
    assert "no such document" in one_line(again.stderr)
    assert run("stats", cwd=indexed).stdout.startswith("0 documents, 0 paragraphs")


def test_stats_and_check(indexed: Path) -> None:
    assert run("stats", cwd=indexed).stdout.startswith("1 document, 23 paragraphs")
    assert json.loads(run("stats", "--json", cwd=indexed).stdout)["paragraphs"] == 23
    assert one_line(run("check", cwd=indexed).stdout) == "inbreng-index: the index is in order"


def test_the_numbers_of_an_index_are_told_by_what_the_options_of_a_search_take(indexed: Path) -> None:
    told = dict(line.split(": ", 1) for line in run("stats", cwd=indexed).stdout.splitlines()[1:])
    assert told["type"] == "written-consultation 23"
    for facet, values in told.items():
        value, count = values.split(", ")[0].rsplit(" ", 1)
        assert json.loads(run("search", "", f"--{facet}", value, "--json", cwd=indexed).stdout)["total"] == int(count)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_run_leaves_the_last_commit(indexed: Path, how: signal.Signals) -> None:
    many = indexed / "veel"
    many.mkdir()
    for number in range(2000):
        (many / f"stuk-{number}.txt").write_text(f"{PARAGRAPH} Nummer {number}.", encoding="utf-8")
    committed = set((indexed / "inbreng-index").iterdir())
    with running("index", "veel", cwd=indexed) as process:
        while set((indexed / "inbreng-index").iterdir()) <= committed and process.poll() is None:
            time.sleep(0.01)  # until its writer has begun
        process.send_signal(how)
        _, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    if how == signal.SIGINT:
        assert errors.strip() == "inbreng: interrupted; what was committed before is intact"
    assert one_line(run("check", cwd=indexed).stdout) == "inbreng-index: the index is in order"
    assert run("stats", cwd=indexed).stdout.startswith("1 document, 23 paragraphs")
    assert run("index", many / "stuk-1.txt", cwd=indexed).returncode == 0


def test_topics_are_explained_and_proposed(indexed: Path) -> None:
    why = run("topics", "explain", "kst-34843-33/23", cwd=indexed).stdout
    assert "werk/arbeidsverhoudingen: ontslagbescherming, ondernemingsraad" in why
    assert "not clear" not in why
    none = run("topics", "explain", "kst-34843-33/1", cwd=indexed).stdout
    assert "no topic" in none
    assert "no such paragraph" in one_line(run("topics", "explain", "kst-34843-33/99", cwd=indexed).stderr)
    proposed = run("topics", "suggest", "werk/arbeidsverhoudingen", "--limit", "5", cwd=indexed)
    assert proposed.returncode == 0
    rows = [line.split("\t") for line in proposed.stdout.splitlines()]
    assert 0 < len(rows) <= 5
    assert all(int(inside) >= 2 for _, inside, _ in rows)
    assert "no such topic" in one_line(run("topics", "suggest", "werk/niets", cwd=indexed).stderr)


def test_evaluate_prints_a_table(home: Path, corpus: Path) -> None:
    table = run("evaluate", corpus, cwd=home).stdout
    assert table.startswith("documents")
    assert "handelingen-xml    party" in table
    assert run("evaluate", home, cwd=home).returncode == 2


def test_evaluate_tells_every_fault_of_documents_beside_golds(home: Path) -> None:
    paragraphs = [
        {"starts": f"Dit staat niet in het verzonnen stuk, {number}", "role": "response", "parties": []}
        for number in range(12)
    ]
    gold = {"kind": "brief", "document": {}, "paragraphs": paragraphs}
    (home / "brief").mkdir()
    (home / "brief" / "brief.txt").write_text("Dit is een verzonnen brief.", encoding="utf-8")
    (home / "brief" / "brief.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    assert "12 lost" in run("evaluate", "brief", cwd=home).stdout
    assert "stuk, 11»" not in run("evaluate", "brief", cwd=home).stdout
    assert (
        "brief, paragraphs: brief.txt: lost: «Dit staat niet in het verzonnen stuk, 11»"
        in run("evaluate", "brief", "--verbose", cwd=home).stdout
    )


@pytest.fixture
def server(home: Path) -> Iterator[subprocess.Popen[str]]:
    """A server on a free port, started where there is no index."""
    process = subprocess.Popen(
        [*INBRENG, "serve", "--port", "0"], cwd=home, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    yield process
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)


def test_serve_without_an_index_builds_one_from_the_seeds(server: subprocess.Popen[str]) -> None:
    assert server.stdout is not None
    assert "built one from the bundled seeds (1 indexed" in server.stdout.readline()
    address = server.stdout.readline().split()[3]
    with urllib.request.urlopen(f"{address}api/v1/search?q=vertrouwenspersoon&party=gl", timeout=30) as answer:
        assert json.load(answer)["total"] == 7


def test_a_port_in_use_is_one_line(indexed: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        answer = run("serve", "--port", port, cwd=indexed)
    assert answer.returncode == 2
    assert f"127.0.0.1:{port}: cannot serve here" in one_line(answer.stderr)
