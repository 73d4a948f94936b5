"""Minutes of a council in which some is told and some said. All are made up (verzonnen)."""

from __future__ import annotations

from tests.support.minutes import parsed, saying

MINUTES = """Notulen van de openbare vergadering van de gemeenteraad van Dorp op 28 juni 2012

1. Opening

De voorzitter opent de vergadering.

2. De verzonnen brug

Mevrouw Zoek (SP) vraagt of omwonenden worden betrokken.

De heer Bedacht (CDA) sluit zich daarbij aan.

Wethouder Nergens antwoordt mevrouw Zoek dat er een inloopavond is.

Mevrouw Zoek (SP): Hoe laat is die afgelopen?

Wethouder Nergens: Om tien uur.

De heer Bedacht (CDA) vraagt wie er koffie schenkt.

De wethouder zegt dat uit te zoeken.

De heer Bedacht (CDA): Komt er ook thee?

Wethouder Nergens: Ja, er komt thee.
"""


def test_what_is_told_between_speeches_is_of_whom_it_says() -> None:
    document = parsed(MINUTES)
    members = {"omwonenden": ("sp",), "sluit zich": ("cda",), "Hoe laat": ("sp",), "koffie": ("cda",), "ook": ("cda",)}
    for words, parties in members.items():
        assert (saying(document, words).role, saying(document, words).parties) == ("contribution", parties)
    answers = {"inloopavond": ("sp",), "tien uur": ("sp",), "uit te zoeken": ("cda",), "er komt thee": ("cda",)}
    for words, parties in answers.items():
        assert (saying(document, words).role, saying(document, words).responds_to) == ("response", parties)
    assert saying(document, "opent").role == "procedural"
    assert saying(document, "koffie").section == saying(document, "Hoe laat").section


def test_an_alderman_who_repeats_a_question_in_a_speech_goes_on_speaking() -> None:
    text = "De heer Zoek (SP): Wat kost de verzonnen brug?\n\nWethouder Nergens: Die is duur.\n\n"
    asked = "De heer Zoek vraagt wat de brug kost. Dat is veel.\n"
    document = parsed(f"Notulen van de gemeenteraad van Dorp op 28 juni 2012\n\n2. De brug\n\n{text}{asked}")
    assert (saying(document, "Dat is veel").role, saying(document, "Dat is veel").responds_to) == ("response", ("sp",))
