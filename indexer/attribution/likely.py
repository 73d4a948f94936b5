"""Who speaks, most likely, in a paragraph of which no group is the subject.

Groups write of themselves in the third person, so the group that a paragraph names is who speaks ("Kan de regering de
leden van de SP-fractie uitleggen waarom …"), unless it is only spoken of: behind "anders dan" or "het amendement van",
or where the paragraph opens with those who spoke before it ("Zij delen de zorg van …").

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> text = "Kan de regering dit voor de leden van de SP-fractie toelichten, anders dan bij de VVD-fractie?"
>>> likely_speaker(text, [0], find_groups(text, context)).parties
('sp',)
>>> text = "Deze leden zijn het oneens met de leden van de SP-fractie."
>>> likely_speaker(text, [0], find_groups(text, context)) is None
True
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from indexer.extraction.names.groups import THOSE, Group

_BEFORE = 60
"""What tells that a group is only spoken of stands in this many characters before it."""
_THOSE_BEFORE = re.compile(
    rf"(?:[\w’'-]{{1,30}},? ){{0,3}}?(?:{THOSE}|(?:zij|hij|die (?:leden|fracties?))\b)",
    re.IGNORECASE,
)
"""How a paragraph opens with those who spoke before it."""
_SPOKEN_OF = re.compile(
    r"\b(?:aan bij|anders dan|net (?:als|zoals)|evenals|evenmin als|samen met|in navolging van|in tegenstelling tot"
    r"|naast|tegenover|zonder)(?: voor| bij)? $"
    r"|\b(?:aan bij|antwoord\w{0,4}|beantwoording|reactie|reageer\w{0,3}|in(?:gaan|gegaan)|gelezen|kennisgenomen)\b"
    r"[^.?!]{0,20} (?:de |een |eerdere ){0,2}(?:schriftelijke )?(?:vra(?:ag|gen)|opmerkingen?|inbreng|suggesties?)"
    r"(?: \w{1,30})? (?:van|door) $"
    r"|\b(?:\w{0,30}(?:motie|amendement|nota|voorstel|wet)s?|moties|amendementen|voorstellen|pleidooi|plannen)"
    r" (?:\w{1,30} ){0,2}?(?:van|door|dat|die) $",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"(?:Met|Naast|Behalve|Tegenover|Evenals|Net (?:als|zoals)|(?:In|Naar|Op) [a-z]{2,20} van) ")
_OF_THOSE = re.compile(rf" [a-zà-ÿ]{{2,20}} (?:ook |eveneens |tevens )?(?:{THOSE}|(?:zij|hij)\b)", re.IGNORECASE)
"""Before and behind a group at the head of a sentence of those who spoke before it: `Met de VVD-fractie menen zij`."""
_TOLD = re.compile(r" (?:\w{1,30} ){0,3}(?:geantwoord|gemeld|toegezegd|me(?:e|de)gedeeld|laten weten|geschreven)\b")
"""Behind "aan" and a group: what it was told."""


def likely_speaker(text: str, sentences: Sequence[int], groups: Sequence[Group]) -> Group | None:
    """The first group that a paragraph names and does not only speak of; `sentences`: where each of its sentences
    begins. None where there is none, and where the paragraph opens with those who spoke before it."""
    if _THOSE_BEFORE.match(text):
        return None
    for group in groups:
        if group.clear and not group.person and not _is_spoken_of(text, sentences, group):
            return group
    return None


def is_beside(text: str, sentences: Sequence[int], group: Group) -> bool:
    """Whether a sentence opens with a group beside those who spoke before it, whose words it is.

    >>> from indexer.extraction.names.groups import find_groups
    >>> from indexer.extraction.names.party_names import Context
    >>> from indexer.vocabulary import parties
    >>> text = "Met de leden van de SP-fractie menen zij dat dit kan."
    >>> is_beside(text, [0], find_groups(text, Context(parties.load()))[0])
    True
    """
    sentence = sentences[bisect_right(sentences, group.start) - 1]
    return bool(_BESIDE.fullmatch(text, sentence, group.start) and _OF_THOSE.match(text, group.end))


def _is_spoken_of(text: str, sentences: Sequence[int], group: Group) -> bool:
    start = max(sentences[bisect_right(sentences, group.start) - 1], group.start - _BEFORE)
    told = text.startswith("aan ", max(start, group.start - 4)) and _TOLD.match(text, group.end)
    return bool(told or _SPOKEN_OF.search(text, start, group.start)) or is_beside(text, sentences, group)
