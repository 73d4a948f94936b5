"""The view of a comparison of parties: all that the template prints, so that it only loops and chooses."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask_babel import gettext, ngettext
from markupsafe import Markup

from indexer.as_json import snippet_html
from indexer.facets import NONE
from indexer.records import Paragraph
from indexer.searches import Hit, SearchRequest
from webui.insight.comparison import Comparison, Contributions, Side
from webui.links.choice import Choice
from webui.links.urls import Links
from webui.wording import labels
from webui.wording.speakers import party_class, speakers

_ANSWER_LENGTH = 600


@dataclass(frozen=True, slots=True)
class Answer:
    """A paragraph that answers, or its beginning, and where it stands."""

    speaker: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One of a party's best paragraphs, and what it was answered. `noted`: the snippet is one of a note. `who` are
    the members who speak and the parties that speak with this one, and `date` is empty where the name of the document
    tells it."""

    url: str
    snippet: Markup
    noted: bool
    who: str
    document: str
    date: str
    iso_date: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A party of the comparison. `colour` is the class of its colour; `share` is what its matches are of all its
    contributions, empty where it has none; `words` lead to the paragraphs that they stand in; `more` lists all that
    were found, and is None where no more were than are shown. `silent` says that nothing was found, or that the party
    was not there then."""

    label: str
    css: str
    colour: str
    count: str
    share: str
    silent: str
    words: tuple[Choice, ...]
    passages: tuple[Passage, ...]
    more: str | None


def column(side: Side, comparison: Comparison, search: SearchRequest, links: Links) -> Column:
    """A party side by side with others."""
    mine = side.contributions
    own = replace(search, party=(mine.party,), role=("contribution",), page=1)
    return Column(
        label=labels.label("party", mine.party),
        css=f"party {party_class(mine.party)}",
        colour=party_class(mine.party),
        count=labels.found(mine.matching),
        share=_share(mine),
        silent=_silence(mine, comparison),
        words=tuple(
            Choice(word.word, links.search(replace(own, q=_also(search.q, word.word))), labels.number(word.inside))
            for word in side.words
        ),
        passages=tuple(_passage(hit, mine.party, comparison.answers, search, links) for hit in side.hits),
        more=links.search(own) if mine.matching > len(side.hits) else None,
    )


def silent(comparison: Comparison) -> str:
    """The other parties that sat there then and contributed, but of whom nothing is found on this, under another name
    neither; empty where there are none."""
    beside = {side.contributions.party for side in comparison.sides}
    found = [
        one.party
        for one in comparison.everybody
        if one.all and not one.matching and one.party not in beside and comparison.sitting.includes(one.party)
        if not _elsewhere(one.party, comparison)
    ]
    return labels.joined(tuple(labels.label("party", party) for party in found)) if found else ""


def unknown(comparison: Comparison, search: SearchRequest, links: Links) -> Choice | None:
    """Of how many of the contributions found the group is not known, as a link to them; None where it always is."""
    if not comparison.unknown:
        return None
    text = ngettext(
        "Van %(unknown)s van de %(count)s gevonden bijdragen is de fractie onbekend",
        "Van %(unknown)s van de %(count)s gevonden bijdragen is de fractie onbekend",
        comparison.unknown,
        unknown=labels.number(comparison.unknown),
        count=labels.number(comparison.matching),
    )
    return Choice(text, links.search(replace(search, party=(NONE,), role=("contribution",), page=1)))


def _share(mine: Contributions) -> str:
    if not mine.all:
        return ""
    share, every = labels.percentage(mine.matching, mine.all), labels.contributions(mine.all)
    return str(gettext("%(share)s van haar %(all)s", share=share, all=every))


def _silence(mine: Contributions, comparison: Comparison) -> str:
    if mine.matching:
        return ""
    if elsewhere := _elsewhere(mine.party, comparison):
        names = labels.joined(tuple(labels.label("party", party) for party in elsewhere))
        return str(gettext("Niets gevonden onder deze naam, wel van %(names)s.", names=names))
    if mine.party == NONE or mine.all or comparison.sitting.includes(mine.party):
        return str(gettext("Niets gevonden van deze fractie."))
    return str(gettext("Deze fractie had toen geen zetels."))


def _elsewhere(party: str, comparison: Comparison) -> tuple[str, ...]:
    """The other names of a party under which something is found."""
    matching = {one.party for one in comparison.everybody if one.matching}
    return tuple(name for name in comparison.sitting.vocabularies.parties.other_names(party) if name in matching)


def _also(q: str, word: str) -> str:
    """A query that asks for a word besides.

    >>> _also("", "zorg"), _also("huur OR koop", "zorg")
    ('zorg', '(huur OR koop) zorg')
    """
    return f"({q}) {word}" if " " in q else f"{q} {word}".strip()


def _passage(hit: Hit, party: str, answers: Mapping[str, Paragraph], search: SearchRequest, links: Links) -> Passage:
    paragraph, document = hit.paragraph, hit.document
    replies = (answers[reply] for reply in paragraph.answered_by if reply in answers)
    who = speakers(paragraph)[paragraph.parties == (party,) :]
    name, day = labels.document_name(document), labels.when(document)
    return Passage(
        url=links.document(document.id, search.q, paragraph.position),
        snippet=Markup(snippet_html(hit.snippet)),  # every piece is escaped there
        noted=hit.noted,
        who=", ".join(speaker.label for speaker in who),
        document=name,
        date="" if day in name else day,
        iso_date=document.date or "",
        answers=tuple(_answer(reply, search, links) for reply in replies),
    )


def _answer(reply: Paragraph, search: SearchRequest, links: Links) -> Answer:
    return Answer(
        speaker=", ".join(speaker.label for speaker in speakers(reply)),
        text=textwrap.shorten(reply.text, _ANSWER_LENGTH, placeholder=" …"),
        url=links.document(reply.document_id, search.q, reply.position),
    )
