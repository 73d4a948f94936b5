"""Lines in answers to a debate that say who asked what stands below them: `1. Van Gerven (SP):`, perhaps with what it
is about: `De heer Verzonnen (SP): bruggen`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.extraction.formulas.question_labels import QuestionLabel
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import MEMBER_OR_NOTHING, NAME
from indexer.patterns import regex

_ONE = rf"{MEMBER_OR_NOTHING}{NAME} ?\([^()]{{1,40}}\)"
_ASKER = regex(rf"(?:(?P<number>\d{{1,3}})[.):]? )?{_ONE}(?:(?:,| en|/) ?{_ONE})?(?P<colon> ?:)?")
_ABOUT = regex(rf"(?!Motie|Amendement)(?:\d{{1,3}}[.):]? )?{_ONE}(?:(?:,| en|/) ?{_ONE})?(?: ?:| [–-])(?= )")
"""Who asks, before what a heading is about."""
_LONGEST = 120
_LEAST = 2
"""A single line may be the name of anybody."""


def with_asker_lines(blocks: Sequence[Block], context: Context) -> list[Block]:
    """The blocks, each line that only names a member and a group, with a number before it or a colon behind it, as the
    label of the question below it, if there are several."""
    found = {index: label for index, block in enumerate(blocks) if (label := _label(block, context))}
    if len(found) < _LEAST:
        return list(blocks)
    form = HeadingForm("subject", 0)
    return [
        replace(block, label=found[index], heading=form) if index in found else block
        for index, block in enumerate(blocks)
    ]


def asker_before(title: str) -> str:
    """What says who asked, before what a title is about; empty where nothing does.

    >>> asker_before("Lid Verzonnen (SP) – bruggen"), asker_before("De heer Bedacht (SP, Kamerlid) over bruggen")
    ('Lid Verzonnen (SP) –', '')
    """
    named = _ABOUT.match(title) if "(" in title else None
    return named.group() if named else ""


def _label(block: Block, context: Context) -> QuestionLabel | None:
    if block.label or block.aside or block.signature or not 4 < len(block.text) <= _LONGEST or "(" not in block.text:
        return None
    named = _ASKER.fullmatch(block.text)
    if not named or not (named["number"] or named["colon"]) or not context.named(block.text):
        return None
    return QuestionLabel("question", frozenset(), len(block.text))
