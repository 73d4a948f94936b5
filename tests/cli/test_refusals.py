"""What the command line refuses: one line that names the file, the place and the remedy, and an exit code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.cli import cli
from tests.conftest import SEED
from tests.support import pdf_maker
from tests.support.command import one_line, run

HOLD_THE_LOCK = """
from indexer.columnar.index import open_index
writer = open_index("inbreng-index", "inbreng15").writer()
print("held", flush=True)
input()
writer.cancel()
"""


PARAGRAPH = "De leden van de SP-fractie vragen naar een verzonnen brug."


BAD_FILES = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n ", "is empty"),
    "binary.txt": (bytes(range(256)), "binary"),
    "scan.pdf": (b"%PDF-1.7 made up", "PDF"),
    "latin.txt": ("Een verzonnen één.".encode("cp1252"), "iconv"),
}


def test_bad_files_get_one_line_each_and_the_others_are_indexed(home: Path) -> None:
    folder = home / "stukken"
    folder.mkdir()
    for name, (content, _) in BAD_FILES.items():
        (folder / name).write_bytes(content)
    (folder / "goed.txt").write_text(PARAGRAPH, encoding="utf-8")
    with (folder / "groot.txt").open("wb") as huge:
        huge.truncate(65 * 1024 * 1024)
    answer = run("index", "stukken", cwd=home)
    assert answer.returncode == 1
    assert one_line(answer.stdout) == f"1 indexed, 0 unchanged, {len(BAD_FILES) + 1} refused"
    lines = answer.stderr.splitlines()
    assert len(lines) == len(BAD_FILES) + 1
    for name, (_, said) in {**BAD_FILES, "groot.txt": (b"", "over the limit")}.items():
        [line] = [line for line in lines if name in line]
        assert said in line
    assert run("search", "brug", "--json", cwd=home).returncode == 0


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root can read every file")
def test_an_unreadable_file_is_refused(home: Path) -> None:
    file = home / "dicht.txt"
    file.write_text(PARAGRAPH, encoding="utf-8")
    file.chmod(0)
    answer = run("index", file, cwd=home)
    assert answer.returncode == 1
    assert "cannot be read (Permission denied)" in one_line(answer.stderr)


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        ("date = [", "not valid TOML"),
        ("date = " + 10_000 * "[", "not valid TOML (it is nested too deep)"),
        ("date = " + 5_000 * "9", "not valid TOML (a number or a date in it cannot be)"),
        ('datum = "2018"', "unknown name 'datum'"),
        ('date = "18 september"', "write it as 2018-09-18"),
        ('type = "roman"', "use one of written-consultation"),
        ('dossiers = "34843"', "is not a list"),
        ("title = 3", "is not a text"),
    ],
)
def test_a_wrong_metadata_file_is_named(home: Path, metadata: str, said: str) -> None:
    (home / "stuk.txt").write_text(PARAGRAPH, encoding="utf-8")
    (home / "stuk.toml").write_text(metadata, encoding="utf-8")
    answer = run("index", "stuk.txt", cwd=home)
    assert answer.returncode == 1
    line = one_line(answer.stderr)
    assert line.startswith("inbreng: stuk.toml: ")
    assert said in line


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["index"], "nothing to do"),
        (["index", "nergens"], "no such file or folder"),
        (["index", "leeg"], "no documents here"),
        (["search", "zorg"], "there is no index here"),
        (["stats"], "there is no index here"),
        (["check"], "there is no index here"),
        (["index", "--remove", "x"], "there is no index here"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(home: Path, arguments: list[str], said: str) -> None:
    (home / "leeg").mkdir()
    answer = run(*arguments, cwd=home)
    assert answer.returncode == 2
    assert answer.stdout == ""
    assert said in one_line(answer.stderr)


def test_unknown_options_are_exit_code_2(home: Path) -> None:
    assert run("search", "zorg", "--limit", "0", cwd=home).returncode == 2
    assert run("zoek", cwd=home).returncode == 2


@pytest.mark.parametrize("kind", ["documents", "terms", "toc"])
def test_a_damaged_index_is_one_line(indexed: Path, kind: str) -> None:
    [file] = (indexed / "inbreng-index").glob(f"*.{kind}")
    file.write_bytes(file.read_bytes()[:50])
    checked = run("check", cwd=indexed)
    assert checked.returncode == 2
    assert file.name in checked.stdout + checked.stderr
    for command in (["search", "zorg"], ["stats"], ["index", SEED]):
        answer = run(*command, cwd=indexed)
        assert answer.returncode == 2
        assert re.search(r"inbreng-index\S*: the index is damaged", one_line(answer.stderr))


def test_a_second_writer_waits_and_then_says_why(indexed: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_LOCK],
        cwd=indexed, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert holder.stdout is not None
        holder.stdout.readline()
        (indexed / "stuk.txt").write_text(PARAGRAPH, encoding="utf-8")
        answer = run("index", "stuk.txt", cwd=indexed)
    finally:
        holder.communicate("\n")
    assert answer.returncode == 2
    assert f"the index is being written by process {holder.pid}" in one_line(answer.stderr)


def test_pages_without_text_are_told_and_the_document_is_in(home: Path) -> None:
    (home / "deels.pdf").write_bytes(pdf_maker.made(pdf_maker.column(PARAGRAPH), []))
    for command in ("parse", "index"):
        done = run(command, "deels.pdf", cwd=home)
        assert done.returncode == 0
        assert one_line(done.stderr).startswith(
            "inbreng: deels.pdf: page 2 of 2 has no text; if there is a scan, run OCR"
        )


@pytest.mark.parametrize("command", [("search", "brug"), ("export", "brug")])
@pytest.mark.parametrize("typed", ["2018-13", "9999-99-99", "abc", "0000", "2018-09-18T00"])
@pytest.mark.parametrize("option", ["--since", "--until"])
def test_what_is_no_date_is_wrong_usage(command: tuple[str, str], option: str, typed: str) -> None:
    answer = CliRunner().invoke(cli, [*command, option, typed])
    assert answer.exit_code == 2
    assert answer.stderr.splitlines()[-1].endswith(f"{typed}: no date; write it as 2018, 2018-09 or 2018-09-18")


def test_a_name_with_control_characters_is_written_with_escapes(home: Path) -> None:
    (home / "n\x1b[31mm\x9b.txt").write_bytes(b"")
    answer = run("index", ".", cwd=home)
    assert "n\\x1b[31mm\\x9b.txt: the file is empty" in one_line(answer.stderr)
    missing = run("index", "n\x1b[32m", cwd=home)
    assert "n\\x1b[32m: no such file" in one_line(missing.stderr)


def test_an_unreadable_list_of_searches_is_all_that_a_rehearsal_tells(home: Path) -> None:
    run("index", SEED, cwd=home)
    assert "nope.toml" in one_line(run("alerts", "nope.toml", "--dry-run", cwd=home).stderr)
