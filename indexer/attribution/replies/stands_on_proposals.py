"""Groups on whose proposal, wish or point a reply takes a stand in the same sentence, and so answers them.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> def taken(text):
...     return takes_stand(text, 0, find_groups(text, context)[0])
>>> taken("Het voorstel van D66 om dat te doen betrek ik bij het plan."), taken("Ik deel de wens van D66.")
(True, True)
>>> taken("Wat D66 zei over de kosten neem ik mee."), taken("Het voorstel van D66 is verworpen.")
(True, False)
>>> taken("Het wetsvoorstel van D66 betrek ik hierbij."), taken("Ik verwijs naar wat D66 hierover zei.")
(False, False)
"""

from __future__ import annotations

import re

from indexer.extraction.names.groups import Group
from indexer.patterns import regex

_NEAR, _FAR = 80, 240
"""What was brought up stands in so many characters before a group; a sentence is read so far."""
_BROUGHT_UP = regex(
    r"\b(?:voorstel(?:len)?|plan(?:nen)?|idee(?:ën)?|pleidooi(?:en)?|wens(?:en)?|gedachten?|punt(?:en)?|voorkeur"
    r"|aanbeveling(?:en)?|signa(?:al|len)|bezwa(?:ar|ren)|bedenking(?:en)?|ongeduld|teleurstelling|ambitie) "
    r"(?:van|vanuit|bij) (?:(?:de|het) )?(?:(?:Kamer)?(?:lid|leden)|heer|heren|mevrouw)?(?: [^().?!;]{1,60}\()?$"
)
_ABOUT = regex(
    r"\bvra(?:ag|gen)\b[^.?!;]{1,160}\b(?:over|inzake|betreffende|omtrent|naar|met betrekking tot) (?:de|het|een) "
    r"(?:[a-z]{1,20} ){1,2}(?:van|vanuit|bij) (?:(?:de|het) )?[^.?!;]{0,40}$"
)
"""Before it: what others ask is about that."""
_SAID = regex(
    r"(?:^|\b)(?:[Ww]at|[Hh]etgeen|(?:vraag|zorg|opmerking|suggestie) die|(?:punt|voorstel|idee|pleidooi) dat) "
    r"(?:(?:de|het) )?(?:(?:lid|leden|heer|mevrouw)?(?: [^().?!;]{1,60}\())?$"
)
_REFERS = regex(r"\b(?:verwij(?:s|st|zen)|refereer|refereren|sluit)\b[^.?!;]{0,30}\b(?:naar|aan bij)$")
"""Before that: another has said it already."""
_SPOKE = regex(
    r"\)?(?:-fractie)? (?:[a-z]{1,20} ){0,4}?(?:zei(?:den)?|stelden?|maakten?|opmerkten?|inbracht(?:en)?|bracht(?:en)?"
    r"|noemden?|aankaartten?|opperden?|aanhaalden?|beschreef|beschreven|schetsten?|betoogden?)\b"
)
_MINE = regex(
    r"\b(?:[a-z]{2,20} (?:ik|wij)|(?:ik|wij) [a-z]{2,20}|[a-z]{2,20}t (?:de regering|het kabinet)"
    r"|(?:de regering|het kabinet) [a-z]{2,20}t)\b",
    re.IGNORECASE,
)
"""How a sentence says what who answers does or thinks."""
_END = regex(r"[.?!;](?: |$)")


def takes_stand(text: str, sentence: int, group: Group) -> bool:
    """Whether what a group brought up is named in a sentence that begins at a place, and what is done with it."""
    near = max(sentence, group.start - _NEAR)
    if _ABOUT.search(text, max(sentence, group.start - _FAR), group.start):
        return False
    said = _SPOKE.match(text, group.end) and _SAID.search(text, near, group.start)
    if said and _REFERS.search(text, sentence, max(sentence, said.start() - 1)):
        return False
    if not (said or _BROUGHT_UP.search(text, near, group.start)):
        return False
    stop = _END.search(text, group.end, group.end + _FAR)
    end = stop.start() if stop else min(len(text), group.end + _FAR)
    return bool(_MINE.search(text, max(sentence, group.start - _FAR), end))
