"""Papers of the government: the minister's from the first word to the last, also where he retells a question.

A response answers the groups that it names as such ("de leden van de D66-fractie"), those of the heading above it, and
those whose question ended the paragraph before it. Only where the paper prints the questions themselves, with labels,
is a question its asker's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.kinds.asker_lines import with_asker_lines
from indexer.attribution.kinds.retelling import SAME, Retold, after
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import LONGEST, HeadingForm
from indexer.attribution.layout.plain_headings import with_plain_headings
from indexer.attribution.layout.signatures import SALUTATION, is_formula, signatures, signed_below
from indexer.attribution.metadata.actors import stated_actors
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Path, Said, path_below
from indexer.attribution.replies.dialogue import (
    Utterance,
    arranged,
    asking,
    asking_apart,
    numbered_apart,
    questions_above,
)
from indexer.attribution.replies.replying import ASKING, answered
from indexer.attribution.sentences.speaking import asker_in_label, asking_at_once, subject_of
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.names.groups import find_groups, find_persons
from indexer.extraction.names.ministers import find_signatory
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons
from indexer.readers.conventions.heading_looks import CELLS

_Asker = tuple[str | None, tuple[str, ...]]
"""Who asks, as printed, and the parties."""
_ANSWERS = re.compile(
    r"\b(?:antwoord(?:en)?|beantwoord\w*)\b.{0,80}\bvragen\b|\bvragen\b.{0,120}\b(?:antwoord(?:en)?|beantwoord\w*)\b",
    re.IGNORECASE,
)
_LONGEST_TITLE = 80
_REQUEST = re.compile(
    r"(?:\d{1,2}\.? )?(?:(?:verzoek|vra(?:ag|gen)(?: en opmerkingen)?|inbreng|opmerking(?:en)?) (?:van|door)"
    r"|toezegging(?:en)? aan) ",
    re.IGNORECASE,
)
"""How a heading opens that says who asked what is answered under it."""
_PROMISES = re.compile(r"(?:\d{1,2}\.? )?(?:toezegging(?:en)? aan|verzoek(?:en)? (?:van|door)) ", re.IGNORECASE)
"""How one opens of a single promise or request: the next heading is of something else, at whatever depth."""
_PRINTED = re.compile(
    r"\b(?:vragen|opmerkingen|tekst van het (?:\w+ )?verslag)\b.{0,100}\b(?:cursie(?:f|ve)|vet(?:gedrukte?)?|schuin)\b"
    r"|\b(?:cursie(?:f|ve)|vetgedrukte?)\b.{0,60}\b(?:vragen|opmerkingen)\b",
    re.IGNORECASE,
)
"""How a paper says in which type it prints the questions."""
_STARTS = 6
"""That it answers questions a paper says among so many."""
_TITLES = 3
"""A title stands among so many."""
_LAW = re.compile(r"Wij (?:Willem-Alexander|Beatrix|Juliana)\b")
_EXPLAINS = re.compile(r"(?:nota van|memorie van|algemene) toelichting\b|toelichting$", re.IGNORECASE)
"""How a law or a decree opens, of which nobody speaks, and the heading of what its ministers say of it."""
_RECEIVED = re.compile(r"(?:Ontvangen|Vastgesteld) (?:op )?\d", re.IGNORECASE)
_COMMENT = re.compile(r"(?:\w+)?reactie:?", re.IGNORECASE)
_INFORMED = re.compile(
    r"(?:Ik|Wij|Hiermee|Hopelijk|In de hoop|Ervan uitgaande)\b.{0,60}\b(?:geïnformeerd|ingelicht|beantwoord)\b.{0,60}"
)
"""The sentence that ends a letter, which answers nobody."""
_INITIATORS = re.compile(r"\b[Dd]e (?:initiatiefnem(?:st)?ers?|indien(?:st)?ers?)\b")
_BILL = re.compile(r"(?:Initiatief)?voorstel van (?:rijks)?wet van (?:het|de) (?:lid|leden) ", re.IGNORECASE)
_BELOW = 8
"""The names of members stand among so many paragraphs at the end."""
_HEAD = 40
"""A salutation stands among so many paragraphs at the start."""


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Every paragraph as a response, but for salutations, the names under it, and the questions that it prints. Members
    who defend a bill of their own answer as the government does, and are of their group."""
    titled = with_plain_headings([_as_heading(block) for block in with_asker_lines(list(blocks), context)], context)
    listed = signed_below(_with_reactions(titled, context))
    if not _prints_questions(listed, context):
        listed = _rejoined(listed)
    context = _knowing_named(listed, context)
    apart = _asks_apart(listed, context)
    listed = [replace(block, heading=None) if apart and _is_titled(block) else block for block in listed]
    if apart and not any(block.label for block in listed):
        listed = numbered_apart(listed, lambda block: _asks(block, context))
    signed = signatures(listed)
    listed = [replace(block, signature=block.signature or index in signed) for index, block in enumerate(listed)]
    reply = answering(listed, context)
    path: Path = ()
    replied = False  # the label of an answer ends the path
    groups = [parties for block in listed if (parties := _headed(block, context))]
    once = len(set(groups)) == len(groups)  # the headings of the groups stand above those of subjects
    retold = Retold()
    asker: _Asker = (None, ())
    headed = False  # who asks is printed above the questions
    asked: dict[int, tuple[str, ...]] = {}
    begun = not any(SALUTATION.fullmatch(block.text) or _LAW.match(block.text) for block in listed[:_HEAD])
    utterances = _utterances(listed, context, apart=apart)
    openers = _first_askers(utterances, context)
    for index, utterance in enumerate(utterances):
        block, place, exchanges = utterance.block, utterance.place, utterance.exchanges
        section = tuple(heading for _, heading in path)
        mentions = context.named(block.text)
        begun = begun or bool(block.heading and _EXPLAINS.match(block.text))
        if place in ("label", "heading") and index not in signed:
            rank, parties = (block.heading.rank, _headed(block, context)) if block.heading else (0, ())
            level = 5 if block.label else rank or (4 if parties else 3)
            path = path_below(path, level, block.text)
            replied = block.label is not None and block.label.kind == "answer"
            if place == "heading":
                if once and not parties:
                    rank, parties = retold.rank, retold.kept(block, context)
                retold = Retold(parties, bool(parties), parties, rank, lasts=not _PROMISES.match(block.text))
                asker, headed = (None, parties), bool(parties)
            elif (printed := asker_in_label(block, context))[1]:
                asker, headed = printed, True
            yield OutlineHeading(block, len(path))
        elif block.aside or index in signed or not begun or is_formula(block.text) or _is_title(block.text, index):
            begun = begun or bool(SALUTATION.fullmatch(block.text))
            yield Said(block, Attribution(section, "procedural", None, (), mentions))
        elif place == "question":
            if replied:  # the label of the answer before it
                path, replied = path[:-1], False
                section = section[:-1]
            if not headed or asking_at_once(block.text, context):
                told = None if exchanges[0] in asked else openers[exchanges[0]]
                asker = _asker(block.text, context) or told or asker
            asked[exchanges[0]] = tuple(dict.fromkeys((*asked.get(exchanges[0], ()), *asker[1])))
            yield Said(block, Attribution(section, "contribution", *asker, mentions, exchanges=exchanges))
        elif place == "answer":
            to = tuple(dict.fromkeys(party for number in exchanges for party in asked.get(number, ())))
            to = to or answered(block.text, context)
            yield Said(block, replace(reply, section=section, mentions=mentions, responds_to=to, exchanges=exchanges))
        else:
            ends = _INFORMED.fullmatch(block.text) and not mentions
            retold = Retold() if ends else after(block.text, retold, context)
            yield Said(block, replace(reply, section=section, mentions=mentions, responds_to=retold.parties))


def answering(blocks: Sequence[Block], context: Context) -> Attribution:
    """Who answers in a paper: the ministers who sign it, or members who defend a bill of their own."""
    signed = sorted(signatures(blocks))
    signers = tuple(dict.fromkeys(name for index in signed for name in find_signatory(blocks[index].text)))
    movers = () if signers else _initiators(blocks, context)
    if seats := context.seated(movers):
        parties = tuple(evidence.party for evidence in seats)
        return Attribution((), "response", " en ".join(movers), parties, looked_up=seats)
    return Attribution((), "response", " en ".join(signers) or None)


def _knowing_named(blocks: Sequence[Block], context: Context) -> Context:
    """The context, with the groups that the paper itself prints behind names: later it may leave them out."""
    people = (person for block in blocks if "(" in block.text for person in find_persons(block.text))
    named = [f"{name} ({party})" for person in people for name, party in person.names if party]
    if context.actors is not None or not named:
        return context
    return replace(context, actors=stated_actors(named, context))


def _headed(block: Block, context: Context) -> tuple[str, ...]:
    """Whom what stands under a heading answers: the groups that it is of, else of those who asked as it says."""
    named = block.heading.parties if block.heading else ()
    if named or not _REQUEST.match(block.text):
        return named
    return tuple(dict.fromkeys(party for group in find_groups(block.text, context) for party in group.parties))


def _as_heading(block: Block) -> Block:
    """A block, as a heading where it is a short line of capitals (`ALGEMEEN DEEL`), or says who asked what is answered
    under it."""
    if block.heading or block.aside or block.label:
        return block
    if block.text.isupper() and len(block.text) <= _LONGEST_TITLE and CELLS not in block.text:
        return replace(block, heading=HeadingForm("subject", 1))
    title = block.text.removesuffix(" c.s.")
    asked = _REQUEST.match(title) and len(title) <= LONGEST and title[-1] not in ".?!:;,"
    return replace(block, heading=HeadingForm("subject", 2)) if asked else block


def _is_title(text: str, index: int) -> bool:
    """Whether a paragraph is the title of a paper without a printed head, or says when it was received."""
    return index < _TITLES and not ends_sentence(text) and bool(genre_of(text) or _RECEIVED.match(text))


def _with_reactions(blocks: list[Block], context: Context) -> list[Block]:
    """The blocks, each word `Reactie` below something that nobody asks as a heading: an advice is commented on."""
    for index, block in enumerate(blocks):
        above = blocks[index - 1].text if index else ""
        if block.label and _COMMENT.fullmatch(block.text) and not (above.endswith("?") or _asker(above, context)):
            blocks[index] = replace(block, label=None)
    return blocks


def _prints_questions(blocks: Sequence[Block], context: Context) -> bool:
    """Whether what is numbered in a paper are questions: an answer is labelled, a group asks one, or the paper says
    that it answers questions."""
    labels = [index for index, block in enumerate(blocks[:-1]) if block.label]
    return (
        any(block.label and block.label.kind == "answer" for block in blocks)
        or any(_asker(blocks[index + 1].text, context) for index in labels)
        or any(_ANSWERS.search(block.text) for block in blocks[: labels[0] if labels else 0])
        or sum(blocks[index + 1].text.endswith("?") for index in labels) * 2 > len(labels) > 1
    )


def _rejoined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each number that is no label of a question before the text that it numbers; a word that is none
    (`Toelichting`) is a heading."""
    joined: list[Block] = []
    for block in blocks:
        if joined and (label := joined[-1]).label and label.label.numbers:
            text = f"{label.text} {block.text}"
            joined[-1] = replace(block, text=text, spans=(*label.spans, *block.spans))
        else:
            named = block.label and not block.label.numbers
            joined.append(replace(block, label=None) if named else block)
    return joined


def _asks_apart(blocks: Sequence[Block], context: Context) -> bool:
    """Whether a paper prints questions in a type of their own: a group asks so, or the paper says that it answers."""
    if any(_ANSWERS.search(block.text) or _PRINTED.search(block.text) for block in blocks[:_STARTS]):
        return True
    of_group = False
    for block in blocks:
        if block.heading and not _is_titled(block):
            of_group = bool(_headed(block, context))
        elif block.set_apart and (
            (of_group and block.text.endswith("?")) or (ends_sentence(block.text) and _asker(block.text, context))
        ):
            return True
    return False


def _asks(block: Block, context: Context) -> bool:
    return block.text.endswith("?") or bool(subject_of(block.text, context)[1] or SAME.search(block.text))


def _is_titled(block: Block) -> bool:
    """Whether a question counts as a heading because of its type alone."""
    return block.set_apart and bool(block.heading and not block.heading.rank) and block.text.endswith("?")


def _utterances(blocks: Sequence[Block], context: Context, *, apart: bool) -> list[Utterance]:
    """The blocks with their places; a heading that is a question of a group counts as a printed question, and so do
    questions that are set `apart` by their type."""

    def asks_of(block: Block) -> bool:
        return _asks(block, context)

    def is_question_heading(block: Block) -> bool:
        return bool(block.heading) and ends_sentence(block.text) and _asker(block.text, context) is not None

    answers = any(block.label and block.label.kind == "answer" for block in blocks)
    unlabelled = questions_above(blocks, asks_of) if answers else asking(blocks, is_question_heading)
    unlabelled = unlabelled or (asking_apart(blocks, asks_of) if apart else [])
    return arranged(blocks, answered=True, headings_end=True, unlabelled=unlabelled)


def _first_askers(utterances: Iterable[Utterance], context: Context) -> dict[int, _Asker | None]:
    """Who asks each question, as the first of its paragraphs says that names somebody."""
    found: dict[int, _Asker | None] = {}
    for utterance in utterances:
        if utterance.place == "question":
            number = utterance.exchanges[0]
            found[number] = found.get(number) or _asker(utterance.block.text, context)
    return found


def _asker(text: str, context: Context) -> _Asker | None:
    """Who asks in a printed question: its first subject, else the groups that it names where it asks."""
    speaker, parties = subject_of(text, context)
    if parties:
        return speaker, parties
    groups = answered(text, context) if ASKING.search(text) else ()
    return (None, groups) if groups else None


def _initiators(blocks: Sequence[Block], context: Context) -> list[str]:
    """The members who answer for a bill of their own, as they say: their names stand below, or in the title."""
    if not any(_INITIATORS.search(block.text) for block in blocks[:_HEAD]):
        return []
    below = [block.text for block in blocks[-_BELOW:] if block.signature]
    signing = [name for text in below for name in context.apart(persons(text))]
    of_bill = find_persons(context.title) if not signing and _BILL.match(context.title) else ()
    return signing or [name for person in of_bill[:1] for name, _ in person.names]
