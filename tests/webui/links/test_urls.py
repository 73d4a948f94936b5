"""URL ↔ request: the whole state of a search is in its URL."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from indexer.facets import FACETS
from indexer.searches import SearchRequest
from tests.support.requests import REQUESTS, TEXT
from webui.links import urls


def reread(url: str) -> SearchRequest:
    """The request of a URL."""
    return urls.read(parse_qsl(urlsplit(url).query, keep_blank_values=True))


@given(REQUESTS)
def test_a_request_comes_back_from_its_url(search: SearchRequest) -> None:
    assert reread(urls.Links().search(search)) == urls.canonical(search)


@given(
    st.lists(
        st.tuples(st.sampled_from([*FACETS, "q", "sort", "page", "size", "foo"]), st.text(max_size=30)), max_size=20
    )
)
def test_whatever_stands_in_a_url_is_a_request(pairs: list[tuple[str, str]]) -> None:
    search = urls.read(pairs)
    assert search.page >= 1
    assert 1 <= search.size <= urls.LARGEST_SIZE
    assert search.sort in ("relevance", "date")
    assert urls.canonical(search) == search
    assert reread(urls.Links().search(search)) == search


@given(REQUESTS, st.sampled_from(FACETS), TEXT.filter(lambda text: urls.clean(text, urls.VALUE_LENGTH) == text != ""))
def test_toggling_a_value_twice_changes_nothing_but_the_page(search: SearchRequest, facet: str, value: str) -> None:
    plain = urls.at_page(urls.canonical(search), 1)
    assert urls.toggled(urls.toggled(plain, facet, value), facet, value) == plain


def test_toggling_goes_back_to_the_first_page() -> None:
    search = SearchRequest(q="zorg", party=("d66",), page=4)
    assert urls.query(urls.toggled(search, "party", "vvd")) == "q=zorg&party=d66&party=vvd"
    assert urls.query(urls.toggled(search, "party", "d66")) == "q=zorg"


def test_one_state_has_one_url() -> None:
    one = urls.read([("party", "vvd"), ("q", " zorg "), ("party", "d66"), ("page", "1")])
    other = urls.read([("q", "zorg"), ("party", "d66"), ("party", "vvd"), ("party", "vvd"), ("sort", "relevance")])
    assert urls.query(one) == urls.query(other)


def test_numbers_out_of_range_are_brought_back() -> None:
    search = urls.read([("page", "0"), ("size", "9999")])
    assert (search.page, search.size) == (1, urls.LARGEST_SIZE)
    assert urls.read([("page", "9" * 30)]).page == 1
    assert urls.read([("page", "٣")]).page == 1
    deep = urls.read([("page", "900000"), ("size", "50")])
    assert deep.page * deep.size == urls.DEEPEST
    assert (urls.DEEPEST, urls.LARGEST_SIZE, urls.QUERY_LENGTH, urls.VALUE_LENGTH) == (10_000, 100, 2000, 200)


def test_an_address_selects_sixty_values_at_most_of_all_facets_and_fifty_of_one() -> None:
    listed = [(facet, f"verzonnen-{number}") for facet in ("party", "document", "person") for number in range(70)]
    search = urls.read(listed)
    assert sorted(len(search.selected(facet)) for facet in FACETS if search.selected(facet)) == [10, 50]
