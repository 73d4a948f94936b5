"""How the preamble of a paper tells that its questions are answered, and whether each answer stands below its question.

Such sentences have the same parts in any order of words: the questions, the answers or that the questions were
answered, and where in the paper these are printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds.sections import is_asked
from indexer.attribution.layout.blocks import Block

_BOTH = re.compile(r"\bvragen\b.{0,150}?\b(?:antwoorden|beantwoording|reacties?)\b", re.IGNORECASE)
_HERE = re.compile(
    r"\b(?:hieronder|hierna(?! te)|hiernavolgend|onderstaand|navolgende?|in dit (?:verslag|stuk|document))\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:heeft|hebben|had(?:den)?|is|zijn|wer?d(?:en)?)\b.{0,150}?\b(?:be|ge)antwoord\b", re.IGNORECASE
)
_PUT = re.compile(r"\b(?:vragen|deze|die)\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:zal|zullen|zou(?:den)?|voorbehoud|mits|indien|zodra|nadat|niet|nog)\b", re.IGNORECASE)
"""A sentence in which the answers have still to come."""
_FIRST_PERSON = re.compile(r"(?<![«“\"])\b(?:ik|mijn)\b", re.IGNORECASE)
_PREAMBLE, _LEAST_ANSWERS, _LEAST_ASKED = 12, 2, 3


def says_together(blocks: Sequence[Block], asks: Callable[[str], bool]) -> bool:
    """Whether questions and answers stand together, and no heading or label parts them: the paper says so, or it says
    that there are answers, and somebody speaks of himself in it or below each question stands what asks nothing."""
    if any(block.heading and block.heading.kind == "response" for block in blocks):
        return False
    told = [sentence for block in blocks[:_PREAMBLE] for sentence in SENTENCE.split(block.text)]
    told = [sentence for sentence in told if not (sentence.endswith("?") or _NOT_YET.search(sentence))]
    if any(_HERE.search(sentence) and _BOTH.search(sentence) for sentence in told):
        return True
    if not any(_PUT.search(sentence) and _ANSWERED.search(sentence) for sentence in told):
        return False
    spoken = sum(1 for block in blocks if not block.heading and _FIRST_PERSON.search(block.text))
    return spoken >= _LEAST_ANSWERS or _alternate(blocks, asks)


def _alternate(blocks: Sequence[Block], asks: Callable[[str], bool]) -> bool:
    """Whether below each paragraph that asks stands one that asks nothing, and there are several."""
    asked = [is_asked(block.text, asks) for block in blocks if not (block.heading or block.aside)]
    asking = [index for index, asks_ in enumerate(asked) if asks_]
    return len(asking) >= _LEAST_ASKED and not any(asked[index + 1 : index + 2] != [False] for index in asking)
