"""TOML of others: what cannot be read is said, whatever is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.alerts import load
from indexer.boundary import toml_text
from indexer.vocabulary import Vocabularies


@pytest.mark.parametrize("text", ["a = 0x" + 5_000 * "f", "a = [{ b = 9223372036854775808 }]", "a = " + 5_000 * "9"])
def test_a_number_that_toml_has_not_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^a number or a date in it cannot be$"):
        toml_text.loads(text)


def test_numbers_and_tables_up_to_the_bound_are_read() -> None:
    assert toml_text.loads("a = [{ b = 9223372036854775807 }]") == {"a": [{"b": 2**63 - 1}]}


NAMES = 200_000
"""Of a key that takes tomllib minutes."""


@pytest.mark.parametrize(
    "text",
    [
        "a = " + 10_000 * "[",
        *(between.join([name] * NAMES) + " = 1" for name, between in (("a", "."), ('"a"', " . "), ("'a.'", "\t."))),
        f"[{'.'.join('a' * 101)}]\nb = 1",
    ],
    ids=["lists", "names", "quoted", "with-tabs", "table"],
)
def test_what_is_nested_too_deep_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="nested too deep"):
        toml_text.loads(text)


def test_a_text_of_many_dots_and_quotes_is_read_at_once() -> None:
    said = "Zie 1.2.3. En dan. Ja. " * 2_000 + "." * 100_000 + "a-" * 100_000 + "'" * 100_000
    assert toml_text.loads(f'a.b."c d".e = """{said}"""') == {"a": {"b": {"c d": {"e": said}}}}


def test_a_byte_order_mark_is_no_part_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "verzonnen.toml"
    text = 'site = "https://x.nl"\n[[search]]\nname = "a"\nq = "x"\natom = "f"\n'
    file.write_text(text, encoding="utf-8-sig")
    [search] = load(file, Vocabularies()).searches
    assert search.name == "a"
