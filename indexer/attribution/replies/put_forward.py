"""Forms in which a reply says of a party, by its bare name, that it asked: behind what was asked, or in the passive.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def put(text):
...     return puts_forward(text, find_groups(text, Context(parties.load()))[0])
>>> put("Gevraagd is door de SP of dit kan."), put("Het verzoek, gedaan door de SGP, willig ik in.")
(True, True)
>>> put("Namens de SGP is gewezen op de kosten."), put("Namens de SGP stemde een lid tegen.")
(True, False)
"""

from __future__ import annotations

import re

from indexer.attribution.replies.forms import ANYTHING, Form, has_form
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.extraction.names.groups import Group

_BEFORE = 80
"""What tells stands in so many characters before the name."""
_ASKED = rf"(?:{any_word('passive')})"
_FORMS: tuple[Form, ...] = (
    (
        re.compile(
            rf"(?:^|[.?!] )(?i:{_ASKED}) (?:is|wordt|werd) (?:[a-z]{{2,12}} ){{0,2}}?(?:door|vanuit) (?:de |het )?$"
        ),
        ANYTHING,
    ),
    (
        re.compile(
            r"(?:^|[.?!] )(?:\w{2,12} )?(?:[Ii]s|[Kk]wam|[Ww]erd) (?:er )?(?:ook )?(?:van|vanuit|door) (?:de |het )?$"
        ),
        re.compile(
            r"(?:-fractie)? (?!.{0,80}\bmotie)[^.?!;]{0,80}"
            r"\b(?:vra(?:ag|gen)|opmerking(?:en)?|verzoek) (?:gekomen|gesteld|gemaakt)"
        ),
    ),
    (
        re.compile(r"\bwaarbij (?:ook )?(?:de |het )?$"),
        re.compile(r" zich (?:[a-z]{2,12} ){0,2}?aan(?:sloot|sluit|gesloten)\b"),
    ),
    (
        re.compile(r"(?:^|[.?!] )Namens (?:de |het )?$"),
        re.compile(rf" (?:is|zijn|werd(?:en)?|wordt) (?:[a-z]{{2,12}} ){{0,4}}?{_ASKED}\b"),
    ),
    (
        re.compile(r"(?:^|[.?!] )(?:De |Het )?$"),
        re.compile(r" (?:ging(?:en)?|ga(?:at|an)) (?:[a-z]{2,12} ){0,2}?in op\b"),
    ),
    (
        re.compile(rf"\b(?:{any_word('opinions')}) (?:dat|die) (?:de |het )?$"),
        re.compile(
            r" (?:[a-z]{2,12} ){0,2}?(?:aanvoer(?:t|de)|opwerpt|opwierp|maakte?|uitte?|stelde?|inbracht|naar voren)\b"
        ),
    ),
    (
        re.compile(r"(?:^|[.?!] )Wat de (?:ook )?door (?:de |het )?$"),
        re.compile(
            r" (?:genoemde|bedoelde|aangehaalde|gestelde|gevraagde|geopperde) [^.?!;]{2,60}? (?:betreft|aangaat)\b"
        ),
    ),
    (
        re.compile(r"(?:^|[.?!] )(?:Over|Bij|Omtrent|Inzake) (?:de|het) [^.,;?!]{2,50} (?:heeft|had) (?:de |het )?$"),
        re.compile(rf" (?:[a-z]{{2,12}} ){{0,3}}?(?:{any_word('opinions')}) (?:gesteld|gemaakt|geuit|geplaatst)\b"),
    ),
    (
        re.compile(r"\b(?:verzoek|vraag|opmerking|suggestie), (?:gedaan|gesteld|gemaakt) door (?:de |het )?$"),
        ANYTHING,
    ),
    (
        re.compile(
            rf"\b(?:Ten aanzien van|Wat betreft|Met betrekking tot) (?:de|het) "
            rf"(?:{any_word('opinions')}) bij (?:de |het )?$"
        ),
        ANYTHING,
    ),
    (
        re.compile(r"\bverheugt (?:het )?(?:ons|mij|de regering|het kabinet) dat (?:de |het )?$"),
        ANYTHING,
    ),
)
"""What stands before and behind the name."""


def puts_forward(text: str, group: Group) -> bool:
    """Whether a party asked, or brought something up, in one of these forms."""
    return has_form(text, group, _FORMS, near=_BEFORE)
