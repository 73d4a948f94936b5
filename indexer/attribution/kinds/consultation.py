"""Written consultations: who speaks, from the heading above a paragraph, else from the subject of its sentences.

A paragraph under the wrong party is worse than one under none: where neither says it, `parties` stays empty. What
follows on a group's words under the same heading, without another subject, are still its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from indexer.attribution.kinds import minutes
from indexer.attribution.kinds.consultation_speakers import JOINED, Speakers
from indexer.attribution.kinds.heard import without_number
from indexer.attribution.kinds.letters_within import letter_below, opens_above_letter, prints_questions
from indexer.attribution.kinds.numbered_answers import numbered, with_headings
from indexer.attribution.kinds.own_input import own_group, with_own_group
from indexer.attribution.kinds.sections import (
    GROUPED,
    Section,
    answered_on,
    answers_in_turn,
    as_marked,
    asked_between,
    asked_in_reply,
    ends_of_groups,
    unparted,
    without_cells,
)
from indexer.attribution.kinds.titled_answers import Titled
from indexer.attribution.kinds.told_answered import says_together
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.attribution.layout.plain_headings import with_words_of_capitals
from indexer.attribution.layout.printed_labels import without_labels
from indexer.attribution.layout.signatures import enclosed_signatures
from indexer.attribution.metadata.names_in_context import with_printed_members
from indexer.attribution.parts import OutlineHeading, Part, Said
from indexer.attribution.sentences.floor import opens_with_view
from indexer.attribution.sentences.labelled import labelled
from indexer.attribution.sentences.speaking import (
    asking_at_once,
    asks_of_others,
    asks_on,
    puts_question,
    subjects,
)
from indexer.extraction.names.party_names import Context


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Each block in order: a heading with its level, or a paragraph with its attribution."""
    listed = [as_marked(block, context) for block in without_labels(blocks)]
    if minutes.is_minutes(listed):
        yield from minutes.attribute(listed, context)
    elif (own := own_group(listed, context)).group:
        yield from with_own_group([*_attributed(listed, context)], own)
    else:
        yield from _attributed(listed, context)


def hears_a_group(blocks: Sequence[Block], context: Context) -> bool:
    """Whether a group has the floor anywhere in a paper that does not say what it is: below a heading or a label, as
    the one of whom the paper is, or at the opening of a paragraph in which it asks or thinks something; no group that
    is only told of has."""
    listed = [as_marked(block, context) for block in blocks]
    kinds = {block.heading.kind for block in listed if block.heading}
    if not kinds.isdisjoint(("party", "contributions", "response")) or any(
        block.label or block.turn for block in listed
    ):
        return True
    if minutes.is_minutes(listed) or own_group(listed, context).group:
        return True
    return any(_has_the_floor(block.text, context) for block in listed if not (block.heading or block.aside))


def _has_the_floor(text: str, context: Context) -> bool:
    found = labelled(text, context) or subjects(text, context)
    asks = found.at_once or any(one.way in ("asks", "joins", "closes") for one in found.joining)
    return (found.found and asks) or opens_with_view(text, context)


def _attributed(listed: list[Block], context: Context) -> Iterator[Part]:
    """The parts of a paper in which groups speak."""
    context = with_printed_members(context, (block.text for block in listed))
    listed = with_words_of_capitals(without_cells(listed, context))
    by_title = Titled()
    by_number = numbered(listed, answers_in_turn(listed))
    listed = with_headings(listed, by_number)
    in_turn = answers_in_turn(listed)
    asks = partial(_asks, context=context)
    together = says_together(
        listed, lambda text: asks(text) or puts_question(text) or asks_of_others(text, context), context
    )
    whole = unparted(listed, in_turn)
    asking = asked_between(listed, in_turn, asks, lambda text: opens_with_view(text, context))
    parting = answered_on(listed, in_turn, asks)
    printed_again = asked_in_reply(listed, in_turn)
    ending = ends_of_groups(listed)
    enclosed = enclosed_signatures(listed)
    letter = letter_below(listed)
    prints = letter >= 0 and prints_questions(listed, asks)
    speakers = Speakers(context, mixed=not in_turn)
    section = Section(part="apart" if opens_above_letter(listed) else "opening", with_reply=together)
    paired = all(at in in_turn for at, block in enumerate(listed) if block.heading and block.heading.kind == "response")
    exchange, replied = 1, False
    waiting: tuple[str, ...] = ()  # who asked below one heading since the last reply
    replying = False  # questions are printed again, in the reply
    for index, block in enumerate(listed):
        if index in asking:
            section, speakers.follows = replace(section, answering=False), True
        if index in printed_again and (section.part == "response" or speakers.heard.by(block.text)):
            replying = replying or section.part == "response"
            section = speakers.repeated(block.text, replace(section, part="contributions"))
        if index == letter:
            section = replace(section, part="response")
        elif 0 <= letter < index and prints and not block.heading and asking_at_once(block.text, context):
            section, letter = replace(section, part="opening"), -1
        if block.heading:
            section = section.above_parts(block.heading, prints=prints) if 0 <= letter < index else section
            letter = -1 if letter < index and section.part == "opening" else letter
            waits = block.heading.kind == "party" and bool(waiting) and not replied
            exchange, replied = (exchange, replied) if index in in_turn or waits else (exchange + 1, False)
            waiting = waiting if index in in_turn or waits else ()
            if replying and block.heading.kind == "party":
                section, replying = replace(section, part="response"), False
            above = section
            section = section.under(block, block.heading, in_turn=index in in_turn)
            section = replace(section, parties=(), speaker=None, depth=0) if index in ending else section
            if index in parting:
                section = replace(section, answering=True, parties=above.parties, speaker=above.speaker)
            section = replace(section, with_reply=section.with_reply or together)
            if block.heading.kind in GROUPED and index not in in_turn:
                speakers.mixed = not in_turn or index in whole
            by_number.enter(index)
        if index in by_number.answered:
            section = replace(section, parties=by_number.asked_by(index))
        if block.heading:
            by_title.enter(listed, index, context, replies=section.part == "response" and not section.parties)
            speakers.enter(section, numbers=block.heading.kind == "question", nobody=_is_of_nobody(block.heading))
            yield OutlineHeading(block, len(section.path))
        else:
            below = replace(section, parties=by_title.answers.get(index, section.parties))
            attribution = speakers.attribution(block, below, closes=index not in enclosed)
            if attribution.role == "response" and not section.answering:
                attribution = speakers.asked_again(block.text, section) or attribution
            if attribution.role == "contribution" and section.part == "opening":
                section = replace(section, part="contributions")
            if attribution.role == "contribution":
                own = by_number.ask(index, attribution.parties, joins=bool(JOINED.search(block.text)))
                attribution = replace(attribution, exchanges=own)
                by_title.ask(attribution.parties)
                speakers.heard.add(block.text, (attribution.speaker, attribution.parties))
                speakers.spoken.update(attribution.parties)
                speakers.answered = ()
                speakers.askers = (() if replied else speakers.askers) + attribution.parties
                asked = attribution.parties if puts_question(block.text) else ()
                waiting = tuple(dict.fromkeys((*(() if replied else waiting), *asked)))
                exchange, replied = exchange + replied, False
            replied = replied or (attribution.role == "response" and (section.answering or section.with_reply))
            if attribution.role == "response":
                attribution = replace(attribution, exchanges=tuple(sorted(by_number.above)))
                if section.answering and set(attribution.responds_to) == set(section.parties) <= set(waiting):
                    attribution = replace(attribution, responds_to=waiting)
            if paired and (section.answering or attribution.role == "contribution"):
                attribution = replace(attribution, exchanges=(exchange,))
            yield Said(replace(block, heading=None), attribution)


def _is_of_nobody(form: HeadingForm) -> bool:
    """Whether a heading is of a group, and it is not known of which."""
    return form.kind == "party" and not form.parties


def _asks(text: str, context: Context) -> bool:
    bare = without_number(text)
    return asks_on(bare) or bool(asking_at_once(bare, context))
