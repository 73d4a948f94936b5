"""The head of written questions of which a copy has joined the lines: the number of the paper, who asks, who answers.

>>> parts_of_head("2871 Vragen van het lid Bedacht (SP) (ingezonden 3 mei 2023). Antwoord van Minister Bedacht")
['2871', 'Vragen van het lid Bedacht (SP) (ingezonden 3 mei 2023).', 'Antwoord van Minister Bedacht']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from indexer.records import SourceBlock

_TOP = 30
"""A head stands among so many lines or paragraphs at the start."""
_ASKED = r"(?:(?:Mondelinge|Schriftelijke|Nadere|Aanvullende) )?[Vv]ragen (?:van|gesteld door) (?:het lid|de leden)"
_ANSWERED = (
    r"(?:(?:Nadere?|Aanvullende?|Gewijzigde?|Herziene?) )?(?:[Aa]ntwoord|[Mm]ededeling) van (?:de )?"
    r"(?:[Mm]inister|[Ss]taatssecretaris)"
)
_CUT = re.compile(
    rf"(?:^(?P<number>\d{{1,4}}|20\d\dZ\d{{5}})|\b(?:19|20)\d\d\)\.?) (?=(?(number){_ASKED}|{_ANSWERED})\b)"
)
"""What ends right before the next part: the number, or the day on which the questions were sent."""


def parts_of_head(text: str) -> list[str]:
    """A text as the parts of a head that stand in it; one where it holds no more. One sign parts each from the next."""
    cuts = [0, *(found.end() for found in _CUT.finditer(text)), len(text) + 1]
    return [text[start : end - 1] for start, end in pairwise(cuts)]


def with_heads_apart(blocks: Iterable[SourceBlock]) -> Iterator[SourceBlock]:
    """The paragraphs of a source, each part of a head as one of its own."""
    for index, block in enumerate(blocks):
        parts = parts_of_head(block.text) if index < _TOP else [block.text]
        yield from (replace(block, text=part) for part in parts) if len(parts) > 1 else (block,)
