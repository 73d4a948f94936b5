"""Documents whose file is no longer where it was read are named, and taken out where that is asked for."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from indexer.engines import open_engine
from indexer.searches import SearchRequest
from tests.support.command import run

TEXT = "De leden van de SP-fractie vragen naar een verzonnen brug."


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with `in`, in which there is one document."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "goed.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def total(home: Path, q: str = "brug") -> int:
    return open_engine(home / "inbreng-index").search(SearchRequest(q=q)).total


def test_a_file_that_was_renamed_is_counted_once(home: Path) -> None:
    assert run("index", "in", cwd=home).returncode == 0
    (home / "in" / "goed.txt").rename(home / "in" / "beter.txt")
    answer = run("index", "in", cwd=home)
    assert "goed: removed, for its file has another name now" in answer.stdout
    assert total(home) == 1
    assert run("stats", cwd=home).stdout.startswith("1 document, 1 paragraph,")


def test_a_file_that_is_gone_is_named_and_pruned(home: Path) -> None:
    (home / "in" / "weg.txt").write_text("Een verzonnen salamander.", encoding="utf-8")
    (home / "los.txt").write_text("Een verzonnen schildpad.", encoding="utf-8")
    assert run("index", "in", "los.txt", cwd=home).returncode == 0
    (home / "in" / "weg.txt").unlink()
    (home / "los.txt").unlink()
    answer = run("index", "in", cwd=home)
    assert f"weg: its file is gone ({home / 'in' / 'weg.txt'}); --prune takes it out" in answer.stdout
    assert "los" not in answer.stdout  # it was not in this folder
    assert total(home, "salamander") == 1
    pruned = run("index", "in", "--prune", cwd=home).stdout
    assert "weg: removed" in pruned
    assert "nothing to do" not in pruned
    assert run("index", "in", "--prune", cwd=home).stdout.endswith("; nothing to do\n")
    assert (total(home, "salamander"), total(home, "schildpad")) == (0, 1)


def test_a_folder_that_is_empty_may_be_a_disk_that_is_away(home: Path) -> None:
    (home / "ook").mkdir()
    (home / "ook" / "tweede.txt").write_text("Een verzonnen salamander.", encoding="utf-8")
    assert run("index", "in", "ook", cwd=home).returncode == 0
    (home / "in" / "goed.txt").unlink()
    answer = run("index", "in", "--prune", cwd=home)
    assert answer.returncode == 2
    assert "goed: its file is gone" in answer.stdout
    assert "whose disk may be away; --remove goed takes it out" in answer.stdout
    assert "in: no documents here" in answer.stderr
    assert "goed: its file is gone" in run("index", "in", "ook", "--prune", cwd=home).stdout
    assert total(home) == 1
    assert run("index", "--remove", "goed", cwd=home).returncode == 0
    assert total(home) == 0


def test_a_folder_with_nothing_to_read_can_be_pruned(home: Path) -> None:
    assert run("index", "in", cwd=home).returncode == 0
    (home / "in" / "goed.txt").unlink()
    (home / "in" / "brug.png").write_bytes(b"\x89PNG")
    assert "--prune takes it out" in run("index", "in", cwd=home).stdout
    pruned = run("index", "in", "--prune", cwd=home)
    assert "goed: removed" in pruned.stdout
    assert total(home) == 0


def test_a_file_that_was_moved_is_known_at_its_new_place(home: Path) -> None:
    (home / "in" / "blijft.txt").write_text("Een verzonnen salamander.", encoding="utf-8")
    (home / "elders").mkdir()
    assert run("index", "in", cwd=home).returncode == 0
    (home / "in" / "goed.txt").rename(home / "elders" / "goed.txt")
    assert run("index", "in", "elders", cwd=home).stdout == "1 indexed, 1 unchanged, 0 refused\n"
    assert run("index", "in", "--prune", cwd=home).stdout == "0 indexed, 1 unchanged, 0 refused; nothing to do\n"
    assert total(home) == 1


def test_what_is_gone_from_a_zip_file_is_named(home: Path) -> None:
    def packed(name: str) -> None:
        with zipfile.ZipFile(home / "bundel.zip", "w") as bundle:
            bundle.writestr(name, f"{TEXT} Dat staat in {name}.")

    packed("een.txt")
    assert run("index", "bundel.zip", cwd=home).returncode == 0
    packed("twee.txt")
    assert "een: its file is gone" in run("index", "bundel.zip", cwd=home).stdout
    assert "een: removed" in run("index", "bundel.zip", "--prune", cwd=home).stdout
    assert total(home) == 1
