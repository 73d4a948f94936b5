"""A group that stands before its words as a label, without being part of a sentence: `VVD: De heer Smit vraagt …`.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> labelled("VVD: De heer Smit vraagt wat dit kost.", context).parties
('vvd',)
>>> labelled("De VVD vraagt dit: wat kost het?", context)
"""

from __future__ import annotations

import re

from indexer.attribution.sentences.speaking import Subjects
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context

_LONGEST = 100
"""A label and its colon stand in so many characters."""
_MARK = re.compile(r"(?:[–—•●○*-] ?)?(?:(?:mede )?namens (?:de )?)?", re.IGNORECASE)
"""What may stand before the group: `– namens de VVD: …`."""
_SAYS = re.compile(r": (?=\S)")


def labelled(text: str, context: Context) -> Subjects | None:
    """Who speaks in a text that opens with nothing but a group and a colon; None where it opens otherwise."""
    if ": " not in text[:_LONGEST]:
        return None
    group = next(iter(find_groups(text, context)), None)
    if (
        group is None
        or not _MARK.fullmatch(text, 0, group.start)
        or group.person
        or not group.parties
        or not _SAYS.match(text, group.end)
    ):
        return None
    return Subjects(group.printed, group.parties, found=True, at_once=True)
