"""Which words members alone used in a debate. All is made up (verzonnen)."""

from __future__ import annotations

from indexer.attribution.replies.words_of_members import WordsOfMembers


def test_a_word_that_another_used_later_is_no_longer_of_one_alone() -> None:
    words = WordsOfMembers()
    words.spoke(("sp",), "De bruggen zijn verzonnen.")
    assert words.alone(("sp",), "Dan de brug.")
    words.spoke(("cda",), "Een brug blijft.")
    assert not words.alone(("sp",), "Dan de brug.")


def test_members_of_two_parties_together_are_others_than_one_of_these() -> None:
    words = WordsOfMembers()
    words.spoke(("sp", "cda"), "De brug is verzonnen.")
    assert words.alone(("sp", "cda"), "Over de brug.")
    assert not words.alone(("sp",), "Over de brug.")
    assert not words.alone((), "Over de brug.")
