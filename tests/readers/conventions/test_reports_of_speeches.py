"""Which speeches make a report. All is made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.readers.conventions.reports_of_speeches import is_report, takes_the_floor
from indexer.records import Turn

CHAIR = Turn("De voorzitter", function="chair")
MEMBER = Turn("Mevrouw Zoek", "SP", "member")
MINISTER = Turn("Minister Verzonnen", function="minister")


@pytest.mark.parametrize(
    ("turns", "executive", "in_lines", "presided"),
    [
        ([CHAIR, MEMBER], (), True, True),
        ([MEMBER, MEMBER], (), True, False),
        ([MEMBER, MINISTER], (), True, False),
        ([MEMBER, MINISTER], ("wethouder",), True, True),
        ([MINISTER, MINISTER], ("wethouder",), True, False),
        ([MINISTER], ("wethouder",), True, False),
        ([MINISTER, MINISTER], (), False, False),
        ([MEMBER], (), False, False),
    ],
)
def test_a_report_has_the_chair_and_members_or_one_of_these_and_a_minister(
    turns: list[Turn], executive: tuple[str, ...], in_lines: bool, presided: bool
) -> None:
    assert is_report(turns, executive, known=False, presided=False) == in_lines
    assert is_report(turns, executive, known=False, presided=True) == presided
    assert is_report(turns, executive, known=True, presided=True)


def test_without_a_speech_nothing_is_a_report() -> None:
    assert not is_report([], (), known=True, presided=False)


def test_somebody_presides_or_a_member_addresses_the_chair() -> None:
    speech = {0: "Mevrouw Zoek (SP):", 1: "Voorzitter. De brug is verzonnen."}
    assert takes_the_floor(speech, {0: (MEMBER, "")})
    assert not takes_the_floor({0: speech[0], 1: "De brug is verzonnen."}, {0: (MEMBER, "")})
    assert takes_the_floor({0: "De voorzitter:", 1: "Ik stel voor, zo dadelijk te stemmen over een motie."}, {})
