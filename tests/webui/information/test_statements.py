"""The statements on privacy and accessibility, which an operator fills in."""

from __future__ import annotations

from pathlib import Path

from webui import create_app
from webui.information.statements import FACTS, written
from webui.serving.settings import Settings


def test_what_the_operator_wrote_stands_on_the_page_in_the_language_asked_for(seed_index: Path, tmp_path: Path) -> None:
    (tmp_path / "privacy.txt").write_text("# Verzonnen stichting\nWij <zijn>\neen stichting.\n\nMail ons.", "utf-8")
    (tmp_path / "privacy.en.txt").write_text("A made-up foundation.", "utf-8")
    site = create_app({"INDEX": seed_index, "SETTINGS": Settings(statements=tmp_path)}).test_client()
    dutch, english = (site.get(f"/privacy?lang={language}").text for language in ("nl", "en"))
    assert "<h2>Verzonnen stichting</h2>" in dutch
    assert "<p>Wij &lt;zijn&gt; een stichting.</p>" in dutch
    assert "<p>Mail ons.</p>" in dutch
    assert "<p>A made-up foundation.</p>" in english
    assert "nog niets aan toegevoegd" not in dutch


def test_what_the_operator_changes_is_seen_at_once(seed_index: Path, tmp_path: Path) -> None:
    site = create_app({"INDEX": seed_index, "SETTINGS": Settings(statements=tmp_path)}).test_client()
    kept = site.get("/privacy?lang=nl").headers.get("ETag", "*")
    (tmp_path / "privacy.txt").write_text("# Verzonnen stichting", "utf-8-sig")  # as a Windows editor writes it
    changed = site.get("/privacy?lang=nl", headers={"If-None-Match": kept})
    assert "<h2>Verzonnen stichting</h2>" in changed.text


def test_a_page_that_nobody_filled_in_says_so_and_what_the_program_does(seed_index: Path, tmp_path: Path) -> None:
    (tmp_path / "accessibility.txt").mkdir()  # not a file
    site = create_app({"INDEX": seed_index, "SETTINGS": Settings(statements=tmp_path)}).test_client()
    for kind in FACTS:
        html = site.get(f"/{kind}?lang=nl").text
        assert "nog niets aan toegevoegd" in html
        assert html.count("<li>") >= len(FACTS[kind])
    assert '<a href="/privacy?lang=nl">' in site.get("/?lang=nl").text


def test_of_a_file_the_first_hundred_thousand_bytes_are_read(tmp_path: Path) -> None:
    (tmp_path / "privacy.txt").write_text("Verzonnen " * 12_000, "utf-8")
    [block] = written(tmp_path, "privacy", "nl")
    assert 99_999 <= len(block.text) <= 100_000
