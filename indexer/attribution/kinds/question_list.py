"""Lists of questions of a committee, and where they were answered the answers. Who asks is seldom said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indexer.analysis.sentences import ends_question, ends_sentence
from indexer.attribution.kinds import consultation, government
from indexer.attribution.kinds.answering import initiators
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import SIGNATURE
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.openings import unlabelled_answers
from indexer.attribution.layout.reflow import Marks
from indexer.attribution.layout.signatures import is_formula, is_name, signatures
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.attribution.replies.dialogue import Utterance, arranged, asking, questions_above
from indexer.attribution.sentences.askers_in_labels import asked_in_label, printed_asker
from indexer.attribution.sentences.speaking import subjects
from indexer.extraction.names.group_openings import begins_with_group
from indexer.extraction.names.ministers import find_ministers, find_signatory
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_ANSWERED = regex(r"\b(?:antwoorden|beantwoord|beantwoording)\b", re.IGNORECASE)
_ASKED_BY = regex(
    r"\b(?:vraagt|vragen|aldus|verneemt|vernemen|willen|wil|verzoeken|verzoekt) (?:\w+ )?(?:de|het|deze) ",
    re.IGNORECASE,
)
"""How a question tells inside a sentence who asks it; what is only said of a group makes it no asker."""
_PRINTS_BOTH = regex(r"\bvragen\b.{0,80}\bantwoorden\b.{0,60}\bhier(?:na|onder)\b", re.IGNORECASE)
_HEAD = 8
"""How a list says that it prints the answers with the questions, and among how many paragraphs at the start."""
_TAIL = 4
"""A minister signs among so many paragraphs at the end."""
_OF_MINISTER = regex(r"\b(?:ik|mijn|wij)\b", re.IGNORECASE)
"""Nobody but who answers speaks of himself between the questions."""


def marks(lines: Sequence[Line]) -> Marks:
    """The lines that open a paragraph: answers without a label, where none has one."""
    if any(line.label and line.label.kind == "answer" for line in lines):
        return Marks()
    return Marks(unlabelled_answers(lines))


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Questions as contributions, of the group that is printed above or behind them if any, and answers as responses.
    A text without a list is read as a consultation, or as the letter of the minister who signs it."""
    listed = list(blocks)
    first = next((index for index, block in enumerate(listed) if block.label), len(listed))
    preamble = " ".join(block.text for block in listed[:first])
    utterances = arranged(
        listed,
        answered=bool(_ANSWERED.search(preamble)) or None,
        headings_end=False,
        unlabelled=_unlabelled(listed),
    )
    begin = next((index for index, utterance in enumerate(utterances) if utterance.place != "outside"), len(listed))
    begin = min(first, begin)
    lists = any(utterance.place in ("question", "answer") for utterance in utterances)
    if not lists and any(find_signatory(block.text) for block in listed[-_TAIL:]):
        yield from government.attribute(listed, context)
        return
    signed = signatures(listed) | signatures(listed, begin)
    signers = [name for block in listed[:begin] for name in find_signatory(block.text)]
    if signers and begin < len(listed):  # the letter above the list
        yield from _letter(listed[:begin], " en ".join(dict.fromkeys(signers)), signed, context)
    else:
        yield from consultation.attribute(listed[:begin], context)
    if begin == len(listed):
        return
    speaker = " en ".join(find_ministers(preamble)) or None
    by = (None if speaker else initiators(listed, context)) or Attribution((), "response", speaker)
    yield from _list(utterances, begin, signed, by, speaker, context)


def _list(
    utterances: Sequence[Utterance],
    begin: int,
    signed: frozenset[int],
    by: Attribution,
    minister: str | None,
    context: Context,
) -> Iterator[Part]:
    """The questions and answers from a place on; `by`: who answers, a `minister` where one is named above the list."""
    section: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    asker: tuple[str, ...] = ()
    asked: dict[int, tuple[str, ...]] = {}
    signing = False
    for index, utterance in enumerate(utterances[begin:], begin):
        block, place, exchanges = utterance.block, utterance.place, utterance.exchanges
        mentions = context.named(block.text)
        if place in ("label", "heading") and index not in signed:
            section = (block.text,)
            above = above if place == "label" else block.heading.parties if block.heading else ()
            beside = printed_asker(block.text, context) or asked_in_label(block, context)
            yield OutlineHeading(block, 1)
        elif block.aside or index in signed or is_formula(block.text) or (signing and is_name(block.text)):
            signing = bool(SIGNATURE.fullmatch(block.text))
            yield Said(block, Attribution((), "procedural", None, (), mentions))
        elif place == "question":
            found = subjects(block.text, context)
            names = found.at_once or begins_with_group(block.text) or _ASKED_BY.search(block.text)
            asker = (found.parties if names else ()) or (asker if found.refers_back else ())
            parties = above or beside or printed_asker(block.text, context) or asker
            asked[exchanges[0]] = tuple(dict.fromkeys((*asked.get(exchanges[0], ()), *parties)))
            said = Attribution(section, "contribution", found.speaker, parties, mentions, exchanges=exchanges)
            yield Said(block, said)
        elif place == "answer":
            to = tuple(dict.fromkeys(party for number in exchanges for party in asked.get(number, ())))
            yield Said(block, replace(by, section=section, mentions=mentions, responds_to=to, exchanges=exchanges))
        elif ends_sentence(block.text) and _OF_MINISTER.search(block.text) and minister:
            yield Said(block, Attribution(section, "response", minister, (), mentions))
        else:
            yield Said(block, Attribution((), "procedural", None, (), mentions))


def _unlabelled(blocks: Sequence[Block]) -> list[int]:
    """Where questions begin that have no label: above that of an answer, or where nothing is labelled and the paper
    says that it prints the answers with the questions."""
    if any(block.label for block in blocks):
        return questions_above(blocks, _asks)
    says = (index for index, block in enumerate(blocks[:_HEAD]) if _PRINTS_BOTH.search(block.text))
    below = next(says, len(blocks))
    return [index for index in asking(blocks, _asks) if index > below]


def _asks(block: Block) -> bool:
    return ends_question(block.text)


def _letter(blocks: Sequence[Block], speaker: str, signed: frozenset[int], context: Context) -> Iterator[Part]:
    """The letter of the minister who signs above the list, as his; what stands below his name is the list's, and what
    stands above the chair and the clerk the committee's."""
    last = max(index for index, block in enumerate(blocks) if find_signatory(block.text))
    chaired = [index for index, block in enumerate(blocks[:last]) if _signs_for_committee(block.text)]
    begins = max(chaired, default=-1) + 1
    for index, block in enumerate(blocks):
        mentions = context.named(block.text)
        if block.heading and index not in signed:
            yield OutlineHeading(block, 1)
        elif begins <= index < last and ends_sentence(block.text) and not (index in signed or is_formula(block.text)):
            yield Said(block, Attribution((), "response", speaker, (), mentions))
        else:
            yield Said(block, Attribution((), "procedural", None, (), mentions))


def _signs_for_committee(text: str) -> bool:
    """Whether a paragraph is the office of the chair or the clerk of a committee, perhaps with the name."""
    return bool(SIGNATURE.fullmatch(text)) and not find_signatory(text)
