"""Two lines of a paragraph as one text: which hyphens at line ends belong to the word."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from indexer.analysis import hyphens
from tests.conftest import DATA

CASES: list[dict[str, Any]] = tomllib.loads((DATA / "hyphens.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['left']}|{case['right']}")
def test_hyphens_at_line_ends(case: dict[str, Any]) -> None:
    words = hyphens.Vocabulary(case.get("others", ()))
    assert hyphens.join(case["left"], case["right"], words) == case["joined"]
