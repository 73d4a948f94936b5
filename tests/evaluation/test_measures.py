"""The table of measures names what went wrong."""

from __future__ import annotations

from indexer.evaluation.measures import WORST, Measure, table


def many(faults: int) -> Measure:
    """A measure with so many faults."""
    measure = Measure("verzonnen", "party")
    measure.add(1, 1, "")
    for number in range(faults):
        measure.add(0, 1, f"stuk-{number}.txt: vvd, not d66")
    return measure


def test_the_table_names_what_went_wrong() -> None:
    shown = table([many(1)])
    assert "50.00%" in shown
    assert "the worst 1 of 1:" in shown
    assert "verzonnen, party: stuk-0.txt: vvd, not d66" in shown


def test_the_worst_faults_are_shown_or_every_one() -> None:
    shown = table([many(WORST + 2)])
    assert f"the worst {WORST} of {WORST + 2}:" in shown
    assert shown.count("vvd, not d66") == WORST
    assert table([many(WORST + 2)], every_fault=True).count("vvd, not d66") == WORST + 2


def test_ways_of_being_wrong_stand_behind_the_share_most_first() -> None:
    measure = many(3)
    measure.outcomes.update({"lost": 1, "wrong party": 2})
    assert "25.00%  2 wrong party, 1 lost" in table([measure]).splitlines()[1]


def test_all_right_is_a_row_and_no_more() -> None:
    assert len(table([many(0)]).splitlines()) == 2
