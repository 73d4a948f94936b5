"""The days on which a report without a date can be, by its speakers. The register and the speakers are made up
(verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution.metadata.days_of_speakers import dated_by_speakers
from indexer.extraction.names.party_names import Context
from indexer.records import Turn
from indexer.vocabulary import parties
from indexer.vocabulary.member_stays import Stay
from indexer.vocabulary.members import Members

REGISTER = Members(
    [
        Stay("Verzonnen", "V.", "Vera", "vvd", "TK", "2012-09-20", "2021-03-30"),
        Stay("Bedacht", "B.", "Bo", "d66", "TK", "2017-03-23", ""),
        Stay("Bedacht", "B.", "Bo", "d66", "EK", "2011-06-07", "2015-06-08"),
        Stay("Zoek", "Z.", "Zara", "sp", "EK", "2015-06-09", "2019-06-10"),
    ]
)
VERA, BO = Turn("Mevrouw Verzonnen", "VVD", "member"), Turn("De heer Bedacht", "D66", "member")
ZARA, UNKNOWN = Turn("Mevrouw Zoek", "SP", "member"), Turn("De heer Nergens", "SGP", "member")


@pytest.mark.parametrize(
    ("turns", "found"),
    [
        ([VERA, BO, UNKNOWN], ("TK", ("2017-03-23", "2021-03-30"))),
        ([BO], (None, None)),  # who sat in either chamber
        ([BO, ZARA], (None, None)),  # there is no day on which both sat in it
        ([UNKNOWN], (None, None)),
        ([], (None, None)),
    ],
)
def test_a_report_is_of_the_days_and_the_chamber_in_which_its_speakers_sat(
    turns: list[Turn], found: tuple[str | None, tuple[str, str] | None]
) -> None:
    context = dated_by_speakers(turns, Context(parties.load(), members=REGISTER))
    assert (context.chamber, context.period) == found


def test_what_is_known_of_the_day_goes_before() -> None:
    context = Context(parties.load(), "2014-05-06", REGISTER, "TK")
    assert dated_by_speakers([VERA, BO], context) is context
