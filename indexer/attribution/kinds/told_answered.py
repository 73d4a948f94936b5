"""Whether each answer in a paper stands below its question, as its preamble tells or what stands in it shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds.sections import is_asked
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.preambles import prints_answers, tells_of_answers

_FIRST_PERSON = re.compile(r"(?<![«“\"])\b(?:ik|mijn)\b", re.IGNORECASE)
_PREAMBLE, _LEAST_ANSWERS, _LEAST_ASKED = 12, 2, 3


def says_together(blocks: Sequence[Block], asks: Callable[[str], bool]) -> bool:
    """Whether questions and answers stand together, and no heading or label parts them: the paper says so, or it says
    that there are answers, and somebody speaks of himself in it or below each question stands what asks nothing."""
    if any(block.heading and block.heading.kind == "response" for block in blocks):
        return False
    told = [sentence for block in blocks[:_PREAMBLE] for sentence in SENTENCE.split(block.text)]
    if prints_answers(told):
        return True
    if not tells_of_answers(told):
        return False
    spoken = sum(1 for block in blocks if not block.heading and _FIRST_PERSON.search(block.text))
    return spoken >= _LEAST_ANSWERS or _alternate(blocks, asks)


def _alternate(blocks: Sequence[Block], asks: Callable[[str], bool]) -> bool:
    """Whether below each paragraph that asks stands one that asks nothing, and there are several."""
    asked = [is_asked(block.text, asks) for block in blocks if not (block.heading or block.aside)]
    asking = [index for index, asks_ in enumerate(asked) if asks_]
    return len(asking) >= _LEAST_ASKED and not any(asked[index + 1 : index + 2] != [False] for index in asking)
