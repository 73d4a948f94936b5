"""Whom a reply in minutes answers that names nobody. All is made up (verzonnen)."""

from __future__ import annotations

from indexer.attribution.parts import Attribution
from indexer.attribution.replies.asked_lately import AskedLately

SP = Attribution((), "contribution", "Mevrouw Zoek", ("sp",), ())
CDA = Attribution((), "contribution", "De heer Vind", ("cda",), ())


def test_the_one_who_asked_before_the_first_reply_is_answered() -> None:
    lately = AskedLately()
    lately.spoke((), SP, "Mevrouw Zoek vraagt wat de brug kost.")
    assert [lately.answered(()), lately.answered(())] == [("sp",), ()]


def test_nobody_is_where_two_spoke_or_the_heading_is_another() -> None:
    both, below = AskedLately(), AskedLately()
    both.spoke((), SP, "Mevrouw Zoek vraagt wat de brug kost.")
    both.spoke((), CDA, "De heer Vind vraagt dat ook.")
    below.spoke(("Bruggen",), SP, "Mevrouw Zoek vraagt wat de brug kost.")
    assert both.answered(()) == below.answered(("Ponten",)) == ()


def test_who_speaks_after_a_reply_is_answered_without_a_question() -> None:
    lately = AskedLately()
    lately.answered(())
    lately.spoke((), CDA, "De heer Vind vindt de brug te duur.")
    assert lately.answered(()) == ("cda",)
