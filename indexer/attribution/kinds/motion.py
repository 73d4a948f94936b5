"""Motions and amendments: what they consider, request and explain, and the members who moved them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from indexer.attribution.kinds.amendments import DATED, HEAD, MOVES, NUMERAL, each_amendment, is_amendment
from indexer.attribution.kinds.councils import council_amendments
from indexer.attribution.kinds.councils.council_motions import signed_by, signing
from indexer.attribution.kinds.movers import groups_of, is_name, with_groups
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.lines import Line, says
from indexer.attribution.layout.reflow import Marks
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.extraction.formulas.law_parts import is_part
from indexer.extraction.formulas.motion_requests import CLOSES, opens_in_council
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons
from indexer.patterns import regex
from indexer.readers.conventions.note_openings import opens_note
from indexer.records import PartyEvidence

_OPENERS = regex(
    r"(?:De Kamer,|gehoord|gelezen|gezien|gelet op|constaterende|overwegende|van mening|van oordeel|ervan|erkennende|"
    r"in aanmerking|vaststellende|signalerende|concluderende|onderkennende|memorerende|indachtig|wetende|benadrukkende|"
    r"voorts|tevens|verder|daarnaast|verzoekt|spreekt|roept|draagt|nodigt|dringt|vraagt|besluit|keurt|betreurt|stelt|"
    r"bevestigt|zegt|en verzoekt|en gaat over|en gaan over|"
    r"verzoeken|spreken|roepen|dragen|nodigen|vragen|besluiten)\b|De Kamer,|[•–-]\s",
    re.IGNORECASE,
)
_ENDS_CLAUSE = regex(r"[;,:.]$")
_FORMULA = regex(
    r"(?:De Kamer,?)?\s*"
    r"(?:gehoord (?:hebbende )?de (?:\w+ )?(?:beraadslaging(?:en)?|beschouwingen)"
    r"(?:(?!\b(?:overwegende|constaterende|van mening|van oordeel|verzoekt|spreekt|roept|zegt|vraagt|draagt"
    r"|dringt|nodigt|betreurt|keurt|besluit|stelt)\b)[^.;:]){0,150}[,;.])?",
    re.IGNORECASE,
)
_EXPLAINS = regex(r"(?:Algemene |Artikelsgewijze )?Toelichting:?|Algemeen(?: deel)?|Artikelsgewijs", re.IGNORECASE)
_SPACED = regex(r"(?<=\w) [-–] (?=\w)|(?<=\w)(?: [-–]|[-–] )(?=[A-ZÀ-Þ])")
"""The hyphen of a double name with spaces around it."""
_LONGEST_SIGNATURE = 200
_OTHERS = regex(r"\s*\bc\.\s?s\.?$", re.IGNORECASE)
_OPENS = "De Kamer,"
_FIRST = 15
"""A motion of a council opens among so many lines: minutes have motions in them further on."""
_ABOVE = 8
"""The head of a motion is no more blocks than this."""
_FOOT = 12
"""The notes below the names are no more lines than this."""


def marks(lines: Sequence[Line]) -> Marks:
    """Which lines of a motion open a paragraph: each consideration, the request, and every name after its end."""
    opens: set[int] = set()
    before, ended = "", False
    shown = [index for index, line in enumerate(lines) if not line.furniture]
    foot = shown[_foot([lines[index].text for index in shown]) :]
    below = frozenset(index for index in foot if says(lines[index].text))
    names = _names_below(lines[: min(foot, default=len(lines))])
    for index, line in enumerate(lines):
        if line.furniture:
            continue
        if index in foot:
            opens.update({index} if opens_note(line.text) else ())
            continue
        explains = any(_EXPLAINS.fullmatch(text) or is_part(text) for text in (line.text, before))
        if (
            ended
            or explains
            or index in names
            or MOVES.match(line.text)
            or MOVES.match(before)
            or CLOSES.pattern.match(line.text)
            or opens_clause(before, line.text)
        ):
            opens.add(index)
        ended = (ended or bool(CLOSES.search(f"{before} {line.text}"))) and not _opens(line.text)
        before = line.text
    return Marks(frozenset(opens), below, frozenset(foot) - below, headings=False)


def _foot(texts: Sequence[str]) -> int:
    """Where the notes below the names begin, with the rule above them, or the number of texts where there are none: a
    document may say in one what was altered (`1 Vervanging in verband met een wijziging in de ondertekening.`)."""
    for index in range(max(1, len(texts) - _FOOT), len(texts)):
        if not opens_note(texts[index]):
            continue
        above = index
        while above > 1 and not says(texts[above - 1]):
            above -= 1
        named = is_name(texts[above - 1]) or CLOSES.search(texts[above - 1])
        if named and not any(map(_opens, texts[index:])):
            return above
    return len(texts)


def _names_below(lines: Sequence[Line]) -> frozenset[int]:
    """The lines at the end of an amendment that are each a name."""
    if not is_amendment(line.text for line in lines):
        return frozenset()
    backwards = (index for index in range(len(lines) - 1, -1, -1) if not lines[index].furniture)
    return frozenset(takewhile(lambda index: is_name(lines[index].text), backwards))


def opens_clause(before: str, text: str) -> bool:
    """Whether a line of a motion begins a consideration or the request, below a line that ends one.

    >>> opens_clause("gehoord de beraadslaging,", "verzoekt de regering een brug"), opens_clause("De", "Kamer")
    (True, False)
    """
    return bool(_ENDS_CLAUSE.search(before) and _OPENERS.match(text))


def is_formula(text: str) -> bool:
    """Whether a paragraph is no more than the words that open or close every motion.

    >>> is_formula("De Kamer,"), is_formula("gehoord de beraadslaging,"), is_formula("verzoekt de regering iets,")
    (True, True, False)
    """
    return bool(
        opens_in_council(text)
        or council_amendments.decides(text)
        or DATED.fullmatch(text)
        or _FORMULA.fullmatch(text)
        or CLOSES.pattern.match(text)
        or MOVES.fullmatch(text)
    )


def is_motion(texts: Sequence[str]) -> bool:
    """Whether a document is a motion, as its first lines or paragraphs tell."""
    opened = any(text.startswith(_OPENS) for text in texts) or any(map(opens_in_council, texts[:_FIRST]))
    return opened and bool(CLOSES.search(" ".join(texts)))


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """What a motion considers and requests as contributions of its movers, of the groups that are printed with their
    names or that the register of members tells; the formulas that open and close it and the names under it as
    procedural. Where several stand in one file, each is of its own movers."""
    title = context.title
    for amendment in each_amendment(list(blocks)):
        for listed in _each(amendment, context):
            yield from _attributed(listed, title, context)
            title = ""


def _each(blocks: Sequence[Block], context: Context) -> Iterator[list[Block]]:
    """The blocks of each motion in a file: below the names under one stands the head of the next."""
    council = next((at for at, block in enumerate(blocks) if opens_in_council(block.text)), len(blocks))
    start, end = 0, None
    for index, block in enumerate(blocks):
        if end is not None and _opens(block.text):
            cut = _below_names(blocks, end + 1, index, context, council <= end)
            yield [*blocks[start : end + 1], *map(_signed, blocks[end + 1 : cut])]
            start, end = cut, None
        if end is None and CLOSES.search(block.text):
            end = index
    end = len(blocks) if end is None else end + 1
    cut = _below_names(blocks, end, len(blocks), context, council < end)
    alike = all(block.heading for block in blocks[end:cut])  # the names are printed as titles are
    while cut > end and blocks[cut - 1].heading and not _is_mover(blocks[cut - 1].text, context, known=alike):
        cut -= 1  # a title, and no name
    told = any(block.heading or block.signature for block in blocks[end:cut])  # of one name, so all are
    yield [*blocks[start:end], *(map(_signed, blocks[end:cut]) if told else blocks[end:cut]), *blocks[cut:]]


def _below_names(blocks: Sequence[Block], start: int, stop: int, context: Context, of_council: bool) -> int:
    """The index of the first block from one on that is no line of names; `of_council`: below a motion of a council."""
    under = range(start, stop)
    if of_council:
        return start + len(signing(blocks[at].text for at in under))
    lines = (at for at in under if not blocks[at].aside)
    return next((at for at in lines if HEAD.match(blocks[at].text) or not _names(blocks[at].text, context)), stop)


def _is_mover(text: str, context: Context, *, known: bool) -> bool:
    """Whether a title is a name with a group, or where it may be `known`, one that the register of members tells."""
    return any(True for _ in with_groups(text, context)) or (known and bool(context.seated(_names(text, context))))


def _signed(block: Block) -> Block:
    return block if block.aside else replace(block, heading=None, signature=True)


def _attributed(listed: list[Block], title: str, context: Context) -> Iterator[Part]:
    """The parts of one motion."""
    foot = _foot([block.text for block in listed])
    listed[foot:] = [replace(block, aside=True) for block in listed[foot:]]
    begins, end = _begins(listed), _end(listed)
    council = any(opens_in_council(block.text) for block in listed)
    signatures = _signed_in_council(listed, context) if council else _signatures(listed, context)
    lines = [listed[index].text for index in signatures]
    titles = [title, *(block.text for block in listed[max(0, begins - _ABOVE) : begins])]
    behind = _behind(listed)
    found: tuple[PartyEvidence, ...] = ()
    if council:
        names, parties = signed_by(lines, context)
        movers = list(names)
    else:
        movers = [*_names(behind, context), *(name for names in signatures.values() for name in names)]
        movers = movers or list(
            dict.fromkeys(name for text in titles for name, _ in with_groups(text, context, titled=True))
        )
        parties, found = groups_of(movers, [behind, *lines], titles, context)
    speaker = _together(movers) or None
    moves = is_amendment(block.text for block in listed)
    for index, block in enumerate(listed):
        mentions = context.named(block.text)
        is_numeral = index not in signatures and bool(NUMERAL.fullmatch(block.text))
        if block.heading or is_numeral or _EXPLAINS.fullmatch(block.text):
            yield OutlineHeading(block, 1)
        elif moves and not block.aside and is_part(block.text):
            yield OutlineHeading(block, 2)
        elif index in signatures:
            yield Said(block, Attribution((), "procedural", _together(signatures[index]), (), mentions))
        elif block.aside or not begins <= index <= end or is_formula(block.text):
            yield Said(block, Attribution((), "procedural", None, (), mentions))
        else:
            yield Said(block, Attribution((), "contribution", speaker, parties, mentions, looked_up=found))


def _opens(text: str) -> bool:
    return text.startswith(_OPENS) or opens_in_council(text)


def _begins(blocks: Sequence[Block]) -> int:
    """The index of the block that opens a motion, 0 where none does: what stands above it is no more than its title."""
    opens = (index for index, block in enumerate(blocks) if _opens(block.text) or MOVES.match(block.text))
    return next(opens, 0)


def _end(blocks: Sequence[Block]) -> int:
    """The index of the block that ends a motion, or the number of blocks where none does."""
    return next((index for index, block in enumerate(blocks) if CLOSES.search(block.text)), len(blocks))


def _behind(blocks: Sequence[Block]) -> str:
    """What follows the end of a motion in the same block."""
    ends = (CLOSES.search(block.text) for block in blocks)
    last = next(filter(None, ends), None)
    return last.string[last.end() :].lstrip(" .,") if last else ""


def _signatures(blocks: Sequence[Block], context: Context) -> dict[int, list[str]]:
    """The names under a motion, by the index of the block in which they stand."""
    below = [index for index in range(_end(blocks) + 1, len(blocks)) if not blocks[index].aside]
    run = [*takewhile(lambda index: bool(_names(blocks[index].text, context)), below)]
    signed = [index for index, block in enumerate(blocks) if block.signature]
    under = [index for index in run if blocks[index].signature] or signed or below or _last_names(blocks, context)
    found = {index: _names(blocks[index].text, context) for index in under if not blocks[index].heading}
    named = found if any(block.signature for block in blocks) else takewhile(lambda index: bool(found[index]), found)
    return {index: found[index] for index in named if found[index]}


def _signed_in_council(blocks: Sequence[Block], context: Context) -> dict[int, list[str]]:
    """The same under a motion of a council, of whose lines some name a group alone."""
    start = _end(blocks) + 1
    texts = [block.text for block in blocks]
    if start > len(blocks) and council_amendments.is_amendment(context.title, texts):
        start = len(blocks) - council_amendments.names_at_end(texts, context)
    lines = signing(block.text for block in blocks[start:])
    return {start + at: [*signed_by([line], context).names] for at, line in enumerate(lines)}


def _last_names(blocks: Sequence[Block], context: Context) -> list[int]:
    """The blocks at the end of an amendment that are names alone."""
    if not is_amendment(block.text for block in blocks):
        return []
    backwards = (index for index in range(len(blocks) - 1, -1, -1) if not blocks[index].aside)
    return [*takewhile(lambda index: bool(_names(blocks[index].text, context)), backwards)][::-1]


def _names(text: str, context: Context) -> list[str]:
    """The names that a line is made of; none where it is no line of names."""
    if len(text) > _LONGEST_SIGNATURE:
        return []
    line = _SPACED.sub("-", unicodedata.normalize("NFC", text).strip(" ,;."))
    names = persons(_OTHERS.sub("", line))
    return list(context.apart(names)) if all(map(is_name, names)) else []


def _together(names: Sequence[str]) -> str:
    return " en ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
