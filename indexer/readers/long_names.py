"""Titles, headings and names are short: each hit that is listed shows those of its document and its speaker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from indexer.readers.content import Content
from indexer.records import Metadata, SourceBlock

LONGEST = 1_000
"""Characters of a title, a heading, a name or a label; the longest title of 270 real documents has 498."""
MOST = 200
"""The greatest number of dossiers, ministers and so on of one document."""


def shortened(path: str, found: Content) -> Content:
    """What a reader found, its titles and names cut to LONGEST characters and its lists of them to MOST, with a remark
    that says so. A longer heading is a paragraph, so that none of its text is lost."""
    metadata = Metadata(*(_cut(getattr(found.metadata, one.name)) for one in fields(Metadata)))
    blocks = found.blocks
    if any(map(_is_long, blocks)):
        blocks = tuple(_short(block) if _is_long(block) else block for block in blocks)
    named = [block for block in found.blocks if _is_long(block) and block.kind != "heading"]
    if metadata == found.metadata and not named:
        return replace(found, blocks=blocks)
    remark = f"{path}: a title, a name or a label of it is longer than {LONGEST:,} characters; it was cut"
    return replace(found, metadata=metadata, blocks=blocks, remarks=(*found.remarks, remark))


def too_long(texts: Iterable[str | None]) -> bool:
    """Whether one of some titles and names is longer than they may be."""
    return any(len(text) > LONGEST for text in texts if text)


def _cut(value: Any) -> Any:
    if isinstance(value, str):
        return value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"
    if isinstance(value, tuple):
        return tuple(map(_cut, value[:MOST]))
    return value


def _is_long(block: SourceBlock) -> bool:
    turn = block.turn
    return (
        len(block.label) > LONGEST
        or (block.kind == "heading" and len(block.text) > LONGEST)
        or (turn is not None and too_long((turn.speaker, turn.party, turn.listed, *turn.movers)))
    )


def _short(block: SourceBlock) -> SourceBlock:
    turn = block.turn and replace(
        block.turn, **{name: _cut(getattr(block.turn, name)) for name in ("speaker", "party", "listed", "movers")}
    )
    kind = "paragraph" if len(block.text) > LONGEST else block.kind
    return replace(block, kind=kind, turn=turn, label=str(_cut(block.label)))
