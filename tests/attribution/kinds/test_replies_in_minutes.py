"""Replies in minutes, and whom they answer. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from tests.support.minutes import parsed, saying

MINUTES = """Notulen van de raadsvergadering van de gemeente Dorp op 28 juni 2012

5. De verzonnen brug

Mevrouw Zoek (PvdA) wil weten of de brug open kan blijven.

De wethouder bevestigt dat.

De heer Bedacht (CDA) noemt de brug oud.

De wethouder zegt dat die van 1960 is.

De heer Bedacht (CDA) vraagt naar het hek.

Mevrouw Zoek (PvdA) vraagt naar de verf.

De wethouder komt daarop terug.
"""


def test_a_reply_answers_the_one_member_who_spoke_since_the_last() -> None:
    document = parsed(MINUTES)
    assert saying(document, "bevestigt").responds_to == ("pvda",)
    assert saying(document, "van 1960").responds_to == ("cda",)
    assert saying(document, "komt daarop terug").responds_to == ()  # of two it is not known who


REPORT = """Nr. 7 VERSLAG VAN EEN ALGEMEEN OVERLEG

De vaste commissie voor Verzonnen Zaken heeft op 12 oktober 2009 overleg gevoerd met minister Verzonnen over dieren.

Vragen en opmerkingen uit de commissie

Mevrouw Zoek (PvdA) vraagt naar stallen.

De heer Bedacht (CDA) wil weten of de brug blijft.

{heading}

{first} De minister komt in mei met een plan.

Over eenden merkt de minister op dat er 45 bedrijven zijn.

Mevrouw Zoek (PvdA) vraagt of dat openbaar is.
"""


@pytest.mark.parametrize(
    "heading", ["Antwoord van de minister", "Het antwoord van de minister", "Het antwoord van de bewindspersonen"]
)
@pytest.mark.parametrize("asked", ["vroeg naar stallen", "vond die stallen oud", "heeft gevraagd naar stallen"])
def test_the_heading_of_an_answer_says_who_speaks_right_below_it(heading: str, asked: str) -> None:
    document = parsed(REPORT.format(heading=heading, first=f"Mevrouw Zoek {asked}."))
    told, next_one, again = (saying(document, words) for words in ("in mei", "eenden", "openbaar"))
    assert (told.role, told.responds_to) == ("response", ("pvda",))
    assert (next_one.role, next_one.responds_to, next_one.answers) == ("response", (), ())
    assert (again.role, again.parties) == ("contribution", ("pvda",))


_TERMS = """Nr. 7 VERSLAG VAN EEN ALGEMEEN OVERLEG

De vaste commissie voor Verzonnen Zaken heeft op 12 oktober 2009 overleg gevoerd met minister Verzonnen over dieren. Van
dit overleg brengt de commissie bijgaand beknopt verslag uit.

Vragen en opmerkingen uit de commissie

Mevrouw Zoek{party} vraagt naar stallen. Ook eenden hebben haar aandacht.

De heer Bedacht (CDA) wil weten of de brug blijft.

Antwoord van de minister

De minister is blij met de inbreng.

{told}

{more}
"""


@pytest.mark.parametrize(
    "told",
    [
        "Mevrouw Zoek kent het standpunt over stallen.",
        "Mevrouw Zoek kreeg de toezegging dat die stallen er komen.",
        "Mevrouw Zoek kon worden gemeld dat die stallen er komen.",
    ],
)
def test_where_parties_are_printed_behind_who_speaks_a_minister_tells_of_a_member_without_one(told: str) -> None:
    more = "De brug komt volgend jaar aan de orde."
    document = parsed(_TERMS.format(party=" (PvdA)", told=told, more=more))
    said = saying(document, told[:30])
    assert (said.role, said.responds_to) == ("response", ("pvda",))
    assert saying(document, "komt volgend jaar").role == "response"
    again = parsed(_TERMS.format(party="", told="De heer Bedacht kent die stallen.", more=more))
    assert saying(again, "kent die stallen").role == "contribution"  # members take the floor without a party there


def test_an_answer_in_minutes_goes_on_where_it_joins_on_or_comes_to_what_the_same_member_alone_spoke_of() -> None:
    told = "Mevrouw Zoek had gevraagd naar stallen. Die komen er."
    goes_on = ("Eenden krijgen een vijver.", "Wel hoopt zij dat dat lukt.", "Verdere eisen stelt zij niet.")
    for more, whom in (*((more, ("pvda",)) for more in goes_on), ("De brug komt er.", ()), ("Geiten ook.", ())):
        document = parsed(_TERMS.format(party=" (PvdA)", told=told, more=more))
        assert saying(document, more).responds_to == whom


def test_what_a_minister_said_is_no_members_word_and_an_answer_goes_on_with_what_it_told() -> None:
    told = "De stallen kosten € 10.000 per stuk, zo meldt de minister mevrouw Zoek."
    document = parsed(_TERMS.format(party=" (PvdA)", told=told, more="Aan deze prijs verandert niets."))
    for words in ("per stuk", "verandert niets"):
        said = saying(document, words)
        assert (said.role, said.responds_to) == ("response", ("pvda",))
    told = "Mevrouw Zoek (PvdA) vraagt verder.\n\nDe stallen blijven, zo meldt de minister."
    said = saying(parsed(_TERMS.format(party=" (PvdA)", told=told, more="De brug ook.")), "stallen blijven")
    assert (said.role, said.responds_to) == ("response", ("pvda",))


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("De stallen blijven, zo antwoordde zij de heer Bedacht.", "response"),
        ("De stallen zijn oud. De minister zag voor de vrees van de heer Bedacht geen grond.", "response"),
        ("De stallen zijn oud. De minister moet dat weten.", "contribution"),
        ("De stallen zijn oud, zo zei zij.", "contribution"),
    ],
)
def test_what_is_told_of_another_member_behind_a_member_is_the_ministers(told: str, role: str) -> None:
    asked = "Mevrouw Zoek had gevraagd naar stallen.\n\nNadere gedachtewisseling\n\nMevrouw Zoek (PvdA) vroeg door."
    said = saying(parsed(_TERMS.format(party=" (PvdA)", told=asked, more=told)), told)
    assert (said.role, said.responds_to) == (role, ("cda",) if role == "response" else ())


def test_in_the_present_a_minister_repeats_what_was_asked_where_the_member_neither_goes_on_nor_asks() -> None:
    asked = "Mevrouw Zoek vraagt naar stallen. {}"
    for more, role in (
        ("De kosten daarvan zijn laag.", "response"),
        ("Zij vindt die te duur.", "contribution"),
        ("Wat kosten die?", "contribution"),
    ):
        document = parsed(_TERMS.format(party=" (PvdA)", told=asked.format(more), more="De brug komt er."))
        assert saying(document, more).role == role, more
