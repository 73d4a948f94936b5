"""Whether each answer in a paper stands below its question, as its preamble tells or what stands in it shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds.sections import is_asked
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.preambles import prints_answers, tells_of_answers
from indexer.attribution.replies.replying import answered
from indexer.attribution.sentences.speaking import asking_at_once, asks_on, puts_question, subject_of
from indexer.attribution.sentences.those_before import BACK
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_FIRST_PERSON = regex(r"(?<![«“\"])\b(?:ik|mijn)\b", re.IGNORECASE)
_GOES_ON = regex(r"(?:\w{1,20} ){0,2}?(?:zij|hij|dit lid)\b|Graag\b|Gaarne\b|Ook\b|Daarnaast\b", re.IGNORECASE)
"""How a sentence opens in which those of the sentence before go on."""
_PREAMBLE, _LEAST_ANSWERS, _LEAST_ASKED, _LEAST_ROWS = 12, 2, 3, 2


def says_together(blocks: Sequence[Block], asks: Callable[[str], bool], context: Context) -> bool:
    """Whether questions and answers stand together, and no heading or label parts them: the paper says so; or it says
    that there are answers, and somebody speaks of himself in it or below each question stands what asks nothing; or
    all that is asked below a heading has that below it, and somebody who speaks of himself answers groups there."""
    if any(block.heading and block.heading.kind == "response" for block in blocks):
        return False
    told = [sentence for block in blocks[:_PREAMBLE] for sentence in SENTENCE.split(block.text)]
    if prints_answers(told):
        return True
    if not tells_of_answers(told):
        return _answers_aloud(blocks, asks, context)
    spoken = sum(1 for block in blocks if not block.heading and _FIRST_PERSON.search(block.text))
    return spoken >= _LEAST_ANSWERS or _alternate(blocks, asks, context)


def repeats_and_answers(text: str, askers: Sequence[str], context: Context) -> bool:
    """Whether a paragraph below questions of these parties opens with what they asked and goes on with the answer:
    nothing is asked in it any more, and those who asked do not go on."""
    first, *rest = SENTENCE.split(text)
    asked = asking_at_once(first, context) if rest else ()
    if not asked or set(asked) != set(askers) or first.endswith("?"):
        return False
    return not any(_goes_on(one) or asks_on(one) or puts_question(one) for one in rest)


def _alternate(blocks: Sequence[Block], asks: Callable[[str], bool], context: Context) -> bool:
    """Whether below each paragraph that asks stands one that asks nothing, or repeats that and answers it, and there
    are several; or, as some are answered together, one in which no group speaks stands below half of them, and below
    most of those that no other question follows."""
    texts = [block.text for block in blocks if not (block.heading or block.aside)]
    asked = _asked(texts, asks, context)
    asking = [index for index, asks_ in enumerate(asked) if asks_]
    below = [index + 1 for index in asking if asked[index + 1 : index + 2] == [False]]
    if len(asking) < _LEAST_ASKED or len(below) == len(asking):
        return len(asking) >= _LEAST_ASKED
    aloof = sum(1 for index in below if not (subject_of(texts[index], context)[1] or _goes_on(texts[index])))
    return 4 * aloof >= 3 * len(below) and 2 * aloof >= len(asking)


def _goes_on(text: str) -> bool:
    """Whether those who spoke before a paragraph go on in it."""
    return bool(_GOES_ON.match(text) or BACK.search(text))


def _answers_aloud(blocks: Sequence[Block], asks: Callable[[str], bool], context: Context) -> bool:
    """Whether below each heading with questions the last paragraph asks nothing, and some say to groups what who
    speaks of himself thinks or does."""
    rows = 0
    aloud = 0
    for headed, below in groupby(blocks, lambda block: block.heading is not None):
        texts = [] if headed else [block.text for block in below if not (block.aside or block.signature)]
        asked = _asked(texts, asks, context)
        if not any(asked):
            continue
        if asked[-1]:
            return False
        rows += 1
        told = (text for text, asks_ in zip(texts, asked, strict=True) if not asks_)
        aloud += sum(1 for text in told if _FIRST_PERSON.search(text) and answered(text, context))
    return rows >= _LEAST_ROWS and aloud >= _LEAST_ANSWERS


def _asked(texts: Sequence[str], asks: Callable[[str], bool], context: Context) -> list[bool]:
    """Of each paragraph whether it asks; one that repeats what those just above it asked, and answers it, does not, nor
    does one below a question that only tells further on what a group asked."""
    asked = [is_asked(text, asks) for text in texts]
    for index, (above, text) in enumerate(pairwise(texts), 1):
        if asked[index] and above.endswith("?") and not text.endswith("?"):
            first = SENTENCE.split(text, maxsplit=1)[0]
            asked[index] = is_asked(first, asks) or _goes_on(first)
    askers: tuple[str, ...] = ()
    for index, text in enumerate(texts):
        if asked[index] and index and asked[index - 1]:
            last = asking_at_once(texts[index - 1], context)
            asked[index] = not any(repeats_and_answers(text, of, context) for of in (last, askers))
        askers = askers + subject_of(text, context)[1] if asked[index] else ()
    return asked
