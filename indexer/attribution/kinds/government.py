"""Papers of the government: the minister's from the first word to the last, also where he retells a question.

A response answers the groups that it names as such ("de leden van de D66-fractie"), those of the heading above it, and
those whose question ended the paragraph before it. Only where the paper prints the questions themselves, with labels or
in a type of their own, or says that it does, is a question its asker's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.kinds.answering import answering
from indexer.attribution.kinds.asker_lines import asker_before, with_asker_lines
from indexer.attribution.kinds.printed_questions import (
    REQUEST,
    Asker,
    asked_before,
    asker_of,
    asking_above,
    asks,
    asks_apart,
    first_askers,
    is_titled,
    numbers_questions,
    only_takes_note,
    rejoined,
    utterances_of,
    with_questions_apart,
    with_whole_questions,
)
from indexer.attribution.kinds.replies_throughout import answers_committee, replies_throughout
from indexer.attribution.kinds.retelling import Retold, after, joined_in
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.heading_numbers import number_of
from indexer.attribution.layout.headings import LONGEST, HeadingForm
from indexer.attribution.layout.plain_headings import with_plain_headings
from indexer.attribution.layout.signatures import SALUTATION, is_formula, signatures, signed_below
from indexer.attribution.metadata.actors import stated_actors
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Path, Said, path_below
from indexer.attribution.replies.dialogue import numbered_apart
from indexer.attribution.replies.named_without_answer import asks_nothing
from indexer.attribution.replies.replying import answered
from indexer.attribution.sentences.askers_in_labels import asker_in_label
from indexer.attribution.sentences.speaking import asking_at_once, subject_of
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.names.groups import find_persons
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex
from indexer.readers.conventions.heading_looks import CELLS

_LONGEST_TITLE = 80
_PROMISES = regex(r"(?:\d{1,2}\.? )?(?:toezegging(?:en)? aan|verzoek(?:en)? (?:van|door)) ", re.IGNORECASE)
"""How a heading opens of a single promise or request: the next heading is of something else, at whatever depth."""
_CAPTION = regex(r"(?:Tabel|Figuur|Grafiek|Diagram|Afbeelding|Kaart|Overzicht) \d", re.IGNORECASE)
"""The title of a table or a picture, behind which the text goes on."""
_OF_QUESTIONS = regex(r"\b(?:vra(?:ag|gen)|toezegging(?:en)?|verzoek(?:en)?)\b", re.IGNORECASE)
"""What stands in a heading below which all is an answer."""
_TITLES = 3
"""A title stands among so many."""
_LAW = regex(r"Wij (?:Willem-Alexander|Beatrix|Juliana)\b")
_EXPLAINS = regex(r"(?:nota van|memorie van|algemene) toelichting\b|toelichting$", re.IGNORECASE)
"""How a law or a decree opens, of which nobody speaks, and the heading of what its ministers say of it."""
_EXPLANATORY = regex(r"\b(?:memorie|nota) van toelichting\W*$", re.IGNORECASE)
"""The title of a paper to which nobody put questions: what it says of a wish of a group does not go on."""
_RECEIVED = regex(r"(?:Ontvangen|Vastgesteld) (?:op )?\d", re.IGNORECASE)
_COMMENT = regex(r"(?:\w+)?reactie:?", re.IGNORECASE)
_INFORMED = regex(
    r"(?:Hiermee|Hopelijk|Met (?:deze|dit|de|het|mijn|onze) [^.?!]{1,60}?"
    r"(?=\b(?:hoop|hopen|hoopt|vertrouw|meen|menen)\b)|(?:Hoogachtend,? )?(?:en )?[Ii]n de hoop|Ervan uitgaande"
    r"|(?:Ik|Wij|De regering|Het kabinet|De (?:initiatiefne|indien)\w{2,8})"
    r"(?=.{0,60}\b(?:hoopt?|hopen|vertrouw(?:t|en)?|ervan uit|me(?:en|ent|nen)|verwacht(?:en)?|hiermee|daarmee|afdoende"
    r"|voldoende)\b))"
    r"\b.{0,90}\b(?:geïnformeerd|ingelicht|beantwoord)\b.{0,200}"
    r"|(?:Ik|Wij|De regering|Het kabinet|De (?:initiatiefne|indien|ondergetekende)\w{0,8})"
    r" (?:(?:spree?k(?:t|en)? de hoop uit|hoopt?|hopen|vertrouw(?:t|en)?)\b[^.?!]{0,160}"
    r"\b(?:behandel(?:d|ing)|beantwoording|tegemoet)\b[^.?!]{0,60}"
    r"|[^.?!]{0,120} met (?:vertrouwen|belangstelling) tegemoet)\."
    r"|(?:Hiermee|Daarmee|(?:Ik|Wij) [^.?!]{2,60}\bhiermee) [^.?!]{2,80}"
    r"\b(?:toezegging(?:en)?|moties?|verzoek(?:en)?)\b[^.?!]{0,60}\b(?:afgedaan|voldaan|uitgevoerd|nagekomen)\b[^.?!]{0,20}\."
    r"|(?:Ik|Wij) [^.?!]{2,80}\b(?:moties?|toezegging(?:en)?|verzoek(?:en)?)\b[^.?!]{0,40}\b(?:hiermee|daarmee)\b"
    r"[^.?!]{0,30}\b(?:afgedaan|afgehandeld|voldaan|uitgevoerd)\b[^.?!]{0,20}\."
    r"|Graag (?:ga|gaan|bespreek|bespreken|licht|lichten|wissel|wisselen) (?:ik|wij) [^.?!]{0,80}\b(?:uw Kamer|u)\b"
    r"[^.?!]{0,60}\."
    r"|(?:Een|Van deze brief) [^.?!]{0,40}afschrift\b[^.?!]{0,160}"
    r"\b(?:zend|stuur|doe|verzend|verzonden|gezonden|gestuurd)\b.{0,120}"
)
"""The sentence that ends a letter, which answers nobody."""
_HEAD = 40
"""A salutation stands among so many paragraphs at the start."""
_OPENING = 2
"""What a letter is about it says in so many paragraphs."""


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Every paragraph as a response, but for salutations, the names under it, and the questions that it prints. Members
    who defend a bill of their own answer as the government does, and are of their group."""
    titled = with_plain_headings([_as_heading(block) for block in with_asker_lines(list(blocks), context)], context)
    listed = signed_below(_with_reactions(with_whole_questions(titled), context))
    if not numbers_questions(listed, context):
        listed = rejoined(listed)
    listed = with_questions_apart(listed)
    context = _knowing_named(listed, context)
    apart = asks_apart(listed, context)
    listed = [replace(block, heading=None) if apart and is_titled(block) else block for block in listed]
    if apart and not any(block.label for block in listed):
        listed = numbered_apart(listed, lambda block: asks(block, context))
    signed = signatures(listed)
    listed = [replace(block, signature=block.signature or index in signed) for index, block in enumerate(listed)]
    reply = answering(listed, context)
    path: Path = ()
    replied = False  # the label of an answer ends the path
    groups = [parties for block in listed if (parties := asking_above(block, context))]
    once = len(set(groups)) == len(groups)  # the headings of the groups stand above those of subjects
    last = max((index for index, block in enumerate(listed) if asking_above(block, context)), default=0)
    opening = [block.text for block in listed if not block.heading and ends_sentence(block.text)][:_OPENING]
    explains = _EXPLANATORY.search(context.title) is not None
    throughout = answers = replies_throughout(context.title, opening) and not _names_one(listed, opening, context)
    retold = Retold()
    headed = False  # who asks is printed above the questions
    labelled = any(block.label and block.label.kind == "answer" for block in listed)
    opens = False  # those of the heading above have not been answered yet, in a paper that labels its answers
    asked: dict[int, tuple[str, ...]] = {}
    noted: dict[int, tuple[str, ...]] = {}  # who only says that he read what it is about
    begun = not any(SALUTATION.fullmatch(block.text) or _LAW.match(block.text) for block in listed[:_HEAD])
    utterances = utterances_of(listed, context, apart=apart)
    openers = first_askers(utterances, context)
    before = asked_before(listed, utterances, context)
    asker: Asker = (None, before)
    for index, utterance in enumerate(utterances):
        block, place, exchanges = utterance.block, utterance.place, utterance.exchanges
        section = tuple(heading for _, heading in path)
        mentions = context.named(block.text)
        begun = begun or bool(block.heading and _EXPLAINS.match(block.text))
        if place in ("label", "heading") and index not in signed:
            rank, parties = (block.heading.rank, asking_above(block, context)) if block.heading else (0, ())
            level = 5 if block.label else rank or (4 if parties else 3)
            path = path_below(path, level, block.text)
            replied = block.label is not None and block.label.kind == "answer"
            opens = labelled and not block.label and (bool(parties) or (opens and bool(retold.above)))
            if place == "heading":
                number = number_of(block.text)
                if once and not parties:
                    again = 0 < len(number) <= len(retold.number)  # counted from one again
                    rank, number = retold.rank, () if again else retold.number
                    parties = retold.kept(block, context, between=index < last)
                if parties or not _CAPTION.match(block.text):
                    lasts = not _PROMISES.match(block.text)
                    retold = retold.below(Retold.under(parties, rank, lasts=lasts, number=number))
                    answers = throughout or bool(_OF_QUESTIONS.search(block.text))
                asker, headed = (None, parties or before), bool(parties)
            elif (printed := asker_in_label(block, context))[1]:
                asker, headed = printed, True
            yield OutlineHeading(block, len(path))
        elif block.aside or index in signed or not begun or is_formula(block.text) or _is_title(block.text, index):
            begun = begun or bool(SALUTATION.fullmatch(block.text))
            retold = Retold() if index in signed else retold
            yield Said(block, Attribution(section, "procedural", None, (), mentions))
        elif place == "question":
            if replied:  # the label of the answer before it
                path, replied = path[:-1], False
                section = section[:-1]
            if not headed or asking_at_once(block.text, context):
                told = None if exchanges[0] in {*asked, *noted} else openers[exchanges[0]]
                asker = asker_of(block.text, context) or told or asker
            if not asks_nothing(block.text, context):
                put = noted if only_takes_note(block.text) else asked
                put[exchanges[0]] = tuple(
                    dict.fromkeys((*put.get(exchanges[0], ()), *asker[1], *joined_in(block.text, context)))
                )
            yield Said(block, Attribution(section, "contribution", *asker, mentions, exchanges=exchanges))
        elif place == "answer":
            to = tuple(
                dict.fromkeys(party for number in exchanges for party in asked.get(number) or noted.get(number, ()))
            )
            to = () if _closes(block.text, mentions) else to or answered(block.text, context)
            yield Said(block, replace(reply, section=section, mentions=mentions, responds_to=to, exchanges=exchanges))
        elif opens and (spoken := subject_of(block.text, context))[1] == retold.above:
            yield Said(block, Attribution(section, "contribution", *spoken, mentions))
        else:
            further = after(block.text, retold, context, throughout=answers)
            ends = (explains and not mentions) or _closes(block.text, mentions)
            retold = Retold() if ends else further
            to = retold.answered if reply.role == "response" else ()
            yield Said(block, replace(reply, section=section, mentions=mentions, responds_to=to))


def _names_one(blocks: Sequence[Block], opening: Sequence[str], context: Context) -> bool:
    """Whether a paper that answers a committee names who asks in one paragraph alone: what else it says answers others
    of that committee, and no heading tells whom."""
    if not answers_committee(context.title, opening):
        return False
    told = (block for block in blocks if not block.aside)
    return sum(1 for _ in islice((block for block in told if answered(block.text, context)), 2)) == 1


def _closes(text: str, mentions: tuple[str, ...]) -> bool:
    """Whether a paragraph is the sentence with which a paper closes."""
    return not mentions and _INFORMED.fullmatch(text) is not None


def _knowing_named(blocks: Sequence[Block], context: Context) -> Context:
    """The context, with the groups that the paper itself prints behind names: later it may leave them out."""
    people = (person for block in blocks if "(" in block.text for person in find_persons(block.text))
    named = [f"{name} ({party})" for person in people for name, party in person.names if party]
    if context.actors is not None or not named:
        return context
    return replace(context, actors=stated_actors(named, context))


def _as_heading(block: Block) -> Block:
    """A block, as a heading where it is a short line of capitals (`ALGEMEEN DEEL`), or says who asked what is answered
    under it."""
    if block.heading or block.aside or block.label:
        return block
    if block.text.isupper() and len(block.text) <= _LONGEST_TITLE and CELLS not in block.text:
        return replace(block, heading=HeadingForm("subject", 1))
    title = block.text.removesuffix(" c.s.")
    asked = (REQUEST.match(title) or asker_before(title)) and len(title) <= LONGEST and title[-1] not in ".?!:;,"
    return replace(block, heading=HeadingForm("subject", 2)) if asked else block


def _is_title(text: str, index: int) -> bool:
    """Whether a paragraph is the title of a paper without a printed head, or says when it was received."""
    return index < _TITLES and not ends_sentence(text) and bool(genre_of(text) or _RECEIVED.match(text))


def _with_reactions(blocks: list[Block], context: Context) -> list[Block]:
    """The blocks, each word `Reactie` below something that nobody asks as a heading: an advice is commented on."""
    for index, block in enumerate(blocks):
        above = blocks[index - 1].text if index else ""
        if block.label and _COMMENT.fullmatch(block.text) and not (above.endswith("?") or asker_of(above, context)):
            blocks[index] = replace(block, label=None)
    return blocks
