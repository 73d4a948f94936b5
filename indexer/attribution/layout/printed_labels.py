"""Labels that open a paragraph (`Antwoord: …`, `Vraag 3: …`) are headings of it, not words that were spoken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm

_LABEL = re.compile(
    r"(?P<label>Vraag(?: \d{1,3})?|(?:Antwoord|Reactie)(?:(?: op)?(?: vra(?:ag|gen))? \d{1,3}(?:(?:, | en )\d{1,3})*"
    r"| (?:van (?:de )?)?(?P<speaker>(?:minister|staatssecretaris|bewindspersoon|bewindspersonen)))?)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?P<label>Antwoord)(?P<speaker>)\s+(?=[A-ZÀ-Ý][a-zà-ÿ]*[ ,.])")
"""The word alone, where a line break behind it was lost."""


def without_labels(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with each label that opens a paragraph as a heading above it."""
    for block in blocks:
        match = None if block.heading or block.aside or not block.spans else _label(block.text)
        if match is None:
            yield block
            continue
        start, end = block.spans[0]
        cut = start + match.end("label") + (":" in match.group())
        asks = match["label"][0] in "Vv"
        form = HeadingForm("question" if asks else "response", 0, speaker=match["speaker"] or None)
        yield Block(match["label"], ((start, min(cut, end)),), block.page, form)
        yield replace(block, text=block.text[match.end() :], spans=((min(cut, end), end), *block.spans[1:]))


def _label(text: str) -> re.Match[str] | None:
    return _LABEL.match(text) or (_GLUED.match(text) if ends_sentence(text) else None)
