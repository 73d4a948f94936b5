"""Requests of every form, for Hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from indexer.facets import FACETS
from indexer.searches import SearchRequest

TEXT = st.text(max_size=20)


REQUESTS = st.builds(
    SearchRequest,
    q=TEXT,
    sort=st.sampled_from(["relevance", "date"]),
    page=st.integers(1, 50),
    size=st.integers(1, 100),
    **{facet: st.lists(TEXT, max_size=3).map(tuple) for facet in FACETS},
)
