"""Which words members alone used in a debate: a minister who comes to such a thing goes on with what they asked.

>>> words = WordsOfMembers()
>>> words.spoke(("sp",), "De brug en de pont zijn oud.")
>>> words.spoke(("cda",), "Die pont blijft.")
>>> [words.alone(("sp",), f"Wat betreft de {thing}: die blijft.") for thing in ("brug", "pont", "tunnel")]
[True, False, False]
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from indexer.attribution.replies.hanging_on import families


@dataclass(slots=True)
class WordsOfMembers:
    """Who used the words of each family; what was said is taken apart when it is asked for."""

    _heard: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    _using: defaultdict[str, set[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(set))

    def spoke(self, parties: tuple[str, ...], text: str) -> None:
        """Members of these parties said something."""
        self._heard.append((parties, text))

    def alone(self, parties: tuple[str, ...], text: str) -> bool:
        """Whether a text has a word that these used, and nobody else."""
        for who, said in self._heard:
            for family in families(said):
                self._using[family].add(who)
        self._heard.clear()
        return any(self._using.get(family) == {parties} for family in families(text))
