"""The page with all values of a facet. All names are made up."""

from __future__ import annotations

import pytest
from flask import Flask

from indexer.searches import Facet, FacetValue, SearchRequest
from webui.links.urls import Links
from webui.search.values_view import values_view

PERSONS = Facet("person", tuple(FacetValue(f"Verzonnen {number}", "", 1, selected=False) for number in range(200)))


@pytest.mark.parametrize(
    ("at", "shown", "previous", "after"), [(1, 100, "", "2"), (2, 100, "1", ""), (3, 0, "2", ""), (9, 0, "8", "")]
)
def test_a_page_has_a_hundred_values_and_leads_to_its_neighbours(
    app: Flask, at: int, shown: int, previous: str, after: str
) -> None:
    search = SearchRequest(q="wet")
    with app.test_request_context("/"):
        view = values_view(PERSONS, search, "", at, Links())
    assert len(view.values) == shown
    assert view.number == "200"
    address = "/values?q=wet&facet=person"
    pages = {"": "", "1": address, **{number: f"{address}&at={number}" for number in "28"}}
    assert (view.previous, view.next) == (pages[previous], pages[after])
