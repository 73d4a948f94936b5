"""Groups that stand before a reply as its label: `SP: …`, `(SP) …`, `Lid Bedacht (SP) – …`, `Vraag SP over …: …`.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def label(text):
...     return is_label(text, find_groups(text, Context(parties.load()))[0])
>>> label("SP: dat is verzonnen."), label("(SP) Dat is zo."), label("Vraag SP over het geld."), label("De SP is klein.")
(True, True, True, False)
"""

from __future__ import annotations

from indexer.attribution.replies.forms import Form
from indexer.extraction.names.groups import Group
from indexer.extraction.names.printed_names import MEMBER_OR_NOTHING, NAME
from indexer.patterns import regex

_FORMS: tuple[Form, ...] = (
    (regex(r"[ –•-]*(?:[Nn]amens (?:de )?)?"), regex(r":")),
    (regex(r"[(\[]"), regex(r"[)\]]")),
    (
        regex(
            r"[ –•-]{0,4}(?:\d{1,3}[.)] )?(?:Vra(?:ag|gen)|Verzoek(?:en)?|Opmerking(?:en)?|Suggestie|Punt|Zorg(?:en)?)"
            r"(?: (?:van|door|vanuit))?(?: (?:de|het))? "
        ),
        regex(r":| (?:over|inzake|betreffende|m\.b\.t\.|met betrekking tot) "),
    ),
    (
        regex(rf"{MEMBER_OR_NOTHING}{NAME} ?\("),
        regex(r"\)(?: ?:| [–-]) "),
    ),
)
"""All that stands before the group, and what goes on behind it."""


def is_label(text: str, group: Group) -> bool:
    """Whether a text opens with the group as the label of what follows."""
    return any(before.fullmatch(text, 0, group.start) and behind.match(text, group.end) for before, behind in _FORMS)
