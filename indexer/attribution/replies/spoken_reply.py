"""Whom a spoken reply answers: those of whom it says that they asked or brought something up, or that something is said
to them.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> [asked_aloud(f"{said}.", context) for said in ("Dan de heer Smit (CDA). Dat kan", "Dan de motie van D66")]
[('cda',), ()]
>>> asked_aloud("Mevrouw Smit (SP) wil van de regel af. Dat kost geld.", context)
('sp',)
"""

from __future__ import annotations

from bisect import bisect_right

from indexer.analysis.sentences import sentence_starts
from indexer.attribution.replies.forms import has_form
from indexer.attribution.replies.full_names import groups_and_members
from indexer.attribution.replies.spoken_forms import (
    AND_OF,
    ASKED_IT,
    CALLED,
    COMMA,
    ENDS,
    HIS_QUESTION,
    LATER,
    ON_MOTION,
    SPOKEN_TO,
    WHOSE_MOTION,
)
from indexer.attribution.replies.stands_on_proposals import takes_stand
from indexer.extraction.names.groups import Group
from indexer.extraction.names.party_names import Context
from indexer.records import UNKNOWN

_BEFORE = 100
"""What tells whether a group asked stands in this many characters before it."""


def asked_aloud(text: str, context: Context) -> tuple[str, ...]:
    """The parties whose questions a paragraph of a spoken reply answers: only where it says that they asked, or that
    it is said to them.

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> asked_aloud("De heer Smit (CDA) vroeg naar de kosten. Dat is, anders dan de SP denkt, niet veel.", context)
    ('cda',)
    >>> [asked_aloud(f"De SP heeft {said}.", context) for said in ("gevraagd of ik haar motie steun", "een motie")]
    [('sp',), ()]
    >>> asked_aloud("Dan de vraag van D66 over geld. Ik ben het eens met mevrouw De Vries (VVD).", context)
    ('d66',)
    """
    if ON_MOTION.match(text):
        return ()
    asked: list[Group] = []
    row: list[Group] = []  # those who are named together, of whom so many are among the asked
    told, together = 0, False
    groups = groups_and_members(text, context)
    starts = sentence_starts(text) if groups else [0]
    for group in groups:
        if not (row and AND_OF.fullmatch(text, row[-1].end, group.start)):
            row, told, together = [], 0, False
        row.append(group)
        together = together or _asked_aloud(text, starts[bisect_right(starts, group.start) - 1], group)
        if together:
            asked += row[told:]
            told = len(row)
    printed = {stay.group for stay in context.actors or ()}
    return tuple(
        dict.fromkeys(
            party for group in asked for party in group.parties if not party.startswith(UNKNOWN) or party in printed
        )
    )


def _asked_aloud(text: str, sentence: int, group: Group) -> bool:
    start = max(0, group.start - _BEFORE)
    asked = any(pattern.match(text, group.end) for pattern in ASKED_IT)
    told = has_form(text, group, SPOKEN_TO, near=_BEFORE) or takes_stand(text, sentence, group)
    called = CALLED.match(text, group.start) and COMMA.search(text, start, group.start) and ENDS.match(text, group.end)
    return bool(asked or told or called or HIS_QUESTION.search(text, start, group.start)) and not (
        WHOSE_MOTION.search(text, start, group.start) or LATER.match(text, group.end)
    )
