"""People of a party who sit in neither chamber, and groups in another body: a reply names them, and answers elsewhere.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def outside(text):
...     return is_outsider(text, 0, find_groups(text, Context(parties.load()))[0])
>>> outside("De vraag van wethouder Bedacht (SP) beantwoord ik hem zelf.")
True
>>> outside("In de gemeenteraad van Ede vroeg de SP-fractie om steun.")
True
>>> outside("De leden van de SP-fractie vragen wat de gemeenteraad van Ede doet.")
False
"""

from __future__ import annotations

from indexer.extraction.names.groups import Group
from indexer.patterns import regex

OFFICE = (
    r"(?:(?:[Oo]ud-|[Ll]oco-?|[Dd]eel)?(?:[Ww]ethouders?|[Gg]edeputeerden?|[Bb]urgemeesters?|[Rr]aads(?:lid|leden)"
    r"|[Gg]emeenteraads(?:lid|leden)|[Ss]taten(?:lid|leden)|[Dd]ijkgra(?:af|ven)"
    r"|[Cc]ommissaris(?:sen)? van de [Kk]oning|[Ee]uroparlementari(?:ër|ërs)|[Ee]urocommissaris(?:sen)?))\b"
)
"""Pattern of what somebody is who sits in another body than the chambers."""
_NAMES = r"(?:(?:[^\sa-z]\S{0,40}|van|de|den|der|het|te|ten|ter|en) ){0,12}"
_HOLDS = regex(rf"\b{OFFICE} (?:{_NAMES}\(|{_NAMES}van (?:de |het )?)$")
"""What stands before the party of one who holds an office: `wethouder Bedacht (`."""
_HOLDER = regex(rf"-(?:fractie)?{OFFICE}")
"""Behind it: `de SP-wethouder`."""
_NEAR = 100
_BODY = (
    r"(?:[A-Z]\w{2,30}e )?(?:gemeenteraad|deelraad|gemeenteraden|raadsvergadering|raadsdebat|Provinciale Staten"
    r"|Statenvergadering|Europees Parlement|(?:Vlaams|Waals) Parlement|Bondsdag|Bundestag|Lagerhuis"
    r"|(?:waterschaps|eiland)\w{0,10})\b"
)
_SITS = regex(rf"\)? (?:in|van|uit) (?:(?:de|het) )?{_BODY}")
"""How a sentence goes on behind a group of another body: `de SP-fractie in de gemeenteraad`."""
_MET = regex(
    rf"(?:(?:Ook|Eerder|Onlangs|Destijds) )?(?:[Ii]n|[Tt]ijdens|[Bb]ij) (?:(?:de|het|een) )?{_BODY}[^.,;:?!]{{0,40}} "
    r"(?:vroeg(?:en)?|vraagt|vragen|verzocht(?:en)?|stelden?|wees|wezen|heeft|hebben|had|hadden) (?:de |het )?"
)
"""How a sentence opens that tells what a group did there."""


def is_outsider(text: str, sentence: int, group: Group) -> bool:
    """Whether a group in a sentence that begins at a place is that of an office holder, or one of another body."""
    start = max(sentence, group.start - _NEAR)
    return bool(
        _HOLDS.search(text, start, group.start)
        or _HOLDER.match(text, group.end)
        or _SITS.match(text, group.end)
        or _MET.fullmatch(text, sentence, group.start)
    )
