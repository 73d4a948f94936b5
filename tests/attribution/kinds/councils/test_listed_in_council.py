"""Groups of the members of councils that only their minutes know. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from tests.support.minutes import parsed, saying

MINUTES = """Notulen van de vergadering van de gemeenteraad van Dorp op 14 mei 2003

Aanwezig: de leden Verzonnen (VVD), Zoek (Dorp Nu), Bedacht (CDA) en Nergens (voorzitter).

6. De verzonnen brug

De heer VERZONNEN: Wij kunnen een euro maar één keer uitgeven.

Wethouder ERGENS: Dat is zo.

{label}: Wij kiezen voor een pont. Wat zou die kosten?

Wethouder ERGENS: Dat zoek ik uit.
"""


@pytest.mark.parametrize("label", ["Mevrouw ZOEK", "Mevrouw Zoek", "Mevrouw Zoek (Dorp Nu)"])
def test_a_member_of_a_council_is_no_guest_for_a_group_that_no_register_knows(label: str) -> None:
    document = parsed(MINUTES.format(label=label))
    member = saying(document, "pont")
    assert (member.role, member.parties) == ("contribution", ("unknown:Dorp Nu",))
    assert [saying(document, words).responds_to for words in ("Dat is zo", "zoek ik")] == [
        ("vvd",),
        ("unknown:Dorp Nu",),
    ]
    assert saying(document, "een euro").parties == ("vvd",)


def test_a_group_printed_once_with_a_speaker_is_his_from_then_on() -> None:
    text = MINUTES.format(label="Mevrouw Tuin (Eigen Dorp)")
    document = parsed(f"{text}\nMevrouw Tuin: En wanneer weet u dat?\n\nDe heer NERGENS: Ik weet het niet.\n")
    assert saying(document, "wanneer weet").parties == ("unknown:Eigen Dorp",)
    assert saying(document, "Ik weet het niet").parties == ()  # an office is no group
