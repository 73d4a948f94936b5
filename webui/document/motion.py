"""The facts of a motion: who moved it, and what the chamber decided."""

from __future__ import annotations

from flask_babel import gettext

from indexer.records import ParsedDocument, Vote
from webui.document.speaking import groups, members_and_groups
from webui.links.choice import Fact, facts, told
from webui.links.urls import Links
from webui.wording import labels


def told_of(parsed: ParsedDocument, links: Links) -> tuple[Fact, ...]:
    """The known facts of a motion, or of another document that was voted on; none for other documents."""
    vote = parsed.document.vote
    moved = [said for said in parsed.paragraphs if said.role == "contribution"] * (parsed.document.type == "motion")
    return (
        *facts((gettext("Ingediend door"), members_and_groups(moved, links))),
        *(_vote(vote, links) if vote else ()),
    )


def _vote(vote: Vote, links: Links) -> tuple[Fact, ...]:
    outcome = labels.outcome(vote)
    if vote.date:
        outcome = gettext("%(outcome)s op %(date)s", outcome=outcome, date=labels.date_in_words(vote.date))
    return facts(
        (gettext("Stemming"), told(outcome)),
        (gettext("Voor"), groups(vote.in_favour, links)),
        (gettext("Tegen"), groups(vote.against, links)),
        (gettext("Verdeeld"), groups(vote.divided, links)),
    )
