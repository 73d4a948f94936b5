"""Lines of a source, and which of them are furniture of the page."""

from __future__ import annotations

from indexer.attribution.layout.lines import read_lines

FOOT = "Tweede Kamer, vergaderjaar 2005–2006, 29 999, nr. 14"


def furniture(text: str) -> list[str]:
    return [line.text for line in read_lines(text) if line.furniture]


def test_numbers_that_all_stand_below_running_feet_number_the_pages() -> None:
    text = f"Een verzonnen zin.\n{FOOT}\n\n1\n\nNog een verzonnen zin.\n{FOOT}\n\n2\n\nDe laatste zin."
    assert furniture(text) == [FOOT, "1", FOOT, "2"]


def test_a_number_elsewhere_heads_a_question() -> None:
    text = f"1\n\nKlopt dit verzonnen bericht?\n{FOOT}\n\n2\n\nWat vindt u daarvan?\n\n3\n\nWaarom?"
    assert furniture(text) == [FOOT]


def test_the_number_of_the_chamber_in_the_head_is_no_page() -> None:
    assert furniture(f"Tweede Kamer der Staten-Generaal\n2\n\nEen zin.\n{FOOT}\n\n1\n\nNog een zin.") == [FOOT, "1"]
