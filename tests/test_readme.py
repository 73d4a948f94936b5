"""The readmes say what the program does: their commands, links and examples hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.cli import cli
from indexer.facets import FACETS
from indexer.query.language import fields
from tests.support import README_FILES, ROOT

PAGES = {path: path.read_text(encoding="utf-8") for path in README_FILES}
README = PAGES[ROOT / "README.md"]
ALL = "\n".join(PAGES.values())


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`inbreng ((?:topics )?[a-z]+)", ALL))))
def test_every_command_of_the_readmes_is_there(command: str) -> None:
    assert CliRunner().invoke(cli, [*command.split(), "--help"]).exit_code == 0


def test_every_command_is_in_a_readme() -> None:
    assert [name for name in cli.commands if f"inbreng {name}" not in ALL] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_place_that_a_readme_names_is_there(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(((?!http)[^)#]*)(#[^)]+)?\)", PAGES[page]):
        place = page.parent / target if target else page
        assert place.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", place.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor[1:] in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_and_module_that_a_readme_names_is_there(page: Path) -> None:
    files = re.findall(r"`((?:tests|indexer|webui|\.ci)/[\w./-]+)`", PAGES[page])
    modules = [name.replace(".", "/") for name in re.findall(r"python -m ((?:tests|indexer|webui)[\w.]*)", PAGES[page])]
    assert [name for name in files if not (ROOT / name).exists()] == []
    assert [name for name in modules if not ((ROOT / name).is_dir() or (ROOT / f"{name}.py").exists())] == []


def test_every_facet_can_be_named_in_a_query_of_the_readmes() -> None:
    named = {fields.name(typed) for typed in re.findall(r"`(\w+):", ALL)}
    assert set(FACETS) <= named | {"document"}


def test_the_readme_is_read_in_three_minutes() -> None:
    assert len(README.splitlines()) <= 120


def test_the_example_in_python_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {})
    printed = capsys.readouterr().out.splitlines()
    assert any(line.startswith("('vvd',) ") for line in printed)
    assert any("vertrouwenspersoon" in line for line in printed)
