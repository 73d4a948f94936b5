"""Replies in the minutes of a council that name nobody. All are made up (verzonnen)."""

from __future__ import annotations

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
