"""Who moved a motion, each with the group that is known to be theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.records import Paragraph, PartyEvidence
from webui import create_app
from webui.document.speaking import members_and_groups
from webui.links.urls import Links


@pytest.mark.parametrize(
    ("speaker", "parties", "told_by_register", "shown"),
    [
        ("Van Verzonnen en Bedacht", ("vvd", "d66"), {"vvd": "Van Verzonnen", "d66": "Bedacht"},
         ["Van Verzonnen (VVD)", "Bedacht (D66)"]),
        ("Van Verzonnen en Bedacht", ("vvd", "d66"), {"d66": "Bedacht"}, ["Van Verzonnen", "Bedacht (D66)", "VVD"]),
        ("Van Verzonnen en Bedacht", ("vvd",), {}, ["Van Verzonnen (VVD)", "Bedacht (VVD)"]),
        ("Van Verzonnen en Bedacht", ("vvd", "unknown:Groep Bedacht"), {},
         ["Van Verzonnen", "Bedacht", "VVD", "Onbekende fractie: Groep Bedacht"]),
        ("Van Verzonnen", (), {}, ["Van Verzonnen"]),
        (None, ("vvd", "d66"), {}, ["VVD", "D66"]),
    ],
)  # fmt: skip
def test_each_member_stands_with_the_own_group(
    seed_index: Path,
    speaker: str | None,
    parties: tuple[str, ...],
    told_by_register: dict[str, str],
    shown: list[str],
) -> None:
    told = tuple(PartyEvidence(party, (member,)) for party, member in told_by_register.items())
    said = Paragraph("x-1/1", "x-1", 1, "Verzonnen.", "contribution", speaker=speaker, parties=parties, looked_up=told)
    with create_app({"INDEX": seed_index}).test_request_context("/?lang=nl"):
        found = members_and_groups([said, said], Links())
    assert [choice.label for choice in found] == shown
    coloured = [choice.label for choice in found if choice.css]
    assert coloured == [label for label in shown if "(" in label or label in ("VVD", "D66") or "Onbekend" in label]
