"""Motions: considerations, request, and the members who moved it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.reflow import Marks
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.extraction.party_names import Context, find_parties

_OPENERS = re.compile(
    r"(?:De Kamer,|gehoord|gelezen|gezien|gelet op|constaterende|overwegende|van mening|van oordeel|ervan|erkennende|"
    r"in aanmerking|vaststellende|signalerende|concluderende|onderkennende|memorerende|indachtig|wetende|benadrukkende|"
    r"voorts|tevens|verder|daarnaast|verzoekt|spreekt|roept|draagt|nodigt|dringt|vraagt|besluit|keurt|betreurt|stelt|"
    r"bevestigt|zegt|en verzoekt|en gaat over)\b|De Kamer,|[•–-]\s",
    re.IGNORECASE,
)
_ENDS_CLAUSE = re.compile(r"[;,:.]$")
_LAST = re.compile(r"en gaat over tot de orde van de dag", re.IGNORECASE)
_NAME = re.compile(
    r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er?|[Tt]en|'t|[Ee]l|[Aa]l)\s)*"
    r"[A-ZÀ-Ý][\w'’.-]*(?:[ -][A-ZÀ-Ýa-z][\w'’.-]*){0,4}"
)


def marks(lines: Sequence[Line]) -> Marks:
    """Which lines of a motion open a paragraph: each consideration, the request, and every name after its end."""
    opens: set[int] = set()
    before, ended = "", False
    for index, line in enumerate(lines):
        if line.furniture:
            continue
        if ended or _LAST.match(line.text) or (_ENDS_CLAUSE.search(before) and _OPENERS.match(line.text)):
            opens.add(index)
        ended = ended or bool(_LAST.search(line.text))
        before = line.text
    return Marks(frozenset(opens), headings=False)


def is_motion(texts: Sequence[str]) -> bool:
    """Whether a document is a motion, as its first lines or paragraphs tell."""
    return any(text.startswith("De Kamer,") for text in texts) and any(_LAST.search(text) for text in texts)


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """The paragraphs of a motion as contributions of its movers; the names under it as procedural."""
    listed = list(blocks)
    movers = _movers(listed)
    speaker = _together(movers) or None
    parties = _parties(movers, context)
    for block in listed:
        mentions = context.named(block.text)
        if block.heading:
            yield OutlineHeading(block, 1)
        elif block.text in movers and _is_name(block, listed):
            yield Said(block, Attribution((), "procedural", block.text, (), mentions))
        elif block.aside:
            yield Said(block, Attribution((), "procedural", None, (), mentions))
        else:
            yield Said(block, Attribution((), "contribution", speaker, parties, mentions))


def _movers(blocks: Sequence[Block]) -> list[str]:
    """The names under a motion."""
    last = next((index for index, block in enumerate(blocks) if _LAST.search(block.text)), None)
    signed = [block.text for block in blocks if block.signature]
    if signed or last is None:
        return signed
    return [block.text for block in blocks[last + 1 :] if _NAME.fullmatch(block.text) and not block.aside]


def _is_name(block: Block, blocks: Sequence[Block]) -> bool:
    return block.signature or any(_LAST.search(other.text) for other in blocks[: blocks.index(block)])


def _parties(movers: Sequence[str], context: Context) -> tuple[str, ...]:
    """The groups of the movers, as far as the register knows them by name on this day: members who sat alone."""
    if context.date is None:
        return ()
    names = (find_parties(f"het lid {mover}", context.register, context.date) for mover in movers)
    return tuple(dict.fromkeys(party for found in names for name in found for party in name.parties))


def _together(names: Sequence[str]) -> str:
    return " en ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
