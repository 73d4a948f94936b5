"""The readme says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.cli import cli
from indexer.facets import FACETS

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`inbreng ((?:topics )?[a-z]+)", README))))
def test_every_command_of_the_readme_is_there(command: str) -> None:
    assert CliRunner().invoke(cli, [*command.split(), "--help"]).exit_code == 0


def test_every_command_is_in_the_readme() -> None:
    assert [name for name in cli.commands if f"inbreng {name}" not in README] == []


def test_every_place_that_the_readme_names_is_there() -> None:
    root = Path(__file__).parent.parent
    linked = re.findall(r"\]\(((?!http)[^)#]+)\)", README)
    assert linked
    assert [place for place in linked if not (root / place).exists()] == []


def test_every_facet_can_be_named_in_a_query_of_the_readme() -> None:
    from indexer.query import fields

    named = {fields.name(typed) for typed in re.findall(r"`(\w+):", README)}
    assert set(FACETS) <= named | {"document"}
