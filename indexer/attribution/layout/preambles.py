"""How the preamble of a paper tells that its questions are answered, and that the answers are printed with them.

Such sentences have the same parts in any order of words: the questions, the answers or that the questions were
answered, and where in the paper these are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.patterns import regex

_BOTH = regex(r"\bvragen\b.{0,150}?\b(?:(?<!\bin )antwoord(?:en)?|beantwoording|reacties?)\b", re.IGNORECASE)
_HERE = regex(
    r"\b(?:hieronder|daaronder|hierna(?! te)|hiernavolgend|onderstaand|navolgende?|in dit (?:verslag|stuk|document)"
    r"|(?:telkens|steeds) (?:direct |meteen )?gevolgd)\b",
    re.IGNORECASE,
)
_ANSWERED = regex(r"\b(?:heeft|hebben|had(?:den)?|is|zijn|wer?d(?:en)?)\b.{0,150}?\b(?:be|ge)antwoord\b", re.IGNORECASE)
_PUT = regex(r"\b(?:vragen|deze|die)\b", re.IGNORECASE)
_NOT_YET = regex(r"\b(?:zal|zullen|zou(?:den)?|voorbehoud|mits|indien|zodra|nadat|niet|nog)\b", re.IGNORECASE)
"""A sentence in which the answers have still to come."""


def prints_answers(sentences: Iterable[str]) -> bool:
    """Whether one of some sentences says that questions and answers are printed below it.

    >>> prints_answers(["Vragen en antwoorden treft u hieronder aan."]), prints_answers(["Hieronder staan vragen."])
    (True, False)
    """
    return any(
        _HERE.search(sentence) and _BOTH.search(sentence) and not _is_to_come(sentence) for sentence in sentences
    )


def tells_of_answers(sentences: Iterable[str]) -> bool:
    """Whether one of some sentences says that the questions were answered.

    >>> tells_of_answers(["De minister heeft deze vragen beantwoord."]), tells_of_answers(["De vragen volgen."])
    (True, False)
    """
    return any(
        _PUT.search(sentence) and _ANSWERED.search(sentence) and not _is_to_come(sentence) for sentence in sentences
    )


def _is_to_come(sentence: str) -> bool:
    return sentence.endswith("?") or _NOT_YET.search(sentence) is not None
