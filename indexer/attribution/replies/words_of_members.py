"""Which words members alone used in a debate: a minister who comes to such a thing goes on with what they asked.

>>> words = WordsOfMembers()
>>> words.spoke(("sp",), "De brug en de pont zijn oud.")
>>> words.spoke(("cda",), "Die pont blijft.")
>>> [words.alone(("sp",), f"Wat betreft de {thing}: die blijft.") for thing in ("brug", "pont", "tunnel")]
[True, False, False]
>>> [words.others(("cda",), f"De {thing}.") for thing in ("brug", "pont", "tunnel")]
[True, False, False]
>>> words.others(("cda",), "Het bruggetje."), words.others(("cda",), "Het bruggetje.", alike=True)
(False, True)
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain, islice

from indexer import analysis
from indexer.analysis.sentences import SENTENCE
from indexer.attribution.replies.hanging_on import families

_THEME = 2
"""So many words tell what a text is about, of those with which it opens."""


def theme(text: str) -> str:
    """The first words of the first sentence of a text that say what it is about.

    >>> theme("Wat de brug betreft, die is lang."), theme("Dat is zo. De brug is lang.")
    ('brug', '')
    """
    first = SENTENCE.split(text, maxsplit=1)[0]
    return " ".join(islice(filter(families, analysis.words(first)), _THEME))


@dataclass(slots=True)
class WordsOfMembers:
    """Who used the words of each family, and which were printed; what was said is taken apart when it is asked for."""

    _heard: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    _using: defaultdict[str, set[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(set))
    _printed: set[str] = field(default_factory=set)

    def spoke(self, parties: tuple[str, ...], text: str) -> None:
        """Members of these parties said something."""
        self._heard.append((parties, text))

    def alone(self, parties: tuple[str, ...], text: str) -> bool:
        """Whether a text has a word that these used, and nobody else."""
        return any(using == {parties} for using in self._who_used(text))

    def others(self, parties: tuple[str, ...], text: str, *, alike: bool = False) -> bool:
        """Whether a text has a word that others used, or, `alike`, one of its family, and none like one that one of
        these did."""
        who = set(chain.from_iterable(chain.from_iterable(self._who_used(text))))
        if alike:
            return bool(who) and who.isdisjoint(parties)
        return who.isdisjoint(parties) and any(word in self._printed for word in analysis.words(text) if families(word))

    def _who_used(self, text: str) -> list[set[tuple[str, ...]]]:
        for who, said in self._heard:
            for family in families(said):
                self._using[family].add(who)
            self._printed.update(analysis.words(said))
        self._heard.clear()
        return [self._using[family] for family in families(text) if family in self._using]
