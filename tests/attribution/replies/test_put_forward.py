"""A party by its bare name that asked, and a group that is only told of beside who asked (made-up texts)."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.named_besides import is_beside
from indexer.attribution.replies.replying import answered
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties
from tests.support.growth import seconds

CONTEXT = Context(parties.load())


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Gevraagd is door de PvdA of dit verzonnen depot dicht gaat.", ("pvda",)),
        ("Voorts is er van DENK en van de SP een vraag gekomen over het depot.", ("denk", "sp")),
        ("Namens de SGP is tot slot gewezen op de verzonnen heffing.", ("sgp",)),
        ("Het CDA ging in op de verzonnen heffing.", ("cda",)),
        ("Het bezwaar dat GroenLinks aanvoert weegt mee.", ("gl",)),
        ("Wat de door de VVD genoemde grens betreft: die is verzonnen.", ("vvd",)),
        ("Over de kosten heeft de SGP opmerkingen gemaakt.", ("sgp",)),
        ("Het verzoek, gedaan door de SGP, willig ik in.", ("sgp",)),
        ("Ten aanzien van de zorgen bij de SP wijs ik op de raming.", ("sp",)),
        ("Een vraag van de SGP, waarbij de ChristenUnie zich aansloot, betreft de raming.", ("sgp", "cu")),
        ("Door GroenLinks werd gevraagd naar het depot; de D66-fractie wenste een tijdpad.", ("gl", "d66")),
        ("Verscheidene fracties, te weten die van het CDA en D66, hebben zorgen geuit.", ("cda", "d66")),
    ],
)
def test_a_bare_name_is_answered_where_it_is_said_that_the_party_asked(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


@pytest.mark.parametrize(
    "beside",
    [
        "Dat is opgenomen, mede op aandringen van de PvdA-fractie.",
        "Dat geld ging op aan een plafond, waar de leden van de PvdA-fractie in november om verzochten.",
        "Die brief, die ook is gericht aan de fractie van de PvdA, is bijgevoegd.",
        "De leden van de PvdA-fractie daarentegen steunden dit.",
        "In het debat heeft de PvdA-fractie daar ook op gewezen.",
        "Hierover heeft de regering de fractie van de PvdA eerder geschreven.",
        "Er is een motie, die mede door de PvdA-fractie was ondertekend.",
    ],
)
def test_what_another_group_did_elsewhere_is_not_answered_with_who_asks(beside: str) -> None:
    assert answered(f"De leden van de SP-fractie vragen naar het verzonnen loket. {beside}", CONTEXT) == ("sp",)


def test_hostile_clauses_are_read_in_linear_time() -> None:
    text = "Dat is opgenomen, waar de SP-fractie in november om " * 1_000
    groups = find_groups(text, CONTEXT)
    assert seconds(lambda given: [is_beside(given, 0, group) for group in groups], text) < 5
