"""Papers of which a copy has joined lines: the headings of a committee's paper that is one line, the words of each
group in it, and the parts of the head of written questions stand apart again.

>>> from indexer.attribution.layout.lines import read_lines
>>> text = "Inbreng van de leden van de SP-fractie De leden van de SP-fractie vragen dit. Waarom? " * 8
>>> [line.text for line in with_parts_apart(read_lines(text))][:2]
['Inbreng van de leden van de SP-fractie', 'De leden van de SP-fractie vragen dit. Waarom?']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.analysis.sentences import ends_sentence
from indexer.analysis.unfinished import is_unfinished
from indexer.attribution.layout import joined_heads
from indexer.attribution.layout.lines import Line
from indexer.extraction.formulas.genres import genre_of
from indexer.patterns import regex
from indexer.records import SourceBlock

_FEW, _LONG = 3, 600
"""A paper of no more lines, one of which has more characters, was joined."""
_SHOWN, _ABOVE = regex(r"Preview document\b.{0,40}"), 250
"""The line of a page above the paper that it shows, among so many at the top."""
_LEAST = 2
"""So many parts of a committee's paper are found in it at least."""
_NUMERAL = r"(?:(?:[IVX]{1,4}|[A-Z]|\d{1,2})\.? )?"
_TEXT = r"(?= (?:De|Het|Deze|Zij|Dit|Ik|Wij|Hierbij|Met|Op|In|Geachte|Kan|Kunt|Wat|Waarom|Hoe|Is|Welke|Wanneer)\b| ?$)"
_OF_GROUP = regex(
    rf"{_NUMERAL}(?:Inbreng|Vragen en opmerkingen|Vragen|Opmerkingen) (?:van|vanuit|uit) [^.?!:]{{0,100}}?"
    rf"(?:fracties?|fracties? van (?:de |het )?[A-Z][\w+-]*(?:(?:,| en) (?:de )?[A-Z0-9][\w+-]*){{0,7}}"
    rf"(?: (?:van|voor|de) (?:de )?[A-Z]\w*){{0,2}}){_TEXT}"
)
_HEADING = regex(
    rf"{_OF_GROUP.pattern}"
    rf"|{_NUMERAL}(?:Reactie|Antwoord(?:en)?|Beantwoording) van de "
    r"(?:[Mm]inister|[Ss]taatssecretaris|[Bb]ewindspersoon|[Bb]ewindslieden|regering)"
    rf"(?: (?:van|voor) [A-Z][\w-]*(?:,? (?:en )?[A-Z][\w-]*){{0,5}}?)?{_TEXT}"
    r"|N[Rr]\. \w{1,8}(?= [A-Z]{4})|Vastgesteld:? \d{1,2} [a-z]+ \d{4}"
    r"|(?:NADER |VOORLOPIG |TWEEDE ){0,2}VERSLAG(?: VAN EEN (?:NADER )?SCHRIFTELIJK OVERLEG)?(?= Vastgesteld)"
)
_OPENS = regex(
    r"(?:De (?:fractie)?leden van|Het (?:fractie)?lid|De fracties? van|De [A-Z0-9][\w+-]{0,30}-fractie"
    r"|De (?:vaste |algemene )?commissie voor|De (?:vragen en opmerkingen|vragen) zijn op|Bij brief van"
    r"|Vragen en antwoorden(?: zijn|,)|De (?:(?:fungerend )?voorzitter|(?:adjunct-)?griffier) van de)\b"
)
_TOP, _TITLE = 3, 160
"""A title that is joined to what the paper opens with stands among so many lines, and has so many characters."""
_PREAMBLE = regex(
    r"(?<=[a-zà-ÿA-Z\d)]) (?=(?:(?:Binnen|In|Bij) de (?:[a-z]+ ){0,3}commissies? (?:voor|van) [A-Z]"
    r"|De (?:vaste |algemene |tijdelijke )?commissie (?:voor|van) [A-Z]|De leden van de [A-Z0-9]"
    r"|Geachte (?:heer |mevrouw )?[Vv]oorzitter|(?:Hierbij|Bijgaand|Met deze brief) [a-z]+ (?:ik|wij) ))"
)
"""What stands behind a title."""
_SENTENCE_END = regex(r"[.?!]\W? {1,8}")


def with_parts_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines; those of a paper that was joined are cut at its headings and where a group begins to speak, and its
    title is cut from what it opens with; the parts of a head of questions are cut from each other."""
    start = next((at + 1 for at, line in enumerate(lines[:_ABOVE]) if _SHOWN.fullmatch(line.text)), 0)
    return [*lines[:start], *_apart(lines[start:])]


def with_groups_apart(blocks: Iterable[SourceBlock]) -> Iterator[SourceBlock]:
    """The paragraphs of a source, the heading of a group apart from what it says, where a line broken in one paragraph
    was all that parted them."""
    for block in blocks:
        plain = block.kind == "paragraph" and not (block.turn or block.note or block.label)
        heading = _OF_GROUP.match(block.text) if plain else None
        if heading and ends_sentence(block.text) and block.text[heading.end() :].strip():
            yield replace(block, text=heading.group(), marks=())
            yield replace(block, text=block.text[heading.end() :].lstrip(" "))
        else:
            yield block


def _apart(lines: Sequence[Line]) -> list[Line]:
    lines = [part for at, line in enumerate(lines) for part in (_titled(line) if at < _TOP else [line])]
    lines = [part for at, line in enumerate(lines) for part in (_headed(line) if at < joined_heads.TOP else [line])]
    if len(lines) > _FEW or not any(len(line.text) > _LONG for line in lines):
        return lines
    cuts = [_cuts(line.text) for line in lines]
    if sum(map(len, cuts)) < _LEAST:
        return lines
    return [part for line, at in zip(lines, cuts, strict=True) for part in _parted(line, at)]


def _titled(line: Line) -> list[Line]:
    """A line; its title apart, where it has that and the opening of the paper behind it."""
    opens = _PREAMBLE.search(line.text, 0, _TITLE) if genre_of(line.text) else None
    title = line.text[: opens.start()] if opens else ""
    return _parted(line, [opens.end()]) if opens and not is_unfinished(title, "verbs") else [line]


def _headed(line: Line) -> list[Line]:
    """A line; the parts of a head of questions that are joined in it apart."""
    cuts = joined_heads.cuts(line.text)
    return _parted(line, cuts) if cuts else [line]


def _cuts(text: str) -> list[int]:
    """Where the parts of a joined line begin, but for the first."""
    headings = {at for found in _HEADING.finditer(text) for at in found.span()}
    sentences = {found.end() for found in _SENTENCE_END.finditer(text) if _OPENS.match(text, found.end())}
    return sorted((headings | sentences) - {0, len(text)})


def _parted(line: Line, cuts: Sequence[int]) -> list[Line]:
    parts: list[Line] = []
    for start, end in pairwise([0, *cuts, len(line.text)]):
        raw = line.text[start:end]
        text = raw.strip()
        if text:
            at = line.start + start + len(raw) - len(raw.lstrip())
            parts.append(line._replace(text=text, start=at, end=at + len(text), after_blank=True))
    return parts
