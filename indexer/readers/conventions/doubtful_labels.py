"""Names with a colon that look like those that open a speech, but are a speaker's own words: `Minister: los dit op.`,
`De heer Bedacht: hij was er ook niet.` What the labels of the report look like tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from indexer.patterns import regex
from indexer.readers.conventions.speaker_lines import calls_the_chair
from indexer.records import Turn

_NAMELESS = regex(r"(?:minister|staatssecretaris|bewindspersoon)", re.IGNORECASE)
"""An office without article or name, as a speaker calls upon who holds it."""
_COLLEAGUE = regex(r"collega\b", re.IGNORECASE)
_ALONE, _TO_ONE = 3, 3
"""Labels stand alone in their lines where there are at least so many of these, and so many to one that does not."""


def spoken(opened: Mapping[int, tuple[Turn, str]]) -> tuple[frozenset[int], frozenset[int]]:
    """Which of the speeches that seem to open, by their places, are words of who spoke before; and which are perhaps,
    and thus nobody's.

    >>> minister, chair = Turn("Minister", "", "minister"), Turn("De voorzitter", "", "chair")
    >>> spoken({0: (chair, "Welkom."), 1: (minister, "los dit op."), 2: (chair, "Dank.")})
    (frozenset({1}), frozenset())
    >>> spoken({0: (chair, "Welkom."), 1: (minister, "Los dit op."), 2: (chair, "Dank.")})
    (frozenset(), frozenset({1}))
    >>> spoken({0: (chair, "Welkom."), 1: (minister, "Los dit op."), 2: (chair, "dank."), 3: (minister, "Ja.")})
    (frozenset(), frozenset({2}))
    >>> called = Turn("Voorzitter", "", "chair")
    >>> spoken({0: (chair, "Welkom."), 1: (called, "Dit kan niet."), 2: (called, "Hoe dan?")})
    (frozenset({1, 2}), frozenset())
    >>> spoken({0: (called, "Welkom."), 2: (called, "Dank.")}), spoken({0: (called, "Dank.")})
    ((frozenset(), frozenset()), (frozenset(), frozenset({0})))
    >>> spoken({0: (minister, "Ja."), 1: (chair, "Dank."), 2: (minister, "Nee.")})
    (frozenset(), frozenset())
    """
    inline = [at for at, (_, said) in opened.items() if said]
    small = {at for at in inline if opened[at][1][:1].islower()}
    if len(small) * 2 > len(inline) > 1:  # a report without capitals
        small = set()
    alone = len(opened) - len(inline)
    apart = alone >= _ALONE and alone >= _TO_ONE * len(inline)
    labels = {turn.speaker for at, (turn, _) in opened.items() if at not in small}
    told = {at for at in small if apart or not opened[at][0].party or _COLLEAGUE.match(opened[at][0].speaker)}
    own = {at for at in told if apart or opened[at][0].speaker not in labels}
    nameless = [at for at, (turn, _) in opened.items() if _NAMELESS.fullmatch(turn.speaker) and at not in told]
    doubted = nameless if len(nameless) == 1 and nameless[0] in inline else []
    called = {at for at, (turn, _) in opened.items() if calls_the_chair(turn.speaker)} - told
    if any(turn.function == "chair" and at not in called | told for at, (turn, _) in opened.items()):
        own |= called
    elif len(called) == 1:
        doubted = [*doubted, *called]
    return frozenset(own), frozenset((*doubted, *(told - own)))
