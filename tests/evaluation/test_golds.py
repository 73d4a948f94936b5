"""What a gold file says is read, and what it cannot say is told in one line. The golds are of made-up documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from indexer.errors import Refused
from indexer.evaluation.golds import Gold, GoldParagraph, read_gold

LEAST: dict[str, Any] = {"kind": "brief", "document": {}, "paragraphs": []}
PARAGRAPH = {"starts": "Verzonnen: waarom", "role": "contribution", "parties": ["d66"]}


def written(folder: Path, gold: Any) -> Path:
    """A file with a gold."""
    path = folder / "verzonnen.gold.json"
    path.write_text(gold if isinstance(gold, str) else json.dumps(gold), encoding="utf-8")
    return path


def test_the_least_gold_has_a_kind_and_nothing_to_judge(tmp_path: Path) -> None:
    assert read_gold(written(tmp_path, LEAST | {"note": "verzonnen"})) == Gold("brief", {}, ())


def test_one_of_several_values_of_a_field_is_enough(tmp_path: Path) -> None:
    stated = {"id_any": ["a", "b"], "type": "letter", "title_has": "sluizen", "dossiers": ["1", "2"], "number": ""}
    fields = read_gold(written(tmp_path, LEAST | {"document": stated})).fields
    assert fields == {"id": ("a", "b"), "type": ("letter",), "title": ("sluizen",), "dossiers": ("1", "2")}


def test_fair_readings_stand_behind_the_gold_s_own(tmp_path: Path) -> None:
    fair = {"alt_roles": ["response"], "alt_parties": [["cda", "vvd"]], "party_optional": True, "ends": "dicht?"}
    other = {"alt": {"role": "procedural"}, "contains": True, "may_be_heading": True, "responds_to": ["cda"]}
    (paragraph,) = read_gold(written(tmp_path, LEAST | {"paragraphs": [PARAGRAPH | fair | other]})).paragraphs
    assert paragraph == GoldParagraph(
        starts="Verzonnen: waarom",
        roles=("contribution", "response"),
        parties=(frozenset(["d66"]), frozenset(["cda", "vvd"]), frozenset()),
        ends="dicht?",
        responds_to=frozenset(["cda"]),
        arguable=("procedural",),
        may_follow_text=True,
        may_be_heading=True,
    )


def test_a_gold_that_has_no_party_and_needs_none_judges_what_is_printed(tmp_path: Path) -> None:
    for parties, optional, as_printed in (([], True, True), (["d66"], True, False), ([], False, False)):
        form = PARAGRAPH | {"parties": parties, "party_optional": optional}
        (paragraph,) = read_gold(written(tmp_path, LEAST | {"paragraphs": [form]})).paragraphs
        assert paragraph.as_printed == as_printed


@pytest.mark.parametrize("name", ["contains", "border_lenient"])
def test_other_text_may_stand_before_a_paragraph(tmp_path: Path, name: str) -> None:
    (paragraph,) = read_gold(written(tmp_path, LEAST | {"paragraphs": [PARAGRAPH | {name: True}]})).paragraphs
    assert paragraph.may_follow_text


def test_an_optional_link_is_not_judged(tmp_path: Path) -> None:
    optional = PARAGRAPH | {"responds_to": ["cda"], "responds_optional": True}
    (paragraph,) = read_gold(written(tmp_path, LEAST | {"paragraphs": [optional]})).paragraphs
    assert paragraph.responds_to == frozenset()


@pytest.mark.parametrize(
    ("gold", "reason"),
    [
        ("{", "not a gold (Expecting property name"),
        ("[" * 100_000, "not a gold ("),
        ([], "the file: not an object"),
        ({"document": {}, "paragraphs": []}, "kind: None is not a text"),
        ({"kind": "brief", "document": {}}, "paragraphs: not a list"),
        (LEAST | {"document": {"dossier": "1"}}, "document: unknown name 'dossier', not one of id,"),
        (LEAST | {"document": {"date": 2024}}, "document, date: 2024 is not a text"),
        (LEAST | {"paragraphs": ["x"]}, "paragraph 1: not an object"),
        (LEAST | {"paragraphs": [PARAGRAPH | {"starts": " "}]}, "paragraph 1, starts: ' ' is not a text"),
        (LEAST | {"paragraphs": [PARAGRAPH, PARAGRAPH | {"role": "vraag"}]}, "paragraph 2: 'vraag' is no role; use"),
        (LEAST | {"paragraphs": [PARAGRAPH | {"role": ["response"]}]}, "paragraph 1: ['response'] is no role"),
        (LEAST | {"paragraphs": [PARAGRAPH | {"alt_parties": ["d66"]}]}, "paragraph 1, parties: not a list"),
        (LEAST | {"headings": [1]}, "headings: 1 is not a text"),
    ],
)
def test_what_is_no_gold_is_refused_with_file_and_place(tmp_path: Path, gold: Any, reason: str) -> None:
    path = written(tmp_path, gold)
    with pytest.raises(Refused) as refused:
        read_gold(path)
    assert str(refused.value).startswith(f"{path}: not a gold (")
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_gold_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        read_gold(tmp_path / "niets.gold.json")
