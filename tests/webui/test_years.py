"""The years that a chart shows."""

from __future__ import annotations

from webui.years import readable


def test_a_chart_of_a_hundred_years_is_whole_and_of_more_is_parted() -> None:
    assert readable({1919: 1, 2018: 9}) == range(1919, 2019)
    assert readable({1918: 1, 2018: 9}) == range(2018, 2019)


def test_it_is_parted_where_nothing_is_found_for_more_than_twenty_years() -> None:
    assert readable(dict.fromkeys([*range(1898, 1999, 20), 2019], 1)) == range(1898, 1999)
