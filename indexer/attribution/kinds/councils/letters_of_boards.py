"""Letters of the board of a municipality, a province or a water board to its council: every word is the board's, as in
those of a government, and groups that no register knows ask beside those that it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds import government
from indexer.attribution.kinds.councils.labels_in_council import NAMED, NO_GROUP, SAYS_GROUP
from indexer.attribution.layout.blocks import Block
from indexer.attribution.parts import Part, Said
from indexer.extraction.names.party_names import Context
from indexer.records import UNKNOWN

_ASKED = (
    r"(?:vroeg(?:en)?|informeerden?|verzocht(?:en)?|wilden?|stelden?"
    r"|(?:heeft|hebben|had|hadden) [^.?!:;]{0,60}?(?:gevraagd|verzocht|geïnformeerd|gesteld))\b"
)
_GROUPS = rf"(?:{NAMED})(?:(?:,| en|, en) (?:de |het )?(?:{NAMED})){{0,6}}"
_CALLED = r"(?:[Dd]e )?(?:[Ff]racties? )?(?:van )?(?:de |het )?"
_WHEN = r"(?:Tijdens|In|Bij|Op|Daarnaast|Ook|Verder|Voorts|Tevens)\b(?:[^.?!:;]{0,120}?)? "
_FIRST = re.compile(rf"(?!{NO_GROUP}){_CALLED}(?P<groups>{_GROUPS})(?:-fracties?)? {_ASKED}")
_BEHIND = re.compile(
    rf"(?:{_WHEN}(?:vroeg(?:en)?|informeerden?|verzocht(?:en)?) (?:ook )?de fracties? van "
    rf"|Op verzoek van {_CALLED})(?:de |het )?"
    rf"(?P<groups>{_GROUPS})"
)
"""How a paragraph says which groups asked what it answers."""
_AND = re.compile(r"(?:,| en|, en) (?:de |het )?(?=[A-Z0-9’'])")


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Every paragraph as a response, as a letter of a government has it, to those whom it says to have asked."""
    for part in government.attribute(blocks, context):
        said = part.attribution if isinstance(part, Said) else None
        if isinstance(part, Said) and said and said.role == "response" and (asked := _asked(part.block.text, context)):
            parties = tuple(dict.fromkeys((*asked, *said.responds_to)))
            yield replace(part, attribution=replace(said, responds_to=parties))
        else:
            yield part


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
