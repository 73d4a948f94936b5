"""What is kept of words that were looked at has a bound: a server meets new ones without end."""

from __future__ import annotations

import importlib

import pytest

from indexer.analysis import Remembered

tokens = importlib.import_module("indexer.analysis.tokens")  # the package has a function of that name


def test_what_is_remembered_of_words_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "REMEMBERED", 100)
    remembered = Remembered(len)
    held = []
    for number in range(1_000):
        assert remembered[f"{number:04}"] == 4
        held.append(len(remembered))
    assert max(held) == 100
    assert "0999" in remembered
