"""The name of a party that stands alone, as a heading does.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> party_alone("Volt", context), party_alone("Volt vraagt", context)
(('volt',), ())
"""

from __future__ import annotations

from functools import lru_cache

from indexer.extraction.names.party_names import Context
from indexer.vocabulary.parties import PartyRegister


def party_alone(text: str, context: Context) -> tuple[str, ...]:
    """The party of a name alone, if only of one that means something else in a sentence (`Volt`), or of a member who
    sat alone then (`Omtzigt`)."""
    folded = text.casefold()
    if not _spellings(context.register).intersection((text, folded)):
        return ()
    named = [
        party
        for party in context.register
        if text in (*party.aliases, *party.ambiguous) or folded == party.label.casefold()
    ]
    sat = [party for party in named if context.may_sit(party)]
    alone = [party.id for party in sat if party.kind != "party" and (context.date or context.period)]
    return tuple(alone[:1]) or tuple(
        party.id
        for party in sat
        if party.kind == "party" and (text in party.aliases or text.isupper() or folded == party.label.casefold())
    )


@lru_cache(maxsize=4)
def _spellings(register: PartyRegister) -> frozenset[str]:
    """All that may stand for a party by itself: its names, and its label in small letters."""
    return frozenset(name for party in register for name in (*party.aliases, *party.ambiguous, party.label.casefold()))
