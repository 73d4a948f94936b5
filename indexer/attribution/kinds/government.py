"""Papers of the government: the minister's from the first word to the last, also where he retells a question.

A response answers the groups that it names as such ("de leden van de D66-fractie"), those of the heading above it, and
those whose question ended the paragraph before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import LETTER_HEAD, SIGNATURE
from indexer.attribution.ministers import find_ministers
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.extraction.party_names import Context, PartyName, find_parties

_SALUTATION = re.compile(r"Geachte\b.{0,80}", re.IGNORECASE)
_FORMULA = re.compile(r"(?:Hoogachtend|Met (?:vriendelijke|hartelijke) groet(?:en)?)\s*,?", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:(?:mede )?namens )?(?:de |het )?(?:vice)?(?:minister-president|ministers?|staatssecretaris(?:sen)?)\b"
    r".{0,200}(?<![.?!])",
    re.IGNORECASE,
)
_PARTICLES = frozenset(["van", "de", "den", "der", "ter", "te", "ten", "’t", "'t", "el", "al", "von"])
_AS_GROUP = re.compile(
    r"(?:\b(?:leden|lid|fractieleden|fracties?|woordvoerders?)(?: \w+){0,3}[ -]"
    r"|(?<!motie van het )(?<!motie van de )\b(?:leden|lid)\b[^.?!]{0,80}\()$",
    re.IGNORECASE,
)
_FRACTIE = re.compile(r"[ -]{0,2}fractie", re.IGNORECASE)
_JOINS = re.compile(r"[-–]?(?:fracties?)?(?:,| en| of|, en|, alsmede|/|, evenals| alsmede)(?: \w+){0,4}[ -]?")
_SAME = re.compile(
    r"\b(?:deze|genoemde|voornoemde|dezelfde|die|aan het woord zijnde) (?:leden|fracties?|lid)\b|\bdit lid\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:leden|lid|fracties?|zij|hij|vraag|vragen)\b|\?$", re.IGNORECASE)
_HEAD, _LATE = 40, 12
"""A salutation stands among so many paragraphs at the start, the names under a paper among so many at its end."""
_LONGEST_NAME = 8


@dataclass(frozen=True, slots=True)
class _Retold:
    """Whose question was retold last in this section, and whether its answer has still to come."""

    parties: tuple[str, ...] = ()
    open: bool = False


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Every paragraph as a response, but for salutations and the names under it."""
    listed = list(blocks)
    signatures = _signatures(listed)
    minister = next((found for index in sorted(signatures) if (found := find_ministers(listed[index].text))), ())
    speaker = " en ".join(minister) or None
    path: tuple[tuple[int, str], ...] = ()
    retold = _Retold()
    begun = not any(_SALUTATION.fullmatch(block.text) for block in listed[:_HEAD])
    for index, block in enumerate(listed):
        section = tuple(heading for _, heading in path)
        if block.heading:
            level = block.heading.rank or (4 if block.heading.parties else 3)
            path = (*(entry for entry in path if entry[0] < level), (level, block.text))
            retold = _Retold(block.heading.parties, bool(block.heading.parties))
            yield OutlineHeading(block, len(path))
        elif block.aside or index in signatures or not begun or _is_formula(block):
            begun = begun or bool(_SALUTATION.fullmatch(block.text))
            yield Said(block, Attribution(section, "procedural", None, (), context.named(block.text)))
        else:
            retold = _after(block.text, retold, context)
            mentions = context.named(block.text)
            yield Said(block, Attribution(section, "response", speaker, (), mentions, retold.parties))


def groups_in(text: str, context: Context) -> tuple[str, ...]:
    """The parties that a text names as groups of the chamber: `de leden van de D66- en VVD-fractie`."""
    found: list[str] = []
    last: PartyName | None = None
    for name in find_parties(text, context.register, context.date):
        as_group = bool(_AS_GROUP.search(text[max(0, name.start - 100) : name.start]))
        as_group = as_group or bool(_FRACTIE.match(text, name.end))
        joined = last is not None and bool(_JOINS.fullmatch(text, last.end, name.start))
        if as_group or joined:
            found.extend(name.parties)
            last = name
    return tuple(dict.fromkeys(found))


def _after(text: str, retold: _Retold, context: Context) -> _Retold:
    """Whom a paragraph answers, and whether the next goes on to answer them."""
    named = groups_in(text, context)
    parties = named or (retold.parties if retold.open or _SAME.search(text) else ())
    asks = bool(named or _SAME.search(text)) and bool(_ASKS.search(SENTENCE.split(text)[-1]))
    return _Retold(parties, asks or (retold.open and not named))


def _is_formula(block: Block) -> bool:
    text = block.text
    return bool(
        _SALUTATION.fullmatch(text)
        or _FORMULA.fullmatch(text)
        or LETTER_HEAD.fullmatch(text)
        or SIGNATURE.fullmatch(text)
    )


def _signatures(blocks: Sequence[Block]) -> frozenset[int]:
    """Where the names and offices under a paper stand."""
    found = {index for index, block in enumerate(blocks) if block.signature}
    for index in range(max(0, len(blocks) - _LATE), len(blocks)):
        text = blocks[index].text
        if blocks[index].heading or not _OFFICE.fullmatch(text):
            continue
        found.add(index)
        found |= {near for near in (index - 1, index + 1) if 0 <= near < len(blocks) and _is_name(blocks[near].text)}
    return frozenset(found)


def _is_name(text: str) -> bool:
    """Whether a paragraph is a person's name alone."""
    words = text.split()
    return len(words) <= _LONGEST_NAME and all(word[0].isupper() or word in _PARTICLES for word in words)
