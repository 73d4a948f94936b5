"""The documents that a text names."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.extraction.references import official_page, references
from tests.support import DATA

CASES = tomllib.loads((DATA / "references.toml").read_text(encoding="utf-8"))["case"]
PIECES = [
    "Kamerstuk ",
    "Kamerstukken II ",
    "2017/18, ",
    "34 843",
    ", nr. 31",
    " en 33",
    "; ",
    "Aanhangsel ",
    "Handelingen ",
]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_the_documents_that_a_sentence_names_are_found_with_their_words(case: dict[str, Any]) -> None:
    found = [[named.document_id, case["text"][named.start : named.end]] for named in references(case["text"])]
    assert found == case["found"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=80))
def test_references_stand_in_order_and_never_overlap(text: str) -> None:
    found = references(text)
    ends = [0, *(named.end for named in found)]
    assert all(end <= named.start < named.end <= len(text) for named, end in zip(found, ends, strict=False))


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_what_is_found_has_an_official_address(case: dict[str, Any]) -> None:
    for named in references(case["text"]):
        assert official_page(named.document_id) == f"https://zoek.officielebekendmakingen.nl/{named.document_id}.html"


@pytest.mark.parametrize("other", ["mijn-notitie", "kst-", "kst-1/../x", "z-2024Z14814", "ah-tk", "kst-34843-é"])
def test_an_identifier_of_another_kind_has_no_official_address(other: str) -> None:
    assert official_page(other) is None
