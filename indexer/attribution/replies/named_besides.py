"""Groups that a reply names beside the one that asked, for what they did elsewhere: they are answered
only where nobody else is.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def beside(text):
...     return is_beside(text, 0, find_groups(text, Context(parties.load()))[0])
>>> beside("Dat is opgenomen, mede op aandringen van de SP-fractie."), beside("De SP-fractie dringt aan op haast.")
(True, False)
>>> beside("In het debat heeft de SP-fractie daar ook op gewezen.")
True
"""

from __future__ import annotations

from indexer.attribution.replies.forms import ANYTHING, Form, has_form
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.extraction.names.groups import Group
from indexer.patterns import regex

_BEFORE = 80
"""What tells stands in so many characters before the group."""
_WHEN = r"(?:in|op|bij|tijdens) (?:(?:het|de|een) )?(?:(?:eerder|vorig)e? )?[a-z0-9]{2,20}"
_PAPERS = r"(?:Kamervragen|(?:schriftelijke|mondelinge) (?:Kamer)?vragen)"
_HAVE = r"(?:stelden?|heeft|hebben|had|hadden)"
_ONCE = rf"(?:ook|{any_word('once')})"
_HERE = r"(?:(?:daar|hier|waar)(?:over|omtrent)|over (?:dit|deze|die|dat|hetzelfde) [a-z]{1,20})"
_FORMS: tuple[Form, ...] = (
    (
        regex(r"[,;] waarover (?:ook )?(?:de |het )?$"),
        regex(rf"\)? (?:[a-z]{{1,12}} ){{0,3}}?{_PAPERS} (?:{_HAVE}|gesteld)\b"),
    ),
    (
        ANYTHING,
        regex(rf"\)? {_HAVE} (?:{_HERE} (?:[\w-]{{1,12}} ){{0,4}}?|{_ONCE} (?:[a-z]{{1,12}} ){{0,3}}?){_PAPERS}\b"),
    ),
    (
        regex(r"(?:^|[.?!] )(?:Ook|Eerder) (?:(?:stelden?|hebben|heeft) )?(?:de |het )?$"),
        regex(rf"\)? (?:{_HAVE} )?(?:[\w-]{{1,12}} ){{0,4}}?{_PAPERS}\b"),
    ),
    (regex(r"\b(?:mede )?op (?:aandringen|instigatie|voorspraak|initiatief) van (?:de |het )?$"), ANYTHING),
    (
        regex(r", waar(?:om|naar|op|voor)? (?:ook )?(?:de |het )?$"),
        regex(rf" {_WHEN}[^.?!;,]{{0,40}} (?:verzocht|vroeg|wees|wezen|pleit)"),
    ),
    (regex(r", (?:die|dat) (?:ook|mede|tevens) (?:is|was|zijn) gericht aan (?:de |het )?$"), ANYTHING),
    (
        regex(r", (?:die|dat|welke) (?:ook|mede) door (?:de |het )?$"),
        regex(rf" (?:{_WHEN} (?:[a-z]{{2,12}} )?(?:werd|is|was|zijn)|(?:is|was|werd(?:en)?) (?:mede)?ondertekend\b)"),
    ),
    (ANYTHING, regex(r" daarentegen (?:steun|onderschr|verwelkom|deel)")),
    (
        regex(r"(?:^|[.?!] )(?:In|Tijdens|Bij) (?:het|de) [a-z ]{3,40} (?:heeft|hebben) (?:ook )?(?:de |het )?$"),
        regex(r" (?:daar|hier)(?:op|aan|naar|voor|over)? (?:ook|eveneens)\b"),
    ),
    (
        regex(
            r"\b(?:[Hh]ier|[Dd]aar)(?:over|omtrent) (?:heeft|heb|hebben) (?:de regering|het kabinet|ik|wij) (?:de )?$"
        ),
        regex(r" (?:eerder|reeds|al) "),
    ),
    (
        regex(r", waar(?:voor|toe|van) (?:ook )?(?:de |het )?$"),
        regex(r"[^.?!;,]{0,40} (?:initiatief|voorstel)\b"),
    ),
)
"""What stands before and behind the group."""


def is_beside(text: str, sentence: int, group: Group) -> bool:
    """Whether a group in a sentence that begins at a place is told of for what it did elsewhere."""
    return has_form(text, group, _FORMS, near=min(_BEFORE, max(1, group.start - sentence + 2)))
