"""Which blocks of a paper are printed questions, and which are the answers to which.

Questions and answers stand under labels. An answer without a label stands under its question, and a question without
one above the label of its answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Literal

from indexer.analysis.sentences import ends_question, ends_sentence
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.extraction.formulas.answers_announced import announces_answers
from indexer.extraction.formulas.glossaries import is_glossary
from indexer.extraction.formulas.question_labels import QuestionLabel, joint_numbers
from indexer.patterns import regex

_NUMBERED = regex(r"(\d{1,3})[.)] (?=\S)")
Place = Literal["outside", "label", "heading", "question", "answer", "note"]
"""What a block is: a label, another heading, of a question, of an answer, a note of those who ask, or none of these."""


_SHORT_ANSWER = regex(r"(?:ja|nee|neen|idem|klopt|zie|geen|niet|dat|deels|n\.?v\.?t)\b", re.IGNORECASE)
"""How an answer opens that may be as short as a title."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A block and its place. `exchanges`: the questions that it is of, or that it answers, counted from 1."""

    block: Block
    place: Place
    exchanges: tuple[int, ...] = ()


@dataclass(slots=True)
class _Stretch:
    """The blocks under one label, by index; `number` counts the questions."""

    kind: Literal["question", "answer", "note"]
    numbers: frozenset[int]
    indexes: list[int] = field(default_factory=list)
    number: int = 0
    answered: bool = False
    answers: tuple[int, ...] = ()


def arranged(
    blocks: Sequence[Block],
    *,
    answered: bool | None,
    headings_end: bool,
    unlabelled: Iterable[int] = (),
    asked: Container[int] = (),
) -> list[Utterance]:
    """Every block of a paper with its place.

    `answered`: whether a question that no labelled answer answers is answered by what stands under it (None: where
    most have something under them). `headings_end`: whether a heading ends an answer. `unlabelled`: where questions
    begin in a paper that does not label them; `asked`: the blocks that are known to be of them.
    """
    stretches = _stretches(blocks, _openings(blocks, unlabelled), headings_end)
    _pair(stretches)
    if answered is None:
        put = [stretch for stretch in stretches if stretch.kind == "question"]
        answered = sum(len(stretch.indexes) > 1 for stretch in put) * 2 > len(put)
    places: dict[int, tuple[Place, tuple[int, ...]]] = {}
    waiting: dict[int, int] = {}
    for stretch in stretches:
        if stretch.kind == "question":
            end = len(stretch.indexes)
            if answered and not stretch.answered:
                known = sum(1 for _ in takewhile(asked.__contains__, stretch.indexes))
                end = known or _end_of_question([blocks[index] for index in stretch.indexes])
            waiting.update(dict.fromkeys(() if stretch.answered else stretch.numbers, stretch.number))
            below = [blocks[index].text for index in stretch.indexes[end : end + 1]]
            together = [waiting[number] for text in below for number in joint_numbers(text) if number in waiting]
            replies = tuple(sorted({*together, stretch.number}))
            for place, index in enumerate(stretch.indexes):
                places[index] = ("question", (stretch.number,)) if place < end else ("answer", replies)
            if below:
                waiting.clear()
        else:
            places.update(dict.fromkeys(stretch.indexes, (stretch.kind, stretch.answers)))
    return [_utterance(block, *places.get(index, ("outside", ()))) for index, block in enumerate(blocks)]


def questions_above(blocks: Sequence[Block], asks: Callable[[Block], bool]) -> list[int]:
    """Where each question begins that stands above the label of an answer: with the block over the label, and those
    before it that ask."""
    starts: list[int] = []
    for label, block in enumerate(blocks):
        if not block.label or block.label.kind != "answer":
            continue
        start = label
        while start and not blocks[start - 1].label and (start == label or asks(blocks[start - 1])):
            start -= 1
        starts.append(start)
    return starts


def asking(blocks: Sequence[Block], asks: Callable[[Block], bool]) -> list[int]:
    """The blocks that ask, each after one that does not."""
    return first_of_rows({index for index, block in enumerate(blocks) if asks(block)})


def first_of_rows(indexes: Collection[int]) -> list[int]:
    """The first of each row of blocks.

    >>> first_of_rows([2, 3, 5, 8, 9])
    [2, 5, 8]
    """
    return sorted(index for index in indexes if index - 1 not in indexes)


def asking_apart(blocks: Sequence[Block], asks: Callable[[Block], bool]) -> list[int]:
    """Where each question begins in a paper that prints questions in another type than the answers below them; nothing
    where most of what is printed so asks nothing."""
    starts: list[int] = []
    others = 0
    start = None
    for index, block in enumerate(blocks):
        if is_apart(block):
            start = index if start is None else start
        elif start is not None:
            answered = not (block.heading or block.label or block.aside or block.signature)
            if answered and any(map(asks, blocks[start:index])):
                starts.append(start)
            else:
                others += 1
            start = None
    return starts if len(starts) > others else []


def numbered_apart(blocks: Sequence[Block], asks: Callable[[Block], bool]) -> list[Block]:
    """The blocks, the numbers before questions that are set apart by their type as labels, where they count them."""
    starts = asking_apart(blocks, asks)
    found = [_NUMBERED.match(blocks[start].text) for start in starts]
    if [match and int(match[1]) for match in found] != list(range(1, len(starts) + 1)):
        return list(blocks)
    numbered = dict(zip(starts, found, strict=True))
    return [part for index, block in enumerate(blocks) for part in _parted(block, numbered.get(index))]


def _parted(block: Block, number: re.Match[str] | None) -> Iterator[Block]:
    if number and block.spans:
        start, end = block.spans[0]
        cut = min(start + number.end(), end)
        label = QuestionLabel("question", frozenset([int(number[1])]), number.end())
        yield Block(number[0].rstrip(), ((start, cut),), block.page, HeadingForm("subject", 0), label=label)
        block = replace(block, text=block.text[number.end() :], spans=((cut, end), *block.spans[1:]))
    yield block


def is_apart(block: Block) -> bool:
    """Whether a paragraph is in another type than most."""
    return block.set_apart and not (block.heading or block.label or block.aside or block.signature)


def _utterance(block: Block, place: Place, exchanges: tuple[int, ...]) -> Utterance:
    if block.label:
        return Utterance(block, "label")
    return Utterance(block, "heading") if place == "outside" and block.heading else Utterance(block, place, exchanges)


_Opening = tuple[Literal["question", "answer", "note"], frozenset[int]]


def _openings(blocks: Sequence[Block], unlabelled: Iterable[int]) -> dict[int, _Opening]:
    """Where a question or an answer begins: at a label, or at a question that has none."""
    found: dict[int, _Opening] = {
        index: (block.label.kind, block.label.numbers) for index, block in enumerate(blocks) if block.label
    }
    if not any(kind == "question" for kind, _ in found.values()):
        found.update((index, ("question", frozenset())) for index in unlabelled)
    return found


def _stretches(blocks: Sequence[Block], openings: dict[int, _Opening], headings_end: bool) -> list[_Stretch]:
    stretches: list[_Stretch] = []
    under: _Stretch | None = None
    for index, block in enumerate(blocks):
        if opening := openings.get(index):
            kind, numbers = opening
            if under and not under.indexes and under.kind == kind == "question" and not under.numbers:
                under.numbers = numbers  # "Vraag", and the number below it
            else:
                under = _Stretch(kind, numbers)
                stretches.append(under)
        replies = index + 1 in openings and openings[index + 1][0] == "answer"
        announces = replies and under is not None and under.kind == "question" and announces_answers(block.text)
        if block.signature or is_glossary(block.text) or announces:
            under = None
        if block.label or block.aside or under is None:
            continue
        opens = not under.indexes
        if block.heading and opens and _is_title(block, blocks[index + 1 : index + 2]):
            continue
        if block.heading and not opens:
            under = None if headings_end else under
        else:
            under.indexes.append(index)
    return [stretch for stretch in stretches if stretch.indexes]


def _is_title(block: Block, below: Sequence[Block]) -> bool:
    """Whether the first block under a label is the title of a part of what follows, and no short answer (`Ja`)."""
    form = block.heading
    if form is None or form.kind != "subject" or _SHORT_ANSWER.match(block.text):
        return False
    if "?" in block.text or ends_sentence(block.text):
        return False
    return any(not (after.label or after.heading or after.signature or after.aside) for after in below)


def _pair(stretches: Sequence[_Stretch]) -> None:
    """Say of each question whether a labelled answer answers it, and of each answer to which questions it is: those of
    its numbers that are not yet answered, else those just above it."""
    numbered: dict[int, list[_Stretch]] = defaultdict(list)
    pending: list[_Stretch] = []
    count, after_answer = 0, False
    for stretch in stretches:
        if stretch.kind == "question":
            count += 1
            pending = [stretch] if after_answer else [*pending, stretch]
            stretch.number, after_answer = count, False
            for number in stretch.numbers:
                numbered[number].append(stretch)
        elif stretch.kind == "answer":
            named = [question for number in sorted(stretch.numbers) for question in numbered[number]]
            targets = [question for question in named if not question.answered]
            targets = targets or [question for question in pending if not question.answered] or named
            for question in targets:
                question.answered = True
            stretch.answers = tuple(dict.fromkeys(question.number for question in targets))
            after_answer = True


def _end_of_question(blocks: Sequence[Block]) -> int:
    """How many of the blocks under the label of a question are the question: those in another type than what
    follows, else up to the last question mark in a row."""
    apart = next((index for index, block in enumerate(blocks) if not block.set_apart), 0)
    if apart and not blocks[apart].text.endswith("?"):
        return apart
    asks = [ends_question(block.text) for block in blocks]
    if not any(asks):
        return 1
    end = asks.index(True) + 1
    while end < len(blocks) and asks[end]:
        end += 1
    return end
