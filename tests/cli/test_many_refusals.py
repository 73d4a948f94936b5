"""What is said of very many files that are refused, in a zip of made-up files."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from indexer.commands.telling import FEW
from indexer.engines import open_engine
from tests.support.command import one_line, run
from tests.support.pdf_maker import column, made
from webui import create_app

PARAGRAPH = "De leden van de SP-fractie vragen naar een verzonnen brug."


def packed(path: Path, texts: dict[str, str]) -> None:
    """A zip file that holds these texts."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text)


def test_the_first_of_each_kind_get_a_line_and_a_file_names_all(home: Path) -> None:
    junk = {f"verzonnen-{number:04}.txt": " " for number in range(300)}
    packed(home / "bundel.zip", {**junk, "goed.txt": PARAGRAPH, "data.json": "{}"})
    answer = run("index", "bundel.zip", cwd=home)
    assert answer.returncode == 1
    assert one_line(answer.stdout) == "1 indexed, 0 unchanged, 301 refused"
    *told, last = answer.stderr.splitlines()
    assert len(told) == FEW + 1  # the file of another kind has its line too
    assert last == "inbreng: 280 more like these; all are in inbreng-index-refused.txt"
    head, *listed = (home / "inbreng-index-refused.txt").read_text("utf-8").splitlines()
    assert re.fullmatch(r"Refused on \d{4}-\d\d-\d\d \d\d:\d\d: 301 files", head)
    assert len(listed) == 301
    assert {f"inbreng: {line}" for line in listed} >= set(told)
    page = create_app({"INDEX": home / "inbreng-index"}).test_client().get("/about?lang=nl").text
    assert page.count("<li>bundel.zip/verzonnen-") == 200
    assert "<li>en nog 100</li>" in page


def test_few_get_a_line_each_and_no_file(home: Path) -> None:
    packed(home / "bundel.zip", {f"verzonnen-{number}.txt": " " for number in range(FEW)})
    answer = run("index", "bundel.zip", cwd=home)
    assert len(answer.stderr.splitlines()) == FEW
    assert not (home / "inbreng-index-refused.txt").exists()


def test_very_many_documents_that_have_a_page_without_text_are_counted(home: Path) -> None:
    for number in range(FEW + 3):
        (home / f"verzonnen-{number}.pdf").write_bytes(made(column(f"{PARAGRAPH} Nummer {number}."), []))
    answer = run("index", ".", cwd=home)
    assert answer.returncode == 0
    *told, last = answer.stderr.splitlines()
    assert len(told) == FEW
    assert all("page 2 of 2 has no text" in line for line in told)
    assert last == "inbreng: 3 more documents of which a part has no text; inbreng parse FILE says which part"


def test_what_stands_in_two_zips_is_named_with_both(home: Path) -> None:
    for name in ("a.zip", "b.zip"):
        packed(home / name, {"kst-99999-1.txt": f"{PARAGRAPH}\n\nDit is verzonnen voor {name}."})
    said = one_line(run("index", "a.zip", "b.zip", cwd=home).stderr)
    assert said.startswith("inbreng: b.zip/kst-99999-1.txt: it has the same id, kst-99999-1, as a.zip/kst-99999-1.txt;")
    [refused] = open_engine(home / "inbreng-index").stats().refused
    assert refused.name == "b.zip/kst-99999-1.txt"


def test_a_listing_that_cannot_be_written_is_one_more_line(home: Path) -> None:
    (home / "inbreng-index-refused.txt").mkdir()
    packed(home / "bundel.zip", {f"verzonnen-{number}.txt": " " for number in range(FEW + 1)} | {"goed.txt": PARAGRAPH})
    answer = run("index", "bundel.zip", cwd=home)
    assert answer.returncode == 2
    assert "inbreng-index-refused.txt: cannot be written (Is a directory)" in answer.stderr.splitlines()[-1]
    assert run("search", "brug", cwd=home).stdout.startswith("1 paragraph")
