"""The operators of a query: brackets in pairs, `and` where nothing stands between parts, lone operators as words."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.searches import Note, ReadingPart


def with_operators(parts: Sequence[ReadingPart], notes: list[Note]) -> list[ReadingPart]:
    """The parts with their operators in order: brackets paired, lone operators turned into words, `and` in between."""
    paired = _paired(parts, notes)
    while True:  # an operator that falls away may leave another alone, or brackets with nothing in them
        kept = [_or_word(paired, index, notes) for index in range(len(paired))]
        remaining = _paired([part for part in kept if part is not None], notes)
        if remaining == paired:
            break
        paired = remaining
    joined: list[ReadingPart] = []
    for part in (part for part in paired if part.kind != "and"):
        if joined and joined[-1].kind not in ("or", "not", "(") and part.kind not in ("or", ")"):
            joined.append(ReadingPart("and"))
        joined.append(part)
    return [ReadingPart(part.kind) if part.kind in ("or", "not") else part for part in joined]


def _paired(parts: Sequence[ReadingPart], notes: list[Note]) -> list[ReadingPart]:
    """The parts without brackets that lack their pair or hold nothing."""
    kept: list[ReadingPart] = []
    opened: list[int] = []
    for part in parts:
        if part.kind == "(":
            opened.append(len(kept))
        elif part.kind == ")":
            if not opened:
                notes.append(Note("unbalanced-bracket", ")"))
                continue
            start = opened.pop()
            if start == len(kept) - 1:
                del kept[start:]
                continue
        kept.append(part)
    for start in reversed(opened):
        notes.append(Note("unbalanced-bracket", "("))
        del kept[start]
    return kept


def _or_word(parts: Sequence[ReadingPart], index: int, notes: list[Note]) -> ReadingPart | None:
    """A part as it is; an operator with nothing to work on as a word, or None where it is only a sign."""
    part = parts[index]
    if part.kind not in ("or", "not", "and"):
        return part
    before = parts[index - 1].kind if index else "("
    after = parts[index + 1].kind if index + 1 < len(parts) else ")"
    works = after not in (")", "or", "and") and (part.kind != "not" or after != "not")
    if works and (part.kind == "not" or before not in ("(", "or", "not", "and")):
        return part
    notes.append(Note("lone-operator", part.text or "-"))
    return ReadingPart("word", part.text) if part.text else None
