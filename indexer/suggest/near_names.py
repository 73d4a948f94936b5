"""Names that are nearly what was typed: of parties, persons, topics.

>>> alike("vdd", {"vvd": ("VVD",), "pvdd": ("PvdD", "Partij voor de Dieren"), "sp": ("SP",)})
['pvdd', 'vvd']
>>> alike("energi", {"energie": ("Energie",), "energiemarkt": ("Energiemarkt",), "regio": ("Regio",)})
['energie', 'energiemarkt']
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from indexer import analysis

FEW = 8
_NEAR = 0.66
"""The least likeness of a name that is written nearly as what was typed: one sign of three may differ."""


def alike(typed: str, names: Mapping[str, Iterable[str]], *, written_nearly: bool = True, few: int = FEW) -> list[str]:
    """The values, at most `few` of them, of which a name has a word that begins with what was typed, or else holds it
    or is `written_nearly` so, the most alike first. `names` gives those of each value, in any case."""
    sought = analysis.fold(typed.strip())
    folded = {value: tuple(map(analysis.fold, its)) for value, its in names.items()}
    holding = sorted(value for value, its in folded.items() if any(sought in name for name in its))
    beginning = [value for value in holding if any(f" {sought}" in f" {name}" for name in folded[value])]
    if beginning or not written_nearly:
        return (beginning or holding)[:few]
    words = ((value, word) for value, its in folded.items() for name in its for word in (name, *name.split()))
    choices = {(value, word): word for value, word in words}
    near = process.extract(sought, choices, scorer=OSA.normalized_similarity, score_cutoff=_NEAR, limit=few)
    return list(dict.fromkeys([*(value for _, _, (value, _) in near), *holding]))[:few]
