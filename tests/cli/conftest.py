"""Fixtures: folders to work in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import SEED
from tests.support.command import run


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty folder to work in."""
    return tmp_path


@pytest.fixture
def indexed(home: Path) -> Path:
    """A folder with an index of the seed."""
    assert run("index", SEED, cwd=home).returncode == 0
    return home
