"""Groups that a reply names because they agreed on something, as those of a coalition do: it answers none of them.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> def agreed(text):
...     return has_agreed(text, find_groups(text, context)[0])
>>> agreed("In het regeerakkoord hebben de fracties van VVD en PvdA afgesproken dat er geld komt.")
True
>>> agreed("De fracties van VVD en PvdA zijn overeengekomen dat er geld komt.")
True
>>> agreed("De leden van de VVD-fractie hebben gelezen dat in het regeerakkoord is afgesproken dat er geld komt.")
False
>>> agreed("De leden van de VVD-fractie hebben afgesproken dat zij hierover vragen stellen.")
False
"""

from __future__ import annotations

import re

from indexer.attribution.replies.forms import ANYTHING, Form, has_form
from indexer.extraction.names.groups import Group, find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_PACT = (
    r"\b(?:(?:regeer|coalitie|hoofdlijnen|gedoog|bestuurs|deel|herfst|lente|voorjaars|najaars|onderhandelaars)?akkoord"
    r"|regeerprogramma|convenant)\b"
)
_AGREED = r"\b(?:afgesproken|overeengekomen|vastgelegd|afspraken gemaakt|opgenomen|besloten|voorgenomen|gekozen)\b"
_HAVE = r"(?:hebben|zijn|heeft|is|hadden|waren)\b"
_OTHER_VERB = r"(?![^.?!;]{0,160}\b(?:gelezen|gevraagd|lezen|vra(?:agt|gen)|vroeg(?:en)?|constater\w{2,6}|vernomen)\b)"
_IN_PACT = regex(rf"{_PACT}[^.?!;,]{{0,40}} {_HAVE}(?: [a-z]{{1,15}}){{0,4}} $", re.IGNORECASE)
_THEN = regex(rf"\)?{_OTHER_VERB}[^.?!;]{{0,160}}?{_AGREED}")
_TOGETHER = regex(
    rf"\)?,? {_HAVE}{_OTHER_VERB}(?=[^.?!;]{{0,160}}(?:{_PACT}|\b(?:onderling|overeengekomen)\b))[^.?!;]{{0,160}}?"
    rf"(?:{_AGREED}|\b(?:gesloten|bereikt)\b)"
)
"""Before and behind groups: `In het regeerakkoord hebben … afgesproken`; behind them: `… hebben een akkoord gesloten`.
"""
_FORMS: tuple[Form, ...] = ((_IN_PACT, _THEN), (ANYTHING, _TOGETHER))
_BEFORE = 120
_MAY_AGREE, _ENDS = regex(r"akkoord|overeengekomen|programma|convenant"), regex(r"[.?!] ")


def has_agreed(text: str, group: Group) -> bool:
    """Whether a group is named as one that agreed with others."""
    return has_form(text, group, _FORMS, near=_BEFORE)


def opens_on_agreement(text: str, context: Context) -> bool:
    """Whether a paragraph opens with what groups agreed, which goes on with no answer.

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> opens_on_agreement("In het regeerakkoord hebben de fracties van VVD en PvdA dat afgesproken.", context)
    True
    >>> opens_on_agreement("Dat is waar. De fracties van VVD en PvdA hebben een akkoord gesloten.", context)
    False
    """
    first = next(iter(find_groups(text, context)), None) if _MAY_AGREE.search(text) else None
    return first is not None and not _ENDS.search(text, 0, first.start) and has_agreed(text, first)
