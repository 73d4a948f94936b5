"""Groups that a reply names because the one that it answers is set against them: `Anders dan de SP wil de VVD …`.

Only where another group is the subject of the same sentence: `Anders dan de SP-fractie meent, is de wet nodig` answers
the SP. And behind `Waar …` only where they do not ask themselves: `Waar de SP vraagt om haast, vraagt de VVD om
uitstel` answers both.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> without_opposed("Anders dan de SP-fractie meent, vindt de VVD-fractie dit te duur. Dat is het niet.", context)
'De VVD-fractie vindt dit te duur. Dat is het niet.'
>>> without_opposed("Waar de leden van de SP-fractie dit goed vinden, vragen die van het CDA om meer.", context)
'Die van het CDA vragen om meer.'
>>> without_opposed("Anders dan de SP-fractie meent, is de wet nodig.", context)
'Anders dan de SP-fractie meent, is de wet nodig.'
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from indexer.analysis.sentences import sentence_starts
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_THAN = regex(
    r"(?:(?:Anders|Meer|Minder|Eerder|Sterker|Kritischer|Positiever) (?:nog )?dan"
    r"|In tegenstelling tot(?: (?:wat|hetgeen|die van))?) (?:(?:bij|voor) )?(?:(?:de|het) )?"
)
_WHERE = regex(r"(?:Waar|Terwijl|Hoewel|Ofschoon) (?:bij )?(?:(?:de|het) )?")
"""Before a group with which a sentence opens, and against which another is set."""
_ASKS = regex(
    r"\b(?:vra(?:ag|agt|gen)|vroeg(?:en)?|gevraagd|verzo(?:ek|ekt|eken|cht|chten)|(?:be)?plei(?:t|ten|tten?)"
    r"|aandr(?:ingt|ingen|ong|ongen)|weten|verne(?:emt|men)|informe(?:ert|ren|erden?))\b"
)
"""In a clause of which a group is the subject: that it asks for something."""
_VERB = regex(
    rf"(?P<verb>(?!(?:aan|van|in|binnen|tegen|tussen|een|geen|en|dan|toen|met|leden)\b)"
    rf"(?<![^ ,])(?:[a-zë]{{2,20}}n|{any_word('singular')}))"
    r"(?P<who> (?:(?:juist|ook) )?(?:(?:bij|onder|die van) )?(?:(?:de|het) )?)$"
)
"""What ends where the group begins of which a verb stands before it."""
_LONGEST = 60
"""The verb stands in so many characters before it."""


def without_opposed(text: str, context: Context) -> str:
    """A text, of each sentence that sets a group against another only what it says of the other."""
    if not any(opening.search(text) for opening in (_THAN, _WHERE)):
        return text
    kept: list[str] = []
    end = 0
    starts = sentence_starts(text)
    for group, other in pairwise(find_groups(text, context)):
        start = starts[bisect_right(starts, group.start) - 1]
        verb = _VERB.search(text, max(group.end, other.start - _LONGEST), other.start)
        if verb is None or start < end or start != starts[bisect_right(starts, other.start) - 1]:
            continue
        where = _WHERE.fullmatch(text, start, group.start) and not _ASKS.search(text, group.end, verb.start())
        if where or _THAN.fullmatch(text, start, group.start):
            kept += (text[end:start], _straight(verb, text[other.start : other.end]))
            end = other.end
    return "".join([*kept, text[end:]])


def _straight(verb: re.Match[str], name: str) -> str:
    """The verb and the group behind it, as a sentence opens with the group."""
    said = f"{verb['who'].strip()} {name}".strip()
    return f"{said[0].upper()}{said[1:]} {verb['verb']}"
