"""The days on which a report that has no date can be: those on which all its speakers sat in the groups printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons
from indexer.records import Chamber, Turn


def dated_by_speakers(turns: Iterable[Turn], context: Context) -> Context:
    """The context of a report of which no day is known with the days on which it can be, and its chamber: that in which
    the register of members knows the most of its speakers. As it is where another has as many, or there is no such day.
    """
    members = context.members
    if members is None or context.date or context.period:
        return context
    printed = {
        (name, party) for turn in turns for name in persons(turn.speaker) for party in context.printed(turn.party)
    }
    chambers: tuple[Chamber, ...] = (context.chamber,) if context.chamber else ("TK", "EK")
    sat = {
        chamber: [known for name, party in printed if (known := members.days(name, party, chamber))]
        for chamber in chambers
    }
    chamber = max(chambers, key=lambda one: len(sat[one]))
    stays = sat[chamber]
    if not stays or [*map(len, sat.values())].count(len(stays)) > 1:
        return context
    first, last = max(start for start, _ in stays), min(end for _, end in stays)
    return replace(context, chamber=chamber, period=(first, last)) if first <= last else context
