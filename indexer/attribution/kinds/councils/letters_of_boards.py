"""Letters of the board of a municipality, a province or a water board to its council: every word is the board's, as in
those of a government, and groups that no register knows ask beside those that it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds import government
from indexer.attribution.kinds.councils.council_askers import addressed_groups
from indexer.attribution.kinds.councils.labels_in_council import NAMED, NO_GROUP, SAYS_GROUP
from indexer.attribution.layout.blocks import Block
from indexer.attribution.parts import Part, Said
from indexer.extraction.formulas.council_papers import is_to_group
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex
from indexer.records import UNKNOWN

_ASKED = (
    r"(?:vroeg(?:en)?|informeerden?|verzocht(?:en)?|wilden?|stelden?"
    r"|(?:heeft|hebben|had|hadden) [^.?!:;]{0,60}?(?:gevraagd|verzocht|geïnformeerd|gesteld))\b"
)
_GROUPS = rf"(?:{NAMED})(?:(?:,| en|, en) (?:de |het )?(?:{NAMED})){{0,6}}"
_CALLED = r"(?:[Dd]e )?(?:[Ff]racties? )?(?:van )?(?:de |het )?"
_WHEN = r"(?:Tijdens|In|Bij|Op|Daarnaast|Ook|Verder|Voorts|Tevens)\b(?:[^.?!:;]{0,120}?)? "
_FIRST = regex(rf"(?!{NO_GROUP}){_CALLED}(?P<groups>{_GROUPS})(?:-fracties?)? {_ASKED}")
_BEHIND = regex(
    rf"(?:{_WHEN}(?:vroeg(?:en)?|informeerden?|verzocht(?:en)?) (?:ook )?de fracties? van "
    rf"|Op verzoek van {_CALLED})(?:de |het )?"
    rf"(?P<groups>{_GROUPS})"
)
"""How a paragraph says which groups asked what it answers."""
_TOP = 12
"""A letter says to whom it is in so many blocks."""
_AND = regex(r"(?:,| en|, en) (?:de |het )?(?=[A-Z0-9’'])")


def addressing(texts: Sequence[str], places: Sequence[int]) -> frozenset[int]:
    """The lines at the top that address a group, and those right below them, by their `places`: each is a paragraph.

    >>> sorted(addressing(["Gemeente Dorp", "Aan: de fractie van Ons Plein", "Wij danken u."], [0, 1, 3]))
    [1, 3]
    """
    at = [order for order, text in enumerate(texts[:_TOP]) if is_to_group(text)]
    return frozenset(places[order] for one in at for order in (one, one + 1) if order < len(places))


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Every paragraph as a response, as a letter of a government has it, to those whom it says to have asked, or to the
    group to which it is."""
    blocks = list(blocks)
    addressed = addressed_groups([block.text for block in blocks[:_TOP]], context)
    for part in government.attribute(blocks, context):
        yield _to_whom(part, addressed, context) if isinstance(part, Said) else part


def _to_whom(part: Said, addressed: tuple[str, ...], context: Context) -> Said:
    """A paragraph with those whom it answers: the group to which the letter is `addressed`, else those whom it says to
    have asked too; the line that addresses a group is nobody's."""
    said, text = part.attribution, part.block.text
    if is_to_group(text):
        return replace(part, attribution=replace(said, role="procedural", speaker=None, responds_to=()))
    if said.role != "response":
        return part
    parties = addressed or tuple(dict.fromkeys((*_asked(text, context), *said.responds_to)))
    return replace(part, attribution=replace(said, responds_to=parties))


def _asked(text: str, context: Context) -> tuple[str, ...]:
    """The groups that the first sentence of a paragraph says to have asked: all of those that it names, where the
    register knows one of them or one is called as such groups are."""
    first = SENTENCE.split(text)[0]
    found = _FIRST.match(first) or _BEHIND.match(first)
    names = _AND.split(found["groups"]) if found else []
    known = [context.registered(name.removesuffix("-fractie")) for name in names]
    called = bool(found) and "ractie" in first[: first.find(names[0])]
    if not (called or any(known) or any(map(SAYS_GROUP.search, names))):
        return ()
    return tuple(party for name, parties in zip(names, known, strict=True) for party in parties or (UNKNOWN + name,))
