"""The facts of a motion: who moved it; and what the chamber decided on a document."""

from __future__ import annotations

from flask_babel import gettext

from indexer.records import ParsedDocument, Vote
from webui.document.speaking import groups, members_and_groups
from webui.links.choice import Fact, facts, told
from webui.links.urls import Links
from webui.wording import labels


def moved(parsed: ParsedDocument, links: Links) -> tuple[Fact, ...]:
    """Who moved a motion; nothing for other documents."""
    movers = [said for said in parsed.paragraphs if said.role == "contribution"] * (parsed.document.type == "motion")
    return facts((gettext("Ingediend door"), members_and_groups(movers, links)))


def voted(vote: Vote | None, links: Links) -> tuple[Fact, ...]:
    """What was decided in a vote, and by whom; nothing where there was none."""
    if vote is None:
        return ()
    outcome = labels.outcome(vote)
    if vote.date:
        outcome = gettext("%(outcome)s op %(date)s", outcome=outcome, date=labels.date_in_words(vote.date))
    return facts(
        (gettext("Stemming"), told(outcome)),
        (gettext("Voor"), groups(vote.in_favour, links)),
        (gettext("Tegen"), groups(vote.against, links)),
        (gettext("Verdeeld"), groups(vote.divided, links)),
    )
