"""Motions that are read out: whose they are. The speeches are made up."""

from __future__ import annotations

from indexer.extraction.formulas.motion_requests import closes, opens
from indexer.readers.conventions import motions
from indexer.records import Turn

CHAIR = Turn("De voorzitter", "", "chair")
ZOEK = Turn("Mevrouw Zoek", "SP", "member")
CHANGED = "De motie-Zoek/Van Bedacht (99999, nr. 1) is in die zin gewijzigd dat zij thans luidt:"
MOTION = ("De Kamer,", "verzoekt de regering niets te doen,", "en gaat over tot de orde van de dag.")


def read_out(*paragraphs: tuple[str, Turn | None], by: Turn | None) -> list[Turn | None]:
    """The turns of a made-up motion that stands below some paragraphs, as read out by somebody."""
    given = [(text, turn, False) for text, turn in paragraphs] + [(text, by, True) for text in MOTION]
    return motions.moved(given)[len(paragraphs) :]


def test_a_changed_motion_is_of_all_whose_names_the_chair_says_above_it() -> None:
    turns = read_out((CHANGED, CHAIR), ("Motie", CHAIR), by=ZOEK)
    assert {(turn.speaker, turn.party, turn.movers) for turn in turns if turn} == {
        ("Mevrouw Zoek", "SP", ("Zoek", "Van Bedacht"))
    }


def test_a_changed_motion_is_not_of_whoever_spoke_before_the_chair() -> None:
    for reader in (Turn("De heer Anders", "VVD", "member"), CHAIR, None):
        turns = read_out((CHANGED, CHAIR), by=reader)
        assert {(turn.speaker, turn.party, turn.function) for turn in turns if turn} == {
            ("Zoek en Van Bedacht", "", "member")
        }
        assert all(turn and turn.movers == ("Zoek", "Van Bedacht") for turn in turns)


def test_names_far_above_a_motion_or_of_another_one_are_not_its_movers() -> None:
    other = [("En dan dit.", CHAIR)] * 3
    assert read_out((CHANGED, CHAIR), *other, by=ZOEK)[0] == Turn("Mevrouw Zoek", "SP", "member", "", ("Mevrouw Zoek",))
    once = [(CHANGED, CHAIR, False), *((text, ZOEK, True) for text in MOTION * 2)]
    assert [turn.movers for turn in motions.moved(once) if turn and turn is not CHAIR][3:] == [("Mevrouw Zoek",)] * 3


def test_a_speech_that_begins_with_the_chamber_opens_no_motion() -> None:
    assert opens("De Kamer,")
    assert opens("Gewijzigde motie De Kamer, gehoord de beraadslaging,")
    assert opens("De Kamer, verzoekt de regering een verzonnen brug")
    assert not opens("De Kamer, voorzitter, heeft daar vaak om gevraagd.")
    assert closes("iets te doen, en gaat over tot de orde van de dag.")
    assert not closes("Dan gaat over tot de orde van de dag wat verzonnen is.")


def test_a_line_without_end_takes_no_time() -> None:
    assert motions.announced("motie-" * 100_000) == ()
    assert not opens("De Kamer, " * 100_000 + "x")
