"""The facts of a motion: who moved it, and what the chamber decided."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import gettext

from indexer.extraction.names.persons import persons
from indexer.records import ParsedDocument, Vote
from webui.links.choice import Choice, Fact, facts, told
from webui.links.pages_of_names import page_of
from webui.links.urls import Links
from webui.wording import labels
from webui.wording.speakers import party_class


def told_of(parsed: ParsedDocument, links: Links) -> tuple[Fact, ...]:
    """The known facts of a motion, or of another document that was voted on; none for other documents."""
    vote = parsed.document.vote
    moved = [said for said in parsed.paragraphs if said.role == "contribution"] * (parsed.document.type == "motion")
    members = dict.fromkeys(name for said in moved for name in persons(said.speaker))
    parties = dict.fromkeys(party for said in moved for party in said.parties)
    return (
        *facts(
            (
                gettext("Ingediend door"),
                (*(Choice(name, page_of("person", name, links)) for name in members), *_groups(parties, links)),
            )
        ),
        *(_vote(vote, links) if vote else ()),
    )


def _vote(vote: Vote, links: Links) -> tuple[Fact, ...]:
    outcome = labels.outcome(vote)
    if vote.date:
        outcome = gettext("%(outcome)s op %(date)s", outcome=outcome, date=labels.date_in_words(vote.date))
    return facts(
        (gettext("Stemming"), told(outcome)),
        (gettext("Voor"), _groups(vote.in_favour, links)),
        (gettext("Tegen"), _groups(vote.against, links)),
        (gettext("Verdeeld"), _groups(vote.divided, links)),
    )


def _groups(parties: Iterable[str], links: Links) -> tuple[Choice, ...]:
    return tuple(
        Choice(labels.label("party", party), page_of("party", party, links), css=f"party {party_class(party)}")
        for party in parties
    )
