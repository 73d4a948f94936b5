"""A reply under the same titles as the questions: below a title stands the answer to who asked below it before.

So do those paragraphs there that come before one which names a group. Where several groups asked, the answers are taken
to stand in their order if there are as many of them and none names a group; else the title alone tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from indexer.attribution.layout.blocks import Block
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_NUMBER = regex(r"^(?:[\dIVX]{1,5}(?:\.\d{1,3}){0,4}[.)]?\s+)?")
_TO_ALL = regex(r"\b(?:fracties?|leden|lid|[Kk]amer|commissie)\b|\b[Dd]ank")

Parties = tuple[str, ...]


@dataclass(slots=True)
class Titled:
    """Who asked below each title, in order; and, by the index of a paragraph, whom it answers."""

    asked: dict[str, list[Parties]] = field(default_factory=dict)
    answers: dict[int, Parties] = field(default_factory=dict)
    above: str = ""

    def enter(self, blocks: Sequence[Block], index: int, context: Context, *, replies: bool) -> None:
        """A heading: the title of what stands below it; where a reply does, the paragraphs there answer those who asked
        below such a title before."""
        form = blocks[index].heading
        self.above = _folded(blocks[index].text) if form and form.kind == "subject" else ""
        asked = self.asked.get(self.above, []) if replies else []
        if not asked:
            return
        below = list(_below(blocks, index))
        unnamed = list(takewhile(lambda at: not _tells_of_askers(blocks[at].text, context), below))
        if len(set(asked)) == 1:
            self.answers.update(dict.fromkeys(unnamed, asked[0]))
        elif len(asked) == len(below) == len(unnamed):
            self.answers.update(zip(below, asked, strict=True))

    def ask(self, parties: Parties) -> None:
        """Somebody asks, or goes on with his question."""
        asked = self.asked.setdefault(self.above, []) if self.above else []
        if asked[-1:] != [parties]:
            asked.append(parties)


def _tells_of_askers(text: str, context: Context) -> bool:
    """Whether a paragraph names a group, or speaks to all."""
    return bool(context.named(text) or _TO_ALL.search(text))


def _below(blocks: Sequence[Block], index: int) -> Iterator[int]:
    """The paragraphs below a heading, to the next one."""
    for at in range(index + 1, len(blocks)):
        if blocks[at].heading:
            return
        if not (blocks[at].aside or blocks[at].signature):
            yield at


def _folded(title: str) -> str:
    """A title as it may come back, without its number."""
    return _NUMBER.sub("", title).casefold()
