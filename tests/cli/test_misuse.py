"""A command that is typed wrong: one line with what was typed and what to write, and exit code 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import one_line, run

QUOTED = "and quotation marks around what holds spaces"
KINDS = "written-consultations, written-questions, unanswered-questions, motions, amendments"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("serch x", "serch: no such command; write search, or see: inbreng --help"),
        ("xyzzy", "xyzzy: no such command; see: inbreng --help"),
        ("topics foo", "foo: no such command; see: inbreng topics --help"),
        ("search", "QUERY is missing; write: inbreng search [OPTIONS] QUERY"),
        ("copy x", "TO is missing; write: inbreng copy [OPTIONS] FROM TO"),
        ("search x y z", f"too much was typed (y z); write: inbreng search [OPTIONS] QUERY, {QUOTED}"),
        ("check extra", "too much was typed (extra); write: inbreng check [OPTIONS]"),
        (
            "search -omtzigt",
            "-o: no such option; put -- before words that begin with a hyphen, or see: inbreng search --help",
        ),
        ("search x --parti vvd", "--parti: no such option; write --party, or see: inbreng search --help"),
        ("--foo", "--foo: no such option; see: inbreng --help"),
        ("index --index", "--index: it has no value; add one, or see: inbreng --help"),
        ("search x --json=3", "--json: it takes no value; leave that out, or see: inbreng --help"),
        ("search x --sort foo", "--sort foo: no such value; use one of relevance, date, added"),
        ("search x --sort it's", "--sort it's: no such value; use one of relevance, date, added"),
        ("search x --since morgen", "--since morgen: no date; write it as 2018, 2018-09 or 2018-09-18"),
        ("harvest --since 2018-02-30", "--since 2018-02-30: no date; write it as 2018-01-31"),
        ("harvest motionz", f"motionz: no such value; use one of {KINDS}"),
        ("harvest motions --limit 0", "--limit 0: no such value; write a whole number of 1 or more"),
        ("harvest motions --rate x", "--rate x: no such value; write a number of 0 or more"),
        ("harvest motions --contact x", "--contact x: no address; write it as you@example.org or https://example.org"),
        ("members update --contact ftp://x", "--contact ftp://x: no address; write it as you@example.org or https://"),
        ("serve --port 99999", "--port 99999: no such value; write a whole number from 0 to 65535"),
        ("evaluate nergens", "Directory 'nergens' does not exist; check the path"),
        ("evaluate --relevance nergens", "--relevance: File 'nergens' does not exist; check the path"),
    ],
)
def test_a_wrong_command_is_one_line_with_what_to_write(typed: str, said: str, tmp_path: Path) -> None:
    answer = run(*typed.split(), cwd=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert one_line(answer.stderr).startswith(f"inbreng: {said}")


def test_breaks_of_lines_in_what_was_typed_make_no_second_line(tmp_path: Path) -> None:
    answer = run("search", "x", "--sort", "a\nb\x1b[31m", cwd=tmp_path)
    assert "\\n" in one_line(answer.stderr)
    assert "\x1b" not in answer.stderr


@pytest.mark.parametrize(
    "typed", ["index {}", "search x --party {}", "search x --since {}", "harvest --folder {}", "{}", "search x --{}"]
)
def test_a_very_long_value_is_repeated_in_part(typed: str, tmp_path: Path) -> None:
    answer = run(*typed.format("lang/" * 20_000).split(), cwd=tmp_path)
    assert len(one_line(answer.stderr)) < 1_100


@pytest.mark.parametrize("contact", ["you@example.org", "https://example.org", "http://localhost:8000/wie?a=b"])
def test_a_contact_is_a_mail_address_or_that_of_a_page(contact: str, tmp_path: Path) -> None:
    answer = run("harvest", "--contact", contact, cwd=tmp_path)
    assert "nothing was harvested here yet" in one_line(answer.stderr)


def test_a_name_without_a_command_shows_the_commands(tmp_path: Path) -> None:
    answer = run(cwd=tmp_path)
    assert answer.returncode == 2
    assert "Commands:" in answer.stderr
