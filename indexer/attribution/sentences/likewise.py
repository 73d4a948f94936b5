"""A group that asks what another does, as the sentence of that one says: `De leden van A vragen, evenals B, hoe …`.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def likewise(text):
...     first, second = find_groups(text, Context(parties.load()))
...     return asks_likewise(text, 0, second, first)
>>> likewise("De leden van de SP-fractie vragen, evenals de leden van de VVD-fractie, hoe dit kan.")
True
>>> likewise("De leden van de SP-fractie vragen, evenals de leden van de VVD-fractie eerder, hoe dit kan.")
False
>>> likewise("De leden van de SP-fractie zien, evenals de leden van de VVD-fractie, bezwaren.")
False
"""

from __future__ import annotations

from indexer.extraction.names.groups import THOSE, Group
from indexer.patterns import regex

_BEFORE = 60
"""What tells that a group asks with another stands in this many characters before it."""
_ASK = r"(?:vra(?:agt|gen)|verneemt|vernemen|verzoek(?:t|en)|informe(?:ert|ren))"
_WITH = r",? (?:ook )?(?:evenals|net (?:als|zoals)|(?:samen|tezamen) met)(?: die van)? $"
_ELSEWHERE = (
    r"(?!\)?,? (?:[^\s.?!;,]{1,20} )?(?:(?:eerder|destijds|reeds|al|toen|indertijd)\b"
    r"|(?:in|bij|tijdens) (?:hun|zijn|haar|het|een|de) [a-z]{0,20}(?:inbreng|verslag|debat|overleg|termijn)\b))"
)
_FORMS = (
    *(
        (regex(rf"\b(?:{verb}){_WITH}"), regex(rf"{_ELSEWHERE}{behind}"))
        for verb, behind in (
            (rf"{_ASK}(?: zich)?", ""),
            ("wil(?:len)?", r"[^.?!;]{0,100}?\b(?:weten|vernemen|horen)\b"),
            (r"sluit(?:en)? zich", r"[^.?!;]{0,100}?\baan\b"),
            ("heeft|hebben", r"(?![^.?!;]{0,60}\bgeen\b)[^.?!;]{0,60}?\bvra(?:ag|gen)\b"),
        )
    ),
    (
        regex(r"\bvra(?:ag|gen) (?:die|welke) (?:ook|eveneens|tevens) $"),
        regex(r"\)? (?:hebben|heeft|stellen|stelt|delen|deelt|onderschrijven|onderschrijft)\b"),
    ),
)
"""Before and behind a group: what the one before it does, and that this is to ask; or that it has the question too."""
_THOSE = rf"(?i:{THOSE}|zij|hij)"
_THOSE_ASK = regex(rf"(?:[\w’'-]{{1,30}},? ){{0,3}}?(?:{_THOSE} {_ASK}|{_ASK} {_THOSE})(?: zich)?{_WITH}")
_HERE = regex(_ELSEWHERE)
_TOGETHER = regex(r"(?:Gezamenlijk|Samen|Tezamen) met ")
_ASK_TOGETHER = regex(
    rf"\)?,? [a-zà-ÿ]{{2,20}}[nt],? (?:(?:ook|tevens|verder|voorts|daarom|dan|graag) ){{0,2}}{_THOSE}\b"
)
"""Before and behind a group with which those who spoke before it ask: `Samen met de leden van … vragen zij …`."""
_IS = regex(r"\b(?:wordt|worden) (?:(?:ook|mede|eveneens|niet) ){0,2}door $")
_ENDORSED = regex(
    r"\)? (?:[a-zà-ÿ]{1,20} ){0,3}?(?:onderschreven|gedeeld|gesteund|ondersteund|herhaald|overgenomen|bijgevallen)\b"
)
"""Before and behind a group that makes what another said its own: `De vraag van … wordt door … onderschreven`."""


def asks_likewise(text: str, sentence: int, group: Group, before: Group | None) -> bool:
    """Whether a group asks with the one that is named before it in the sentence that begins at a place in a text."""
    return before is not None and before.start >= sentence and bool(before.parties) and is_likewise(text, group)


def is_likewise(text: str, group: Group) -> bool:
    """Whether it is said of a group that it asks what is asked in its sentence."""
    start = max(0, group.start - _BEFORE)
    return any(form.search(text, start, group.start) and behind.match(text, group.end) for form, behind in _FORMS)


def asks_with_those(text: str, sentence: int, group: Group) -> bool:
    """Whether a group asks with those who spoke before the sentence: `Ook vragen deze leden, evenals …`."""
    if _TOGETHER.fullmatch(text, sentence, group.start):
        return bool(_ASK_TOGETHER.match(text, group.end))
    return bool(_THOSE_ASK.fullmatch(text, sentence, group.start) and _HERE.match(text, group.end))


def endorses(text: str, group: Group) -> bool:
    """Whether a sentence says of a group that it makes its subject its own, or does not."""
    return bool(_IS.search(text, max(0, group.start - _BEFORE), group.start) and _ENDORSED.match(text, group.end))
