"""The head of written questions of which a copy has joined the lines: the number of the paper, who asks, who answers;
that of another paper, its title, its day and its text; and the form above the papers of a council.

>>> cuts("2871 Vragen van het lid Bedacht (SP) (ingezonden 3 mei 2023). Antwoord van Minister Bedacht")
[5, 62]
>>> cuts("MEMORIE VAN ANTWOORD Ontvangen 2 mei 2003 Met belangstelling heb ik gelezen")
[21, 42]
>>> cuts("Datum: 3 mei 2021 Onderwerp: Bruggen")
[18]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from indexer.analysis.keyed import Keyed
from indexer.extraction.formulas.council_forms import fields_inside
from indexer.patterns import regex
from indexer.records import SourceBlock

TOP = 30
"""A head stands among so many lines or paragraphs at the start."""
_ASKED = r"(?:(?:Mondelinge|Schriftelijke|Nadere|Aanvullende) )?[Vv]ragen (?:van|gesteld door) (?:het lid|de leden)"
_ANSWERED = (
    r"(?:(?:Nadere?|Aanvullende?|Gewijzigde?|Herziene?) )?(?:[Aa]ntwoord|[Mm]ededeling) van (?:de )?"
    r"(?:[Mm]inister|[Ss]taatssecretaris)"
)
_CUT = Keyed(
    rf"(?:^(?P<number>\d{{1,4}}|20\d\dZ\d{{5}})|\b(?:19|20)\d\d\)\.?) (?=(?(number){_ASKED}|{_ANSWERED})\b)",
    "ragen van",
    "ragen gesteld door",
    "ntwoord van",
    "ededeling van",
)
"""What ends right before the next part: the number, or the day on which the questions were sent."""
_DATED = regex(
    r"[A-ZÀ-Ý][A-ZÀ-Ý ,/()-]{6,200} (?P<day>(?:Ontvangen|Vastgesteld) \d{1,2} [a-z]{3,9} \d{4} )(?=[A-ZÀ-Ý][a-zà-ÿ])"
)
"""A title in capitals with the day behind it, and the first words of the text."""


def cuts(text: str) -> list[int]:
    """Where the parts of a head that stand in a text begin, but for the first."""
    if dated := _DATED.match(text):
        return [*dated.span("day")]
    return [found.end() for found in _CUT.finditer(text)] or fields_inside(text)


def with_heads_apart(blocks: Iterable[SourceBlock]) -> Iterator[SourceBlock]:
    """The paragraphs of a source, each part of a head as one of its own."""
    for index, block in enumerate(blocks):
        if index < TOP and (found := cuts(block.text)):
            ends = pairwise([0, *found, len(block.text)])
            yield from (replace(block, text=block.text[start:end].rstrip(" ")) for start, end in ends)
        else:
            yield block
