"""Sentences that name groups, made of the forms in a file of `tests/data`, with whose words they are; all are made up.

A form is a sentence with slots: `{B}` a group (`{B^}` at the head of a sentence, `{B:pl}` one with a plural verb),
`[vraagt|vragen]` the verb for one and for several of it, `{A}` the group that spoke before or is answered, `{z}` those
who speak, as A by name, "deze leden" or "zij", `{b}` a bare party with its article, `{p}` one without
(never Volt, which may be the unit).
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PARTIES: dict[str | None, dict[str, str]] = {
    "2022-05-10": {
        "vvd": "de VVD", "cda": "het CDA", "d66": "D66", "pvv": "de PVV", "sp": "de SP", "pvda": "de PvdA",
        "gl": "GroenLinks", "pvdd": "de Partij voor de Dieren", "cu": "de ChristenUnie", "sgp": "de SGP",
        "volt": "Volt", "denk": "DENK", "ja21": "JA21", "fvd": "Forum voor Democratie", "bbb": "BBB",
    },
    "2025-05-10": {
        "vvd": "de VVD", "cda": "het CDA", "d66": "D66", "pvv": "de PVV", "sp": "de SP", "gl-pvda": "GroenLinks-PvdA",
        "nsc": "Nieuw Sociaal Contract", "bbb": "BBB", "cu": "de ChristenUnie", "denk": "DENK", "pvdd": "de PvdD",
    },
    "1998-05-10": {
        "vvd": "de VVD", "cda": "het CDA", "d66": "D66", "pvda": "de PvdA", "gl": "GroenLinks", "sp": "de SP",
        "sgp": "de SGP", "gpv": "het GPV", "rpf": "de RPF",
    },
}  # fmt: skip
_PARTIES[None] = _PARTIES["2022-05-10"]
_SHORT = {"de Partij voor de Dieren": "PvdD", "Forum voor Democratie": "FVD", "Nieuw Sociaal Contract": "NSC"}
_SEVERAL = (
    "de leden van de {x}-fractie", "de leden van {de x}", "de leden van de fractie van {de x}", "de {x}-leden",
    "de fractieleden van {de x}", "de leden van de fractie-{x}", "de {x}-fractieleden", "de leden der {x}-fractie",
    "de leden behorende tot de {x}-fractie", "de tot de {x}-fractie behorende leden",
    "genoemde leden van de {x}-fractie", "de aan het woord zijnde leden van de {x}-fractie",
    "voornoemde leden van de fractie van {de x}", "de leden van de fracties van {de x} en {de y}",
    "de leden van de {x}- en {y}-fractie", "de fracties van {de x} en {de y}", "de {x}-fractie en de {y}-fractie",
    "de leden van de {x}- en van de {y}-fractie", "de leden van de {x}-fractie en de leden van de {y}-fractie",
    "de leden van de {x}-fractie en die van de {y}-fractie", "de leden van de fracties van {de x}, {de y} en {de z}",
    "de leden van de {x}-, {y}- en {z}-fractie", "de gezamenlijke leden van de fracties van {de x} en {de y}",
    "de leden van de {x}-fractie en het lid Verzonnen ({y})",
)  # fmt: skip
_ONE = (
    "de {x}-fractie",
    "de fractie van {de x}",
    "het lid Verzonnen ({x})",
    "de fractie {x}",
    "het lid van de {x}-fractie",
)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a kind, the party that spoke before it and how it is printed, the parties of the group in it, and
    the date of its paper."""

    kind: str
    text: str
    before: str
    printed: str
    group: frozenset[str]
    date: str | None


def sentences(file: Path, seed: int, times: int) -> Iterator[Sentence]:
    """Each form of a file so many times, with other groups each time."""
    chosen = random.Random(seed)
    for kind, forms in tomllib.loads(file.read_text(encoding="utf-8")).items():
        for form in forms:
            for _ in range(times):
                yield _made(kind, form, chosen)


def _made(kind: str, form: str, chosen: random.Random) -> Sentence:
    date = chosen.choice([*_PARTIES])
    parties = _PARTIES[date]
    noun = chosen.choice(_SEVERAL if "{B:pl}" in form else (*_SEVERAL, *_ONE))
    bare = "{b" in form or "{p}" in form
    able = [party for party in parties if _bare(parties[party]) not in form and not (bare and party == "volt")]
    *named, before = chosen.sample(able, 4)
    group = noun
    for slot, party in zip("xyz", named, strict=True):
        group = group.replace(f"{{de {slot}}}", parties[party]).replace(f"{{{slot}}}", _bare(parties[party]))
    printed = _bare(parties[before])
    those = chosen.choice((f"de leden van de {printed}-fractie", "deze leden", "zij"))
    text = re.sub(r"\[([^|\]]*)\|([^\]]*)\]", r"\1" if noun in _ONE else r"\2", form).replace("{B:pl}", "{B}")
    slots = {"B": group, "A": f"de leden van de {printed}-fractie", "Z": those, "z": those}
    slots |= {"b": parties[named[0]], "p": _bare(parties[named[0]])}
    for slot, words in slots.items():
        text = text.replace(f"{{{slot}}}", words).replace(f"{{{slot}^}}", words[0].upper() + words[1:])
    count = sum(f"{slot}}}" in noun for slot in "xyz") if "{B" in form else 1
    return Sentence(kind, text, before, printed, frozenset(named[:count]), date)


def _bare(printed: str) -> str:
    return _SHORT.get(printed) or printed.removeprefix("de ").removeprefix("het ")
