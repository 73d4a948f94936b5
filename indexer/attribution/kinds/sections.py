"""The parts of a consultation: what the headings above a paragraph say of who speaks in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.attribution.layout.notes import lists_members
from indexer.attribution.parts import Path, path_below
from indexer.attribution.sentences.askers_in_labels import asked_in_label
from indexer.extraction.names.party_alone import party_alone
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_FINAL = regex(r"[IVX]{1,5}[.:)]?\s|brief\s", re.IGNORECASE)
"""A heading that opens a part of its own, by its numeral or because a letter follows."""
_BARE_ANSWER = regex(r"(?:Antwoord(?:en)?|Beantwoording)[.:]?", re.IGNORECASE)
"""A heading that, inside a reply, opens the answer to a question that is printed again there."""
_SEVERAL = 2
_AHEAD = 60
"""A party that was not heard is looked for in so many headings below an answer."""
_REQUESTS = regex(r"(?:Graag|Gaarne)\b")
"""How a question opens that has no question mark."""
GROUPED = ("party", "contributions", "response")
"""The kinds of heading that end what stands under the heading of a party."""
_NUMBER = regex(r"[\d\W_]+")
_PARTY, _SUBJECT, _LABEL, _ANSWER = 4, 5, 6, 7
"""How deep a heading without number or format stands in the outline: of a party, of a subject under it, of a numbered
question, of an answer to the party above it."""


@dataclass(frozen=True, slots=True)
class Section:
    """What the headings above a paragraph say: the `part` of the document, the `parties` whose heading it is with the
    `speaker` as printed, and who answers. `answering`: it is the answer to what these parties asked just before;
    `with_reply`: questions and reply stand under this heading together; `labelled`: these parties stand in the label
    of a question; `depth`: how deep the heading of a party stands, 0 where none does."""

    path: Path = ()
    part: Literal["opening", "contributions", "response", "apart"] = "opening"
    parties: tuple[str, ...] = ()
    speaker: str | None = None
    responder: str | None = None
    answering: bool = False
    with_reply: bool = False
    labelled: bool = False
    depth: int = 0

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings, outermost first."""
        return tuple(text for _, text in self.path)

    @property
    def replies(self) -> bool:
        """Whether the words here are of whoever answers."""
        return self.answering or self.part == "response"

    def under(self, block: Block, form: HeadingForm, *, in_turn: bool) -> Section:
        """The section below a heading; `in_turn`: it opens an answer to the party or the question above it."""
        level = self._level(form, in_turn)
        path = path_below(self.path, level, block.text)
        below = replace(self, path=path, answering=False)
        if form.kind == "party":
            return replace(
                below,
                part="contributions" if self.part in ("opening", "apart") else self.part,
                parties=form.parties,
                speaker=form.speaker,
                with_reply=form.with_reply or self.with_reply,
                depth=level,
            )
        if form.kind == "question":
            return self._asked_below(below, form)
        if form.kind == "subject":
            with_reply = form.with_reply or self.with_reply
            if any(depth < level for depth, _ in self.path):
                return replace(below, with_reply=with_reply)
            return Section(path, self.part, (), None, self.responder, with_reply=with_reply)
        if form.kind == "response" and in_turn:
            return replace(below, answering=True, responder=form.speaker or self.responder)
        if form.kind == "contributions" and self.part == "response" and not _FINAL.match(block.text):
            return replace(below, parties=(), speaker=None)
        return Section(path, form.kind, form.parties, None, form.speaker or self.responder, with_reply=form.with_reply)

    def above_parts(self, form: HeadingForm, *, prints: bool) -> Section:
        """The section of the letter that opens a paper, right above a heading that ends it: of a part with what the
        groups say, or of a group, if the paper `prints` their questions."""
        if (
            self.part != "response"
            or form.kind not in ("contributions", "party")
            or (form.kind == "party" and not prints)
        ):
            return self
        return replace(self, part="opening", with_reply=self.with_reply or form.kind == "party")

    def _asked_below(self, below: Section, form: HeadingForm) -> Section:
        """The section below the label of a question: of whom it names, else of nobody if the last label named one."""
        part = "contributions" if self.part in ("opening", "apart") else self.part
        named = bool(form.parties)
        if not named and not self.labelled:
            return replace(below, part=part)
        return replace(below, part=part, parties=form.parties, speaker=form.speaker, labelled=named)

    def _level(self, form: HeadingForm, in_turn: bool) -> int:
        if form.rank:
            return form.rank
        depths = [depth for depth, _ in self.path]
        if in_turn or form.kind == "question":
            return _ANSWER if in_turn else _LABEL
        if form.kind == "party" or form.parties:
            return _PARTY
        if form.kind == "subject":
            return max(_SUBJECT, self.depth + 1) if self.depth in depths else 3
        return 1


def ends_of_groups(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of the headings of a subject that end what stands under the heading of a party above them: they are
    of its rank or a higher one, in a paper in which those of subjects under a party are of a lower one."""
    ends: set[int] = set()
    party, within = 0, False
    for index, form in ((index, block.heading) for index, block in enumerate(blocks) if block.heading):
        if form.kind in GROUPED:
            party = form.rank if form.kind == "party" else 0
        elif form.kind == "subject" and party and form.rank:
            within = within or form.rank > party
            ends.update((index,) if form.rank <= party else ())
    return frozenset(ends) if within else frozenset()


def as_marked(block: Block, context: Context) -> Block:
    """A block with what its text says it is: a list of members is a note, a label the heading of what stands below."""
    if block.label:
        kind: Literal["response", "question"] = "response" if block.label.kind == "answer" else "question"
        return replace(block, heading=HeadingForm(kind, 0, asked_in_label(block, context)))
    return replace(block, aside=True) if lists_members(block.text) else block


def without_cells(blocks: Sequence[Block], context: Context) -> list[Block]:
    """The blocks, bare names of parties right below each other as no headings, where the headings of groups are more
    than a name: they are the cells of a table."""
    parties = [bool(block.heading and block.heading.kind == "party") for block in blocks]
    bare = [named and bool(party_alone(block.text, context)) for named, block in zip(parties, blocks, strict=True)]
    if parties == bare:
        return list(blocks)
    beside = [one and other for one, other in pairwise(bare)]
    cells = [before or after for before, after in zip([False, *beside], [*beside, False], strict=True)]
    return [
        replace(block, heading=None, aside=True) if cell else block for block, cell in zip(blocks, cells, strict=True)
    ]


def answers_in_turn(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of the headings that open an answer to what stands just above them, and not the part in which
    everybody is answered: they stand under a heading for questions and answers together, with not several groups above
    them, or come back, or stand inside that part, or a party follows that was not heard before."""
    found = [(index, block, block.heading) for index, block in enumerate(blocks) if block.heading]
    texts = Counter(_alike(block) for _, block, form in found if form.kind == "response")
    in_turn: set[int] = set()
    heard: set[str] = set()
    waiting: set[str] = set()
    together = replying = False
    for place, (index, block, form) in enumerate(found):
        if form.kind == "party" and not replying:
            heard.update(form.parties)
            waiting.update(form.parties)
            together = together or form.with_reply
        elif form.kind == "contributions":
            together, replying = form.with_reply, False
            waiting.clear()
        elif form.kind == "response":
            repeated = texts[_alike(block)] > 1
            later = [after for _, _, after in found[place + 1 : place + _AHEAD]]
            to_one = together and len(waiting) < _SEVERAL
            also = not replying and (to_one or _hears_others(later, heard | set(form.parties)))
            again = replying and (block.label or _BARE_ANSWER.fullmatch(block.text))
            waiting.clear()
            if not _FINAL.match(block.text) and (repeated or also or again):
                in_turn.add(index)
            else:
                replying = True
    return frozenset(in_turn)


def unparted(blocks: Sequence[Block], in_turn: frozenset[int]) -> frozenset[int]:
    """The indices of the headings of a party that say that the reply stands below them too, or the heading of their
    part does, and below which no heading or label of an answer does."""
    found: set[int] = set()
    above, together = -1, False
    for index, block in enumerate(blocks):
        form = block.heading
        if index in in_turn:
            found.discard(above)
        elif form and form.kind == "subject":
            together = together or form.with_reply
        elif form and form.kind in GROUPED:
            above = index
            together = together if form.kind == "party" else form.with_reply
            found.update((index,) if form.kind == "party" and (together or form.with_reply) else ())
    return frozenset(found)


def asked_between(
    blocks: Sequence[Block], in_turn: frozenset[int], asks: Callable[[str], bool], opens: Callable[[str], bool]
) -> frozenset[int]:
    """Of the paragraphs between two answers in turn without another heading, those that are the next question: the
    last ones, if they ask, with one above them that `opens` with what a group thinks."""
    found: set[int] = set()
    for heading in in_turn:
        start = heading
        while start and not blocks[start - 1].heading and is_asked(blocks[start - 1].text, asks):
            start -= 1
        if 0 < start < heading and not blocks[start - 1].heading and opens(blocks[start - 1].text):
            start -= 1
        if start - 1 >= 0 and not blocks[start - 1].heading:
            found.update(range(start, heading))
    return frozenset(found)


def asked_in_reply(blocks: Sequence[Block], in_turn: frozenset[int]) -> frozenset[int]:
    """Of the paragraphs between the heading of a party and an answer in turn below it, all, under titles too: they are
    printed again, in the letter that answers them, as its questions."""
    found: set[int] = set()
    below: list[int] | None = None
    for index, block in enumerate(blocks):
        form = block.heading
        if form is None:
            if below is not None:
                below.append(index)
        elif index in in_turn:
            found.update(below or ())
            below = None
        elif form.kind != "subject":
            below = [] if form.kind in ("party", "question") else None
    return frozenset(found)


def answered_on(blocks: Sequence[Block], in_turn: frozenset[int], asks: Callable[[str], bool]) -> frozenset[int]:
    """The indices of the headings of a subject that part an answer in turn: nothing is asked below them, and no answer
    follows right away."""
    found: set[int] = set()
    places = [index for index, block in enumerate(blocks) if block.heading]
    answering = False
    for index, after in pairwise([*places, len(blocks)]):
        form = blocks[index].heading
        if index in in_turn:
            answering = True
        elif form is None or form.kind != "subject" or not answering:
            answering = False
        else:
            below = (block.text for block in blocks[index + 1 : after])
            asked = any(is_asked(text, asks) or _REQUESTS.match(text) for text in below)
            answering = after not in in_turn and not asked
            found.update((index,) if answering else ())
    return frozenset(found)


def is_asked(text: str, asks: Callable[[str], bool]) -> bool:
    """Whether a paragraph asks something: by a question mark at its end, or because `asks` says so."""
    return text.endswith("?") or asks(text)


def _hears_others(later: Sequence[HeadingForm], heard: set[str]) -> bool:
    """Whether a party that was not heard has a heading before the next part of the document."""
    for form in later:
        if form.kind in ("contributions", "apart"):
            return False
        if form.kind == "party" and set(form.parties) - heard:
            return True
    return False


def _alike(block: Block) -> str:
    """What headings of answers have in common that come back: they are labels, or of the same words."""
    return "" if block.label else _NUMBER.sub("", block.text).casefold()
