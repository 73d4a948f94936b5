"""What a group said or did on another occasion, as a sentence tells it: `In het debat wees de SP-fractie op de kosten.`

Whoever speaks now tells it, to ask something about it; so where another group speaks beside it, that one has the floor.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def told(text):
...     return is_told_there(text, 0, find_groups(text, Context(parties.load()))[0])
>>> told("In het debat wees de SP-fractie op de kosten."), told("De SP-fractie diende hierover een motie in.")
(True, True)
>>> told("De SP-fractie heeft onlangs op de kosten gewezen."), told("De SP-fractie wijst op wat in het debat is.")
(True, False)
"""

from __future__ import annotations

import re

from indexer.attribution.sentences.sentence_roles import any_word
from indexer.extraction.names.groups import Group
from indexer.patterns import regex

_OCCASION = regex(
    r"\b(?:(?:in|tijdens|bij|op|gedurende|via|na afloop van) (?:(?:het|de|een|haar|hun|zijn|dat|die) )?"
    rf"(?:[a-z]{{1,20}} ){{0,2}}?[a-z]{{0,20}}(?:{any_word('occasions')})"
    r"|gisteren|eergisteren|onlangs|recentelijk|laatst|vorige (?:week|maand|keer)"
    r"|afgelopen (?:week|weken|maand|maanden|jaar|zomer|najaar|voorjaar|winter|(?:maan|dins|woens|donder|vrij)dag)"
    r"|(?:week|weken|maand|maanden|jaar) geleden)\b",
    re.IGNORECASE,
)
"""Where and when something was said that is not said now."""
_ADVERBS = r"(?:(?:ook|al|reeds|hier|hierover|daar|daarover|er|toen|eveneens|bijvoorbeeld) ){0,3}"
_DID_BEFORE = regex(rf"\b(?:{any_word('did')}|(?P<has>heeft|hebben|had|hadden)) {_ADVERBS}$")
_DID = regex(rf"\)? (?:{any_word('did')}|(?P<has>heeft|hebben|had|hadden))\b")
_DONE = regex(rf"[^.?!;]{{0,150}}\b(?:{any_word('done')})\b")
_FILED = regex(
    r"[^.?!;]{0,80}?\b(?:[a-z]{0,20}moties?|[a-z]{0,20}amendement(?:en)?|initiatief[a-z]{1,20}|Kamervragen) "
    r"[^.?!;]{0,60}?\b(?:in|ingediend)\b"
)
"""A proposal that a group has brought in is of another occasion by itself."""
_CLAUSE = regex(r"[.?!;]|\b(?:dat|of|wat|hoe|waarom|wie|die|welke|waar[a-z]{0,10}) ")
"""Where the words of the main clause end."""
_PAST = regex(
    r" (?:vroeg(?:en)?|wees|wezen|verzocht(?:en)?|(?:stel|noem|constateer|informeer|concludeer|opper)den?"
    r"|(?:merk|maak|pleit|bepleit)ten?)\b"
)
"""How a sentence goes on that tells what a group said before, if another group speaks in the present."""
_BEFORE, _AHEAD, _BEHIND = 60, 300, 150
"""The verb, and the occasion, stand so near before a group, and this so near behind it."""


def is_past(text: str, sentence: int, group: Group) -> bool:
    """Whether the sentence that begins at a place tells what a group said before, or did on another occasion."""
    return bool(_PAST.match(text, group.end)) or is_told_there(text, sentence, group)


def is_told_there(text: str, sentence: int, group: Group) -> bool:
    """Whether the sentence that begins at a place tells what a group, which is its subject, did on another occasion."""
    before = _DID_BEFORE.search(text, max(sentence, group.start - _BEFORE), group.start)
    did = before or _DID.match(text, group.end)
    if did is None or (did["has"] and not _DONE.match(text, group.end)):
        return False
    if _FILED.match(text, group.end):
        return True
    if before and _OCCASION.search(text, max(sentence, group.start - _AHEAD), group.start):
        return True
    behind = _CLAUSE.search(text, group.end, group.end + _BEHIND)
    return bool(_OCCASION.search(text, group.end, behind.start() if behind else group.end + _BEHIND))
