"""The words of `heads.toml`: labels with their values (`Betreft: …`), and how other lines of a head begin."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from indexer.patterns import regex

_SPREAD = regex(r"(?<!\S)[^\W\d_](?: [\w():-]){3,}:?(?!\S)")
"""A word that is printed with a space behind each letter, or several beside each other."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one kind of head. `purposes` maps `date`, `subject`, … to the labels that give it, `squeezed`
    each label without its spaces to the label."""

    purposes: Mapping[str, frozenset[str]]
    label: re.Pattern[str]
    spaced: re.Pattern[str]
    each: re.Pattern[str]
    bare: re.Pattern[str]
    mark: re.Pattern[str]
    column: re.Pattern[str]
    squeezed: Mapping[str, str]

    def unspread(self, line: str) -> str:
        """A line in which labels that are printed with a space behind each letter are words.

        >>> words("letter").unspread("D a t u m U w k e n m e r k"), words("letter").unspread("D a t u m: 3 mei")
        ('Datum Uw kenmerk', 'Datum: 3 mei')
        """
        return _SPREAD.sub(self._as_labels, line)

    def _as_labels(self, spread: re.Match[str]) -> str:
        """Labels whose letters stand apart, each of which begins with a capital; anything else as it was."""
        found = re.findall(r"[^\W\d_](?:(?![A-Z]).)*", spread[0].replace(" ", ""))
        labels = [self.squeezed.get(name.rstrip(":").lower(), "") for name in found]
        if not all(labels):
            return spread[0]
        return " ".join(label.capitalize() for label in labels) + (":" if spread[0].endswith(":") else "")

    def field(self, line: str) -> tuple[str, str] | None:
        """The label, in lower case, and the value of a line, the value empty where the label stands alone; None for
        another line."""
        match = self.label.fullmatch(line) or self.spaced.fullmatch(line)
        return (match["label"].lower(), (match["value"] or "").strip()) if match else None

    def parted(self, line: str) -> list[str]:
        """A line cut before each label in its middle: `Datum 3 maart 2024 Betreft Bruggen` is two.

        >>> words("letter").parted("Aan: de raad Datum: 3 mei 2024 Onderwerp: bruggen")
        ['Aan: de raad', 'Datum: 3 mei 2024', 'Onderwerp: bruggen']
        """
        if not self.field(line) and not self.bare.match(line):
            return [line]
        inner = [match.start("label") for match in self.spaced.finditer(line) if match.start("label")]
        cuts = [0, *inner, len(line)]
        return [line[start:end].strip() for start, end in pairwise(cuts)]

    def in_row(self, line: str) -> list[str]:
        """The labels that stand beside each other in a line, in lower case; none where anything else is in it."""
        found = self.inside(line)
        return found if len(found) > 1 and not self.each.sub("", line).strip() else []

    def inside(self, line: str) -> list[str]:
        """The labels in a line, in lower case."""
        return [label.lower() for label in self.each.findall(line)]


@lru_cache(maxsize=2)
def words(kind: str) -> Words:
    """The words of the heads of a `letter` or of `decisions`."""
    text = (Path(__file__).parent / "heads.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)[kind]
    labels, spaced = _literal(table["labels"]), _literal([name.capitalize() for name in table.get("spaced", [])])
    return Words(
        purposes={name: frozenset(listed) for name, listed in table.items()},
        label=regex(rf"(?P<label>{labels})(?:\s*[:|]\s*(?P<value>.*))?", re.IGNORECASE),
        spaced=regex(rf"(?<!\S)(?P<label>{spaced})(?:\s*:)?\s+(?P<value>\S.*?)(?=\s+{spaced}(?:\s*:)?\s|$)"),
        each=regex(rf"(?<!\S){labels}(?!\S)", re.IGNORECASE),
        bare=regex(_literal(table.get("bare", [])) + r"(?!\w)", re.IGNORECASE),
        mark=regex(_any_of(table.get("marks", [])), re.IGNORECASE),
        column=regex(_any_of(table.get("column", [])), re.IGNORECASE),
        squeezed={label.replace(" ", ""): label for label in table["labels"]},
    )


def _literal(names: Sequence[str]) -> str:
    return _any_of([re.escape(name) for name in sorted(names, key=len, reverse=True)])


def _any_of(patterns: Sequence[str]) -> str:
    """A pattern of all, in this order; one that fits nothing where there are none."""
    return f"(?:{'|'.join(patterns)})" if patterns else r"(?!)"
