"""Counts of facets and tallies equal plain counts, whatever was written and selected. On each engine there is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.engines import Engine, open_engine
from indexer.facets import FACETS, NONE
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from tests.engines.conftest import Place
from tests.support.documents import facet_values, made_up

PARTIES, TOPICS = ("vvd", "d66", "gl"), ("werk", "werk/arbeidsomstandigheden", "verkeer")


WORDS = ("zorg", "jeugdzorg", "brug", "bruggen", "de", "plan")


PARAGRAPHS = st.tuples(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
    st.lists(st.sampled_from(PARTIES), max_size=2, unique=True).map(tuple),
    st.lists(st.sampled_from(TOPICS), max_size=2, unique=True).map(tuple),
)


SELECTIONS = st.fixed_dictionaries(
    {},
    optional={
        "party": st.lists(st.sampled_from((*PARTIES, "sp", NONE)), max_size=2, unique=True).map(tuple),
        "topic": st.lists(st.sampled_from(TOPICS), max_size=2, unique=True).map(tuple),
        "role": st.sampled_from([(), ("contribution",)]),
        "year": st.sampled_from([(), ("2011",), ("2010", "2012"), (NONE,), ("2010", NONE)]),
        "document": st.sampled_from([(), ("x-1",)]),
    },
)


@settings(max_examples=60, deadline=None)
@given(
    batches=st.lists(
        st.lists(st.lists(PARAGRAPHS, min_size=1, max_size=4), min_size=1, max_size=3), min_size=1, max_size=3
    ),
    selection=SELECTIONS,
    word=st.sampled_from(("", "zorg", "brug", "-zorg", "plan OR brug")),
    sort=st.sampled_from(("relevance", "date")),
)
def test_facet_counts_equal_a_plain_count(place: Place, batches: list, selection: dict, word: str, sort: str) -> None:
    engine = open_engine(place())
    kept: dict[str, ParsedDocument] = {}
    for batch in batches:  # a document of a later commit replaces that of an earlier one: several segments, deletions
        documents = [silent(made_up(number, paragraphs)) for number, paragraphs in enumerate(batch)]
        engine.write(documents)
        kept.update({parsed.document.id: parsed for parsed in documents})
    result = engine.search(SearchRequest(q=word, size=100, sort=sort, **selection))
    pool = [(facet_values(d.document, p), p) for d in kept.values() for p in d.paragraphs if matches(word, p.text)]
    chosen = {facet: selection.get(facet, ()) for facet in FACETS}
    for facet in result.facets:
        others = [
            values[facet.name] for values, _ in pool
            if all(not wanted or any(meets(name, value, values[name]) for value in wanted)
                   for name, wanted in chosen.items() if name != facet.name)
        ]  # fmt: skip
        expected = Counter(value for values in others for value in values)
        for value in chosen[facet.name]:
            expected[value] = sum(meets(facet.name, value, values) for values in others)
        assert {value.value: value.count for value in facet.values} == dict(expected)
        assert {value.value for value in facet.values if value.selected} == set(chosen[facet.name])
    hits = {
        p.id for values, p in pool
        if all(not wanted or any(meets(n, v, values[n]) for v in wanted) for n, wanted in chosen.items())
    }  # fmt: skip
    assert {hit.paragraph.id for hit in result.hits} == hits
    assert result.total == len(result.hits) == len(hits)
    if sort == "date":
        dates = [hit.document.date or "" for hit in result.hits]
        assert dates == sorted(dates, reverse=True)


def silent(parsed: ParsedDocument) -> ParsedDocument:
    """A document of which something is not known: the groups of some contributions, and the date of every third."""
    paragraphs = tuple(replace(p, role="contribution") if p.position % 2 else p for p in parsed.paragraphs)
    dated = parsed.document.date if int(parsed.document.number or 0) % 3 else None
    return replace(parsed, document=replace(parsed.document, date=dated), paragraphs=paragraphs)


def meets(facet: str, selected: str, values: tuple[str, ...]) -> bool:
    """Whether one of the values is the selected one; a main theme takes in its sub themes."""
    return selected in values or (facet == "topic" and any(value.startswith(f"{selected}/") for value in values))


def matches(word: str, text: str) -> bool:
    """What the five queries of the test above find, said in another way."""
    words = {"brug" if w == "bruggen" else w for w in text.split()}
    words |= {"zorg"} if "jeugdzorg" in words else set()
    return {
        "": True, "zorg": "zorg" in words, "brug": "brug" in words, "-zorg": "zorg" not in words,
        "plan OR brug": bool({"plan", "brug"} & words),
    }[word]  # fmt: skip


def test_a_main_theme_takes_in_its_sub_themes(engine: Engine) -> None:
    engine.write([made_up(1, [("zorg", (), ("werk/arbeidsomstandigheden",)), ("brug", (), ("verkeer",))])])
    result = engine.search(SearchRequest(topic=("werk",)))
    assert result.total == 1
    topics = next(facet for facet in result.facets if facet.name == "topic")
    assert {(value.value, value.count) for value in topics.values} == {
        ("werk", 1), ("werk/arbeidsomstandigheden", 1), ("verkeer", 1)
    }  # fmt: skip


def test_the_count_of_a_main_theme_is_what_choosing_it_finds(engine: Engine) -> None:
    topics = (("wonen",), ("wonen/woningmarkt",), ("wonen", "wonen/woningmarkt"), ("verkeer/water",), ())
    engine.write([made_up(1, [(f"verzonnen {number}", (), slugs) for number, slugs in enumerate(topics)])])
    facet = next(facet for facet in engine.search(SearchRequest()).facets if facet.name == "topic")
    assert {value.value: value.count for value in facet.values} == {
        "wonen": 3, "wonen/woningmarkt": 2, "verkeer": 1, "verkeer/water": 1
    }  # fmt: skip
    for value in facet.values:
        assert engine.search(SearchRequest(topic=(value.value,))).total == value.count
        assert engine.search(SearchRequest(q=f'thema:"{value.label}"')).total == value.count


def test_a_tally_equals_a_plain_count(engine: Engine) -> None:
    engine.write([made_up(n, [("zorg", PARTIES[:n], TOPICS[n:]), ("brug", (), TOPICS[:1])]) for n in range(3)])
    expected = Counter(
        (party, year)
        for n, year in enumerate(("2010", "2011", "2012"))
        for party in PARTIES[:n] or ("",)
    )  # fmt: skip
    assert engine.tally(SearchRequest(q="zorg"), ("party", "year")) == dict(expected)
    months = {("2010-01",): 2, ("2011-01",): 2, ("2012-01",): 2}
    assert engine.tally(SearchRequest(), ("month",)) == months
