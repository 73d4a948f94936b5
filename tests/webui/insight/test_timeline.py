"""Matches over time: numbers that a plain count confirms, without gaps, in charts and in a table."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import open_index
from indexer.engines import Engine, open_engine
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from tests.support.documents import made_up
from webui.insight import charts, options, totals
from webui.insight.timeline import Timeline, timeline
from webui.links.urls import By


@pytest.fixture(scope="module")
def engine(archive_index: Path) -> Engine:
    return open_engine(archive_index)


def counted(engine: Engine, request: SearchRequest, size: int) -> Counter[str]:
    """The hits of a request by the first `size` characters of their date."""
    return Counter((hit.document.date or "")[:size] for hit in engine.hits(request))


@pytest.mark.parametrize("by", ["month", "year"])
@pytest.mark.parametrize("request_", [SearchRequest(), SearchRequest(q="fietspad"), SearchRequest(party=("sp", "vvd"))])
def test_every_number_is_that_of_a_plain_count(engine: Engine, request_: SearchRequest, by: str) -> None:
    found = timeline(engine, request_, by)  # type: ignore[arg-type]
    size = 7 if by == "month" else 4
    assert found.periods
    whole = SearchRequest(party=request_.party)
    for series in (found.everybody, *found.parties):
        only = (series.party,) if series.party else request_.party
        matching = counted(engine, SearchRequest(q=request_.q, party=only), size)
        every = counted(engine, SearchRequest(party=only or whole.party), size)
        assert dict(zip(found.periods, series.matching, strict=True)) == {p: matching[p] for p in found.periods}
        assert dict(zip(found.periods, series.all, strict=True)) == {p: every[p] for p in found.periods}
        assert sum(series.matching) == matching.total()


def test_periods_follow_each_other_without_gaps(engine: Engine) -> None:
    years = timeline(engine, SearchRequest(q="school"), "year").periods
    assert years == ("2016", "2017", "2018", "2019")
    months = timeline(engine, SearchRequest(q="woningen"), "month").periods
    assert months[0] == "2016-03"
    assert months[-1] == "2017-11"
    assert len(months) == 21


def test_months_are_taken_where_they_can_be_seen_at_a_glance(engine: Engine) -> None:
    assert timeline(engine, SearchRequest(q="huren"), None).by == "month"
    assert timeline(engine, SearchRequest(q="fietspad"), None).by == "year"
    assert timeline(engine, SearchRequest(q="scholieren"), None).by == "year"
    assert timeline(engine, SearchRequest(q="huren"), "year").by == "year"


@pytest.mark.parametrize(("last", "by"), [("2020-12-02", "month"), ("2021-01-02", "year")])
def test_thirty_six_months_can_be_seen_at_a_glance(tmp_path: Path, last: str, by: str) -> None:
    index = open_index(tmp_path / "index")
    dated = enumerate(("2018-01-02", last), 1)
    made = [(made_up(number, [("Een verzonnen sluis.", (), ())]), date) for number, date in dated]
    index.write([replace(one, document=replace(one.document, date=date)) for one, date in made])
    assert timeline(index, SearchRequest(q="sluis"), None).by == by


def test_a_share_is_of_all_that_was_said_then_whatever_it_is_about(engine: Engine) -> None:
    narrowed = timeline(engine, SearchRequest(q="fietspad", topic=("verkeer",), role=("contribution",)), "year")
    plain = timeline(engine, SearchRequest(), "year")
    assert narrowed.everybody.all == plain.everybody.all == plain.everybody.matching
    party = next(series for series in narrowed.parties if series.party == "vvd")
    assert party.all == timeline(engine, SearchRequest(party=("vvd",)), "year").everybody.all


def test_nothing_found_is_an_empty_time(engine: Engine, archive: FlaskClient) -> None:
    assert timeline(engine, SearchRequest(q="zebra"), "month").periods == ()
    for by in ("month", "year"):
        assert archive.get(f"/timeline?q=zebra&by={by}").status_code == 200


@settings(deadline=None)
@given(st.lists(st.just(0.0) | st.floats(1e-6, 1e9), max_size=30))
def test_no_bar_stands_out_above_the_highest_line(values: list[float]) -> None:
    top = charts.ceiling(values)
    bars = charts.bars(values, ["x"] * len(values), top)
    assert all(value <= top for value in values)
    assert len(bars) == sum(value > 0 for value in values)
    for bar in bars:
        assert charts.line(top, top, "").y <= bar.y
        assert bar.y + bar.height == charts.line(0, top, "").y
        assert float(bar.x[:-1]) + float(bar.width[:-1]) <= 100
    if any(values):
        assert max(values) * 5.01 > top * 2 - 1e-9  # the chart is not mostly empty


@settings(deadline=None)
@given(st.integers(0, 400), st.integers(2, 8))
def test_names_under_a_chart_are_few_evenly_spread_and_inside(count: int, most: int) -> None:
    marks = charts.marks([str(number) for number in range(count)], most)
    assert len(marks) <= most
    numbers = [int(mark.label) for mark in marks]
    assert len({after - before for before, after in pairwise(numbers)}) <= 1
    assert not count or numbers[0] == 0
    places = [float(mark.x[:-1]) for mark in marks]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)


def rows(page: str) -> list[list[str]]:
    """The cells of the table of a page."""
    return [
        [html.unescape(re.sub("<[^>]+>", "", cell)).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)
    ]


def test_the_table_says_what_the_charts_say(archive: FlaskClient, engine: Engine) -> None:
    page = archive.get("/timeline?q=fietspad&by=year&lang=nl").text
    found = timeline(engine, SearchRequest(q="fietspad"), "year")
    table = rows(page)
    assert table[0][:3] == ["Periode", "Alle", "VVD"]
    for number, row in enumerate(table[1:]):
        assert row[0] == found.periods[number]
        for value, series in zip(row[1:], (found.everybody, *found.parties), strict=True):
            assert value == (str(series.matching[number]) if series.all[number] else "–")
    titles = re.findall(r"<rect[^>]*><title>(.*?)</title>", page)
    for number, period in enumerate(found.periods):
        if found.everybody.matching[number]:
            assert f"{period}: {found.everybody.matching[number]}" in titles


def test_shares_stand_in_the_table_as_percents(archive: FlaskClient) -> None:
    table = rows(archive.get("/timeline?q=fietspad&by=year&measure=share&lang=nl").text)
    assert table[1][:2] == ["2016", "67%"]
    assert table[3] == ["2018", *["–"] * (len(table[0]) - 1)]


def test_a_period_leads_to_what_was_found_in_it(archive: FlaskClient, engine: Engine) -> None:
    page = archive.get("/timeline?q=fietspad&by=month&party=vvd&lang=nl").text
    found = timeline(engine, SearchRequest(q="fietspad", party=("vvd",)), "month")
    links = [html.unescape(href) for href in re.findall(r'<th scope="row"><a href="([^"]+)"', page)]
    assert len(links) == len(found.periods)
    for link, count in list(zip(links, found.everybody.matching, strict=True))[::9]:
        assert (f"{count} gevonden alinea" if count else "Niets gevonden") in archive.get(link).text


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["by", "measure", "x"]), st.text(max_size=8)))
def test_whatever_stands_in_the_address_means_some_options(parameters: dict[str, str]) -> None:
    chosen = options.read(parameters)
    assert options.read(chosen.parameters) == chosen
    assert options.read({}).parameters == {}


def test_a_chart_says_in_words_what_it_shows(archive: FlaskClient) -> None:
    page = archive.get("/timeline?q=fietspad&by=year&lang=nl").text
    assert '<svg class="chart"' in page
    assert re.search(r'role="img" aria-labelledby="chart-title chart-description"', page)
    assert re.search(r'<desc id="chart-description">Van 2016 tot en met 2019; het meest in \d{4}: \d+\.</desc>', page)
    assert "style=" not in page


def test_what_shares_are_of_is_counted_anew_after_each_commit(tmp_path: Path, seed: ParsedDocument) -> None:
    engine = open_engine(tmp_path)
    engine.write([seed])
    other = replace(
        seed,
        document=replace(seed.document, id="x-1", date="2019-01-01"),
        paragraphs=tuple(replace(p, id=f"x-1/{p.position}", document_id="x-1") for p in seed.paragraphs),
    )
    assert totals.whole_period(engine, SearchRequest(), ("year",)) == {("2018",): 23}
    engine.write([other])
    assert totals.whole_period(engine, SearchRequest(q="zebra"), ("year",)) == {("2018",): 23, ("2019",): 23}
    assert totals.whole_period(engine, SearchRequest(since="2019"), ("year",), party=("vvd",)) == {("2019",): 6}


class Told:
    """Stands for an engine that holds a paragraph for each period and party."""

    def __init__(self, *said: tuple[str, str]) -> None:
        self.said = said

    def generation(self) -> str:
        return "1"

    def tally(self, request: SearchRequest, columns: tuple[str, ...]) -> Counter[tuple[str, ...]]:
        rows = [{"month": at, "year": at[:4], "party": party} for at, party in self.said]
        return Counter(tuple(row[column] for column in columns) for row in rows)


def told(*said: tuple[str, str], by: By) -> Timeline:
    return timeline(Told(*said), SearchRequest(q="verzonnen"), by)  # type: ignore[arg-type]


def test_no_more_than_240_periods_are_drawn() -> None:
    months = told(("2000-01", "vvd"), ("2019-12", "vvd"), by="month")
    assert (months.by, len(months.periods)) == ("month", 240)
    assert told(("2000-01", "vvd"), ("2020-01", "vvd"), by="month").by == "year"
    years = told(*((f"{year}-01", "vvd") for year in range(1779, 2020)), by="year")
    assert (years.periods[0], years.periods[-1], len(years.periods)) == ("1780", "2019", 240)


def test_the_six_parties_with_most_matches_are_followed_and_those_of_no_known_group() -> None:
    parties = ("vvd", "d66", "cda", "gl", "pvda", "sp", "sgp")
    said = [("2018-01", party) for place, party in enumerate(parties) for _ in range(9 - place)]
    found = told(*said, ("2018-01", "none"), by="year")
    assert [one.party for one in found.parties] == [*parties[:6], "none"]
