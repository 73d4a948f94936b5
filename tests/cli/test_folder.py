"""A folder with whatever people drop in it: what is refused is named, and the rest goes on."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

from indexer.columnar import create_index
from indexer.columnar import verification as _verification  # noqa: F401  # who is nobody cannot import it
from indexer.columnar import writer as _writer  # noqa: F401
from indexer.engines import open_engine
from indexer.engines.schema import schema
from indexer.engines.whoosh import folder as index_folder
from indexer.errors import EngineError, Refused
from indexer.readers import files
from indexer.searches import SearchRequest
from tests.support.command import run, running

TEXT = "De leden van de SP-fractie vragen naar een verzonnen brug."


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with `in`, in which there is one document."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "goed.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def total(home: Path, q: str = "brug") -> int:
    return open_engine(home / "inbreng-index").search(SearchRequest(q=q)).total


def assert_only_the_good_one_is_in(home: Path, named: str, reason: str) -> None:
    answer = run("index", "in", cwd=home)
    assert answer.returncode == 1
    [line] = answer.stderr.splitlines()
    assert named in line
    assert reason in line
    assert answer.stdout == "1 indexed, 0 unchanged, 1 refused\n"
    assert total(home) == 1


def test_a_name_that_is_not_utf8(home: Path) -> None:
    try:
        Path(os.fsdecode(bytes(home / "in") + b"/brief\xef.txt")).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 only")
    assert_only_the_good_one_is_in(home, "brief\\udcef.txt", "its name is not UTF-8")


def test_what_the_program_itself_wrote_in_the_folder_is_left_out_with_a_line_each(home: Path) -> None:
    for number in range(25):  # more than are named one by one
        (home / f"{number}.txt").touch()
    first = run("index", "in", "0.txt", *(f"{number}.txt" for number in range(1, 25)), cwd=home)
    assert "all are in inbreng-index-refused.txt" in first.stderr
    for number in range(25):
        (home / f"{number}.txt").unlink()
    harvested = home / "inbreng-index-harvest"
    (harvested / "documents").mkdir(parents=True)
    (harvested / "documents" / "kst-1.txt").write_text(TEXT.replace("brug", "sluis"), encoding="utf-8")
    for name in ("harvest.db", "lock", "completeness.json"):
        (harvested / name).touch()
    (home / "brug-refused.txt").write_text("Een verzonnen brug werd geweigerd.", encoding="utf-8")
    for ended in ("2 indexed, 1 unchanged, 0 refused\n", "0 indexed, 3 unchanged, 0 refused; nothing to do\n"):
        answer = run("index", ".", cwd=home)
        assert (answer.returncode, answer.stdout) == (0, ended)
        assert sorted(answer.stderr.splitlines()) == [
            "inbreng: inbreng-index-harvest: left out, for it holds the state of a harvest",
            "inbreng: inbreng-index: left out, for it holds an index",
        ]
    assert (total(home), total(home, "sluis")) == (2, 1)


def test_a_name_as_long_as_can_be(home: Path) -> None:
    (home / "in" / f"{'n' * 251}.txt").write_text("Een verzonnen brug met een lange naam.", encoding="utf-8")
    answer = run("index", "in", cwd=home)
    assert (answer.returncode, answer.stdout) == (0, "2 indexed, 0 unchanged, 0 refused\n")
    assert total(home) == 2


def test_a_pipe_in_a_folder_and_by_name(home: Path) -> None:
    os.mkfifo(home / "in" / "pijp.txt")
    assert_only_the_good_one_is_in(home, "in/pijp.txt", "a pipe, a socket or a device")
    answer = run("index", "in/goed.txt", "in/pijp.txt", cwd=home)
    assert answer.returncode == 1
    assert "in/pijp.txt: " in answer.stderr
    assert "1 unchanged, 1 refused" in answer.stdout


def test_a_socket(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home / "in")  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("lijn.txt")
        assert_only_the_good_one_is_in(home, "in/lijn.txt", "a pipe, a socket or a device")


@pytest.mark.parametrize("target", ["/etc/passwd", "../geheim.txt", "/dev/zero"])
def test_a_link_that_leads_out(home: Path, target: str) -> None:
    (home / "geheim.txt").write_text(TEXT, encoding="utf-8")
    (home / "in" / "link.txt").symlink_to(target)
    assert_only_the_good_one_is_in(home, "in/link.txt", "leads out of the folder")


@pytest.mark.parametrize("beside", ["twee.toml", "twee.metadata.xml", "metadata.xml"])
def test_what_lies_beside_a_document_may_not_lead_out_either(home: Path, beside: str) -> None:
    (home / "geheim").write_text('title = "Een verzonnen geheim"', encoding="utf-8")
    (home / "in" / "sub").mkdir()
    (home / "in" / "sub" / "twee.txt").write_text(TEXT, encoding="utf-8")
    (home / "in" / "sub" / beside).symlink_to("../../geheim")
    answer = run("index", "in", cwd=home)
    assert f"in/sub/{beside}: this symbolic link leads out of the folder" in answer.stderr
    assert f"in/sub/twee.txt: {beside} beside it is a symbolic link that leads out of the folder" in answer.stderr
    assert answer.stdout == "1 indexed, 0 unchanged, 2 refused\n"
    alone = run("parse", "in/sub/twee.txt", "--json", cwd=home)
    assert (alone.returncode, "geheim" in alone.stdout) == (1, False)


def test_a_link_that_leads_nowhere_or_to_itself(home: Path) -> None:
    (home / "in" / "link.txt").symlink_to("weg.txt")
    assert_only_the_good_one_is_in(home, "in/link.txt", "leads nowhere")
    (home / "in" / "link.txt").unlink()
    (home / "in" / "link.txt").symlink_to("link.txt")
    assert "in/link.txt: " in run("index", "in", cwd=home).stderr


def test_a_folder_that_a_link_leads_to_is_not_entered(home: Path) -> None:
    (home / "elders").mkdir()
    (home / "elders" / "geheim.txt").write_text("Een verzonnen geheim.", encoding="utf-8")
    (home / "in" / "map").symlink_to(home / "elders")
    assert_only_the_good_one_is_in(home, "in/map", "leads out of the folder")


def test_a_link_inside_the_folder_is_read(home: Path) -> None:
    (home / "in" / "sub").mkdir()
    (home / "in" / "sub" / "twee.txt").symlink_to("../goed.txt")
    assert run("index", "in", cwd=home).stdout == "2 indexed, 0 unchanged, 0 refused\n"


@pytest.mark.parametrize("bad", ["kst-1/cite", "..", ".", "a\r\nb", "a b", "-x", "x" * 201, "kst-1?q=x"])
def test_an_id_that_cannot_stand_in_an_address(home: Path, bad: str) -> None:
    (home / "in" / "stuk.txt").write_text("Een verzonnen alinea.", encoding="utf-8")
    (home / "in" / "stuk.toml").write_text(f"id = {json.dumps(bad)}", encoding="utf-8")
    assert_only_the_good_one_is_in(home, "in/stuk.txt", "its id is ")


@pytest.mark.parametrize("name", ["esc\x1b[31m.txt", "regel\neinde.txt", "del\x7f.txt", "csi\x9b.txt", "e\u0301.txt"])
def test_a_file_with_an_odd_name_is_there(home: Path, name: str) -> None:
    (home / "in" / name).write_text(TEXT, encoding="utf-8")
    assert run("index", "in", cwd=home).stdout == "2 indexed, 0 unchanged, 0 refused\n"
    assert run("index", "in", "--prune", cwd=home).stdout.endswith("; nothing to do\n")
    assert total(home) == 2


def test_a_tree_of_folders_deeper_than_a_path_can_be_is_refused_by_name(home: Path) -> None:
    place = os.open(home / "in", os.O_RDONLY)
    for _ in range(2100):
        os.mkdir("d", dir_fd=place)
        below = os.open("d", os.O_RDONLY, dir_fd=place)
        os.close(place)
        place = below
    os.close(place)
    try:
        assert_only_the_good_one_is_in(home, "in/d/d/d/", "this folder cannot be read (File name too long)")
    finally:
        subprocess.run(["rm", "-rf", home / "in" / "d"], check=True)  # which shutil cannot


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_a_folder_that_may_not_be_listed_is_refused_by_name(home: Path) -> None:
    for path in (home, *home.parents[:3]):
        path.chmod(0o755)
    (home / "in" / "dicht").mkdir(mode=0o700)
    refused: list[Refused] = []
    os.seteuid(65534)  # nobody
    try:
        found = files.inside_folder(home / "in", refused.append)
    finally:
        os.seteuid(0)
    assert found == [home / "in" / "goed.txt"]
    assert [str(error) for error in refused] == [
        f"{home}/in/dicht: this folder cannot be read (Permission denied); check its permissions and how deep it lies, "
        "or take it away"
    ]


def test_refusals_are_printed_as_they_come_and_commits_are_made_in_batches(home: Path) -> None:
    (home / "in" / "aaa.pdf").write_bytes(b"%PDF-1.4 verzonnen")
    for number in range(1200):
        (home / "in" / f"stuk-{number:04}.txt").write_text(f"{TEXT} Nummer {number}.", encoding="utf-8")
    with running("index", "in", cwd=home) as process:
        assert "in/aaa.pdf: " in process.stderr.readline()
        assert process.poll() is None
        deadline = time.monotonic() + 60
        while not list((home / "inbreng-index").glob("_*_1.toc")) and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert process.returncode != 0
    assert total(home) == 1000
    assert run("index", "in", cwd=home).stdout.endswith("1 refused\n")
    assert total(home) == 1201


def test_an_index_in_which_nothing_is_committed_yet_is_empty_and_not_damaged(home: Path) -> None:
    create_index(home / "inbreng-index", schema(), index_folder.NAME)
    answer = run("search", "zorg", cwd=home)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.startswith("0 paragraphs")
    assert run("check", cwd=home).returncode == 0
    assert run("index", "in", cwd=home).returncode == 0
    assert total(home) == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_an_index_that_may_not_be_written_or_read_is_not_damaged(home: Path) -> None:
    assert run("index", "in", cwd=home).returncode == 0
    for path in (home, *home.parents[:3]):
        path.chmod(0o755)
    where = home / "inbreng-index"
    os.seteuid(65534)  # nobody
    try:
        assert open_engine(where).search(SearchRequest(q="brug")).total == 1
        with pytest.raises(EngineError, match=r"cannot be written \(Permission denied\)"):
            open_engine(where).delete("goed")
        os.seteuid(0)
        for file in where.iterdir():
            file.chmod(0o600)
        os.seteuid(65534)
        with pytest.raises(EngineError, match=r"cannot be read \(Permission denied\)"):
            open_engine(where).search(SearchRequest(q="brug"))
    finally:
        os.seteuid(0)


def test_a_file_named_in_capitals_is_the_official_document(home: Path) -> None:
    (home / "in" / "KST-36410-xvi-7.txt").write_text(TEXT, encoding="utf-8")
    assert run("index", "in", cwd=home).returncode == 0
    parsed = open_engine(home / "inbreng-index").document("kst-36410-XVI-7")
    assert parsed is not None
    assert (parsed.document.dossiers, parsed.document.number, parsed.document.chamber) == (("36410-XVI",), "7", "TK")
    (home / "in" / "kst-36410-XVI-7.txt").write_text(TEXT, encoding="utf-8")
    again = run("index", "in", cwd=home)
    assert again.returncode == 1
    assert "it has the same id, kst-36410-XVI-7, as" in again.stderr
    assert [file for file in open_engine(home / "inbreng-index").stats().refused if "/" in file.reason] == []
    assert len(open_engine(home / "inbreng-index").stats().refused) == 1
