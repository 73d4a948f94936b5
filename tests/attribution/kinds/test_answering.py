"""Members who answer for a bill of their own. The members, the register and the bill are made up (verzonnen)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.attribution.kinds.answering import answering, initiators
from indexer.attribution.layout.blocks import Block
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties
from indexer.vocabulary.member_stays import Stay
from indexer.vocabulary.members import Members

MEMBERS = Members([Stay("Bedacht", "B.", "Bo", "vvd", "TK", "2020-01-01", "")])
CONTEXT = Context(parties.load(), "2021-06-01", MEMBERS, "TK")
SAID = Block("Dit is verzonnen.", ((0, 17),))
SAY_SO = Block("De initiatiefnemers danken de leden voor hun verzonnen vragen.", ((0, 62),))
NAME = Block("Bedacht", ((0, 7),), signature=True)


@pytest.mark.parametrize(
    ("blocks", "parties"),
    [
        ([SAY_SO, SAID, NAME, *[SAID] * 7], ("vvd",)),
        ([SAY_SO, SAID, NAME, *[SAID] * 8], ()),
        ([*[SAID] * 39, SAY_SO, NAME], ("vvd",)),
        ([*[SAID] * 40, SAY_SO, NAME], ()),
    ],
)
def test_members_say_so_at_the_start_and_sign_at_the_end(blocks: list[Block], parties: tuple[str, ...]) -> None:
    assert answering(blocks, CONTEXT).parties == parties


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Initiatiefnota van het lid Bedacht over verzonnen bruggen", SAY_SO),
        ("Voorstel van wet van het lid Bedacht over verzonnen bruggen", SAY_SO),
        ("Nota over verzonnen bruggen", None),
    ],
)
def test_those_who_answer_for_a_nota_or_a_bill_stand_in_its_title(title: str, said: Block | None) -> None:
    found = initiators([said or SAID, SAID], replace(CONTEXT, title=title))
    assert (found and found.parties) == (("vvd",) if said else None)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Voorstel van wet van het lid Bedacht over bruggen; MEMORIE VAN TOELICHTING", "contribution"),
        ("Voorstel van wet van het lid Bedacht over bruggen; TWEEDE NOTA VAN WIJZIGING", "contribution"),
        ("Voorstel van het lid Bedacht over verzonnen moties; TOELICHTING", "contribution"),
        ("Wijziging van de Bruggenwet; MEMORIE VAN TOELICHTING", "response"),
        ("Voorstel van wet van het lid Bedacht over bruggen; NOTA NAAR AANLEIDING VAN HET VERSLAG", "response"),
    ],
)
def test_members_explain_their_own_bill_in_their_own_words_and_answer_what_is_asked(title: str, role: str) -> None:
    assert answering([SAID, NAME], replace(CONTEXT, title=title)).role == role


def test_who_signs_an_advice_is_none_of_those_whose_bill_it_is() -> None:
    office = "De vice-president van de Raad van State,"
    signed = [Block(text, ((0, len(text)),), signature=True) for text in (office, "Th.C. Verzin", f"{office} A. Zoek")]
    found = initiators([SAY_SO, *signed, NAME], CONTEXT)
    assert found is not None
    assert (found.speaker, found.parties) == ("Bedacht", ("vvd",))
