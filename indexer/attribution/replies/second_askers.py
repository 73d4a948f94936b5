"""The second group of a sentence: it asks as the one before it does, with a verb of its own or with none.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def second(text):
...     return asks_beside(text, 0, *find_groups(text, Context(parties.load())))
>>> second("De VVD wil weten wat dit kost, het CDA vraagt waar."), second("De VVD vraagt of het CDA dit wist.")
(True, False)
>>> second("De leden van de VVD vinden dit te veel; die van het CDA te weinig.")
True
>>> second("Terwijl de VVD vraagt om uitstel, vraagt de SP om haast.")
True
>>> second("D66 wil een hoger tarief, de SGP een lager.")
True
>>> second("Aan de wens van D66 om te tellen en van de SP om te ramen, komt de regering tegemoet.")
True
"""

from __future__ import annotations

import re

from indexer.attribution.sentences.sentence_roles import ASKS, any_word
from indexer.extraction.names.groups import Group
from indexer.patterns import regex

_NEAR = 60
"""What joins a second group, and its verb, stands in so many characters before it."""
_THOSE_OF = regex(
    r"(?:[,;]|,? (?:en|maar|als|terwijl))(?: (?:in (?:hun|haar|zijn|het) (?:voetspoor|kielzog|spoor|navolging)(?: ook)?"
    r"|ook|daarna|vervolgens|later|eveneens|tevens))? die van (?:(?:de|het) )?$"
)
"""Before one: that it is of the same kind as the first (`De leden van …; die van …`)."""
_TURN = regex(r"(?:[,;]|,? (?:en|maar|terwijl)|; en)(?: ook)? (?:(?:de|het) )?$")
_DOES = regex(
    rf" (?:(?:ook|echter|daarentegen|juist) )?(?:{any_word('views')}|{any_word('wishes')}|{any_word('sides')}"
    r"|bepleit(?:en)?|wens(?:t|te|ten)"
    r"|spre(?:ekt|ken) van|ga(?:at|an) uit van|uitga(?:at|an) van|twijfelt|twijfelen|vreest|vrezen)\b"
)
"""Before and behind one that has a clause of its own (`…; het CDA vindt …`)."""
_SET_AGAINST = regex(r"(?:Terwijl|Waar|Hoewel|Ofschoon) (?:(?:de|het) )?$")
_VERB = regex(
    r", (?:zo )?(?:vra(?:agt|gen)|vroeg(?:en)?|wil(?:len)?|wilden?|vindt|vinden|vond(?:en)?|pleit(?:en)?|pleitten?"
    r"|dring(?:t|en)|drong(?:en)?|wij(?:st|zen)|wees|wezen|meent|menen|meenden?|acht(?:en)?|bepleit(?:en)?"
    r"|informe(?:ert|ren|erden?)|ziet|zien|zag(?:en)?|is|zijn|heeft|hebben|houdt|houden|denkt|denken|stelt|stellen) "
    r"(?:juist )?(?:(?:de|het) )?$"
)
"""Before the first with which a sentence opens, and before the second (`Terwijl …, vraagt …`)."""
_SAME_OF = regex(rf"\b(?:{any_word('opinions')}) (?:van|vanuit|bij) (?:(?:de|het) )?$", re.IGNORECASE)
_ALSO_OF = regex(r"(?:,| en|, en)(?: (?:ook|die|dat))? (?:van|vanuit|bij) (?:(?:de|het) )?$")
_WHAT = regex(r"\)?(?:-fractie)? (?:om|over|naar|voor|of|dat|inzake|hoe|wat|waarom|wanneer|met betrekking tot)\b")
"""Before both, and behind both, where each thinks something of its own: `de wens van … om …, en van … om …`."""
_GAPPED = regex(
    r"\)?(?:-fractie)? (?:(?:juist|ook|eerder|liever|vooral|daarentegen|slechts|alleen|weer) )?"
    r"(?:om|naar|over|voor|tegen|op|aan|een|meer|minder|geen|wel|niet|hoe|wat|waarom|wanneer)\b[^.?!,;:]{1,80}[.?!;,]"
)
"""Behind a group of which the verb is that of the first: `De VVD wil een fonds, het CDA een regeling.`."""


def asks_beside(text: str, sentence: int, before: Group, group: Group) -> bool:
    """Whether a group asks, as the one does that is named before it in a sentence that begins at a place in a text."""
    if before.start < sentence:
        return False
    start = max(before.end, group.start - _NEAR)
    same = _SAME_OF.search(text, max(sentence, before.start - _NEAR), before.start)
    if (same or before.clear) and _THOSE_OF.search(text, start, group.start):
        return True
    turn = _TURN.search(text, start, group.start)
    if turn and (_DOES.match(text, group.end) or ASKS.match(text, group.end)):
        return True
    verb = turn and (ASKS.match(text, before.end) or _DOES.match(text, before.end))
    if verb and (_WHAT.match(text, group.end) or _GAPPED.match(text, group.end)):
        return True
    if _SET_AGAINST.fullmatch(text, sentence, before.start) and _VERB.search(text, start, group.start):
        return True
    joined = same and _ALSO_OF.search(text, start, group.start)
    return bool(joined and _WHAT.match(text, before.end) and _WHAT.match(text, group.end))
