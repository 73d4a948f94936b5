"""Questions that a consultation numbers through all groups, and the reply that answers them by those numbers alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.extraction.formulas.question_labels import label_numbers
from indexer.patterns import regex

_AT_HEAD = regex(
    r"(?:[Aa]d )?\(?(?P<numbers>\d{1,3}(?:(?:, | en |, en | t/m |[–-])\d{1,3}){0,9})(?:[.):]\)?)? +"
    r"(?=[^\W\da-zß-ÿ]|[«“\"‘'’(])"
)
_WITHIN = regex(r"\((\d{1,3})\)")
_LEAST = 2
"""So many questions are numbered at least."""
_MOST_ANSWERED = 2 / 3
"""At least this part of the questions has a number in the reply."""

Numbers = frozenset[int]


@dataclass(slots=True)
class Numbered:
    """The numbers of questions and of answers, by the index of the block that prints them; whose question each number
    is, as far as the paper was gone through; and the numbers under which a paragraph stands."""

    asked: Mapping[int, Numbers] = field(default_factory=dict)
    answered: Mapping[int, Numbers] = field(default_factory=dict)
    askers: dict[int, tuple[str, ...]] = field(default_factory=dict)
    above: Numbers = frozenset()

    def enter(self, index: int) -> None:
        """A heading: it is a number, or what stands below it has none."""
        self.above = self.asked.get(index, frozenset()) | self.answered.get(index, frozenset())

    def ask(self, index: int, parties: tuple[str, ...], *, joins: bool) -> tuple[int, ...]:
        """Somebody asks in a block; returned are the numbers of his questions. Below a question of others his own have
        none, unless he `joins` them in theirs."""
        before = {party for number in self.above for party in self.askers.get(number, ())}
        others = before and parties and before.isdisjoint(parties) and not joins
        self.above = self.asked.get(index, frozenset() if others else self.above)
        for number in self.above:
            self.askers[number] = tuple(dict.fromkeys((*self.askers.get(number, ()), *parties)))
        return tuple(sorted(self.above))

    def asked_by(self, index: int) -> tuple[str, ...]:
        """The parties whose questions are answered from this block on."""
        self.above = self.answered[index]
        return tuple(dict.fromkeys(party for number in sorted(self.above) for party in self.askers.get(number, ())))


def numbered(blocks: Sequence[Block], in_turn: frozenset[int]) -> Numbered:
    """The numbers of the questions above the heading of the reply, which count on from 1, and of the answers below it,
    which do so too, or stand there once each in any order; nothing where either begins anew, or where most questions
    have no answer of their number."""
    reply = next(
        (
            index
            for index, block in enumerate(blocks)
            if block.heading and block.heading.kind == "response" and not block.label and index not in in_turn
        ),
        len(blocks),
    )
    parted = (block for block in blocks[reply + 1 :] if block.heading and block.heading.kind == "response")
    if not all(map(_label_of, parted)):  # the numbers are those of questions printed again
        return Numbered()
    asked = _counted(blocks, range(reply), within=True)
    if not asked:
        return Numbered()
    questions = frozenset[int]().union(*asked.values())
    below = range(reply + 1, len(blocks))
    answered = _once_each(blocks, below, questions) or _counted(blocks, below, within=False)
    if not answered:
        return Numbered()
    answers = frozenset[int]().union(*answered.values())
    if len(questions) < _LEAST or answers - questions or len(answers) < _MOST_ANSWERED * len(questions):
        return Numbered()
    return Numbered(asked, answered)


def with_headings(blocks: Sequence[Block], found: Numbered) -> list[Block]:
    """The blocks, numbers that stand alone above an answer or a question as headings of what stands below."""
    return [
        replace(block, heading=HeadingForm("subject" if index in found.answered else "question", 0))
        if (index in found.answered or index in found.asked) and _label_of(block)
        else block
        for index, block in enumerate(blocks)
    ]


def _once_each(blocks: Sequence[Block], places: range, questions: Numbers) -> dict[int, Numbers]:
    """The numbers at the heads of blocks, where they are those of all questions, once each; else nothing."""
    found = {index: frozenset(_at_head(blocks[index])[0]) for index in places if not _is_apart(blocks[index])}
    listed = sorted(number for numbers in found.values() for number in numbers)
    return {index: own for index, own in found.items() if own} if listed == sorted(questions) else {}


def _is_apart(block: Block) -> bool:
    return block.aside or bool(block.signature)


def _label_of(block: Block) -> Numbers:
    """The numbers that a block is, or the label that it is has."""
    return block.label.numbers if block.label else label_numbers(block.text)


def _at_head(block: Block) -> tuple[list[int], int]:
    """The numbers that a block is, or opens with, in order; and how many characters long those before others are."""
    numbers = _label_of(block)
    head = None if numbers or block.heading else _AT_HEAD.match(block.text)
    return sorted(numbers or (label_numbers(head["numbers"]) if head else ())), head.end() if head else 0


def _counted(blocks: Sequence[Block], places: range, *, within: bool) -> dict[int, Numbers] | None:
    """The numbers at the heads of blocks, or in them, that count on; None where they begin anew."""
    found: dict[int, Numbers] = {}
    last = 0
    for index in places:
        block = blocks[index]
        if _is_apart(block):
            continue
        printed, end = _at_head(block)
        if printed and printed[0] == 1 and last:
            return None
        inside = () if block.heading or not within else map(int, _WITHIN.findall(block.text, end))
        counted: set[int] = set()
        for number in (*printed, *inside):
            if number == last + 1 or (counted and number > last):
                counted.add(number)
                last = number
        if counted:
            found[index] = frozenset(counted)
    return found
