"""Whom a reply in minutes answers that names nobody. All is made up (verzonnen)."""

from __future__ import annotations

from indexer.attribution.parts import Attribution
from indexer.attribution.replies.asked_lately import AskedLately

SP = Attribution((), "contribution", "Mevrouw Zoek", ("sp",), ())
CDA = Attribution((), "contribution", "De heer Vind", ("cda",), ())


def test_the_one_who_asked_before_the_first_reply_is_answered() -> None:
    lately = AskedLately()
    lately.spoke((), SP, "Mevrouw Zoek vraagt wat de brug kost.")
    assert [lately.answered((), "De brug is dicht."), lately.answered((), "De pont vaart.")] == [("sp",), ()]


def test_nobody_is_where_two_spoke_or_the_heading_is_another() -> None:
    both, below = AskedLately(), AskedLately()
    both.spoke((), SP, "Mevrouw Zoek vraagt wat de brug kost.")
    both.spoke((), CDA, "De heer Vind vraagt dat ook.")
    below.spoke(("Bruggen",), SP, "Mevrouw Zoek vraagt wat de brug kost.")
    assert both.answered((), "De brug is dicht.") == below.answered(("Ponten",), "De pont vaart.") == ()


def test_who_speaks_after_a_reply_is_answered_without_a_question() -> None:
    lately = AskedLately()
    lately.answered((), "De brug is dicht.")
    lately.spoke((), CDA, "De heer Vind vindt de brug te duur.")
    assert lately.answered((), "De brug is dicht.") == ("cda",)


def test_an_answer_goes_on_where_the_next_paragraph_opens_with_it_or_with_what_the_same_asked() -> None:
    for text, told in (
        ("Dat bedrag is verzonnen.", ("sp",)),
        ("Ook vroeg zij naar de pont. Die vaart.", ("sp",)),
        ("De pont vaart. Daarmee is haar vraag beantwoord.", ()),
        ("De pont vaart; daarmee is haar tweede vraag beantwoord.", ("sp",)),
        ("Dit kabinet bouwt bruggen.", ()),
        ("De pont vaart.", ()),
    ):
        lately = AskedLately()
        lately.answered((), "Mevrouw Zoek vroeg naar de brug. Die kost een verzonnen bedrag.", ("sp",))
        assert lately.answered((), text) == told, text


def test_of_several_who_spoke_the_one_who_asked_or_who_alone_had_the_word_is_answered() -> None:
    asked, both = "De heer Vind vraagt wanneer de pont vaart.", "Mevrouw Zoek wil weten wat de verzonnen brug kost."
    for spoken, text, told in (
        ((("sp", "Mevrouw Zoek dankt."), ("cda", asked)), "De minister zegt een besluit toe.", ("cda",)),
        ((("sp", both), ("cda", asked)), "De minister zegt een besluit toe.", ()),
        ((("sp", both), ("cda", asked)), "De minister wil in mei een proef met de pont.", ("cda",)),
        ((("sp", both), ("cda", asked)), "De pont en de brug zijn oud.", ()),
        ((("sp", both), ("cda", asked)), "De brug, waarover mevrouw Kent schreef, is oud.", ()),
    ):
        lately = AskedLately()
        lately.answered((), "De minister dankt de leden.")
        for party, said in spoken:
            speaker = SP if party == "sp" else CDA
            lately.spoke((), speaker, said)
        assert lately.answered((), text) == told, text


def test_an_answer_goes_on_with_a_word_of_it_and_ends_where_it_closes_or_others_spoke_of_the_thing() -> None:
    for text, told in (
        ("Bij de oude brug komt een verzonnen steiger.", ("sp",)),
        ("De minister zegt hierbij dat er geld is.", ("sp",)),
        ("Tot slot meldt de minister dat de brug open is.", ()),
        ("De pont bij de brug vaart.", ("cda",)),
        ("Daarin is de pont begrepen.", ("sp",)),
        ("De tunnel is dicht, zo meldt hij haar.", ("sp",)),
        ("De tunnel is dicht.", ()),
    ):
        lately = AskedLately()
        lately.spoke((), SP, "Mevrouw Zoek vraagt wat het kost.")
        lately.spoke((), CDA, "De heer Vind vraagt naar de pont.")
        lately.answered((), "De minister dankt de leden.")
        lately.answered((), "Mevrouw Zoek vroeg wat de brug kost. Dat is veel.", ("sp",))
        assert lately.answered((), text) == told, text
