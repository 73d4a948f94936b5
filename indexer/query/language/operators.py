"""The operators of a query: which words are operators, and where they have something to work on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from indexer import analysis, labels
from indexer.searches import Note, ReadingPart
from indexer.vocabulary import Vocabularies

OPERATORS: dict[str, Literal["or", "not", "and"]] = {
    "OR": "or",
    "OF": "or",
    "NOT": "not",
    "NIET": "not",
    "AND": "and",
    "EN": "and",
}
DEEPEST = 5
"""The greatest depth of brackets: deeper ones are not read."""
_SYNTAX = re.compile(r'[()":*]')
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile("[A-Z]{2,5}")


def is_shouted(text: str) -> bool:
    """Whether several words are all in capitals, which then mean nothing."""
    return text.isupper() and len(text.split()) > 1


def has_words_for_operators(text: str) -> bool:
    """Whether operators are words in a text: mostly so where all is in capitals. Who types brackets, quotation marks or
    fields knows of operators."""
    return is_shouted(text) and not _SYNTAX.search(text)


def spoken(text: str, vocabularies: Vocabularies, notes: list[Note]) -> str:
    """A query in capitals as it is read: operators and common words in small letters, unless they are abbreviations
    that count in capitals only. Between two abbreviations or parties an operator is one all the same.

    >>> spoken("DE NOTA OF HET OM", Vocabularies(), []), spoken("NAVO OF EU", Vocabularies(), [])
    ('de NOTA of het OM', 'NAVO OF EU')
    >>> spoken("(DE NOTA OF WET) VAN 2018", Vocabularies(), [])
    '(de NOTA OF WET) van 2018'
    """
    runs = text.split()
    short = [is_short(run, vocabularies) for run in runs]
    knows = not has_words_for_operators(text)
    works = {
        place
        for place in range(len(runs))
        if knows or (0 < place < len(runs) - 1 and short[place - 1] and short[place + 1])
    }
    lone = [run for place, run in enumerate(runs) if run in OPERATORS and place not in works]
    if lone:
        notes.append(Note("in-capitals", " ".join(dict.fromkeys(lone))))
    kept = vocabularies.synonyms.listed.capitals
    words = set(_WORD.findall(text)) - set(kept)
    small = {word for word in words if word in OPERATORS or word.lower() in analysis.stop_words()}
    return " ".join(
        run
        if run in OPERATORS and place in works
        else _WORD.sub(lambda word: word[0].lower() if word[0] in small else word[0], run)
        for place, run in enumerate(runs)
    )


def is_short(word: str, vocabularies: Vocabularies) -> bool:
    """Whether a word in capitals is an abbreviation, one that is known or a few letters that are no Dutch word, or a
    party.

    >>> [is_short(word, Vocabularies()) for word in ("NAVO", "PVDA", "XQZ", "ZORG", "OF")]
    [True, True, True, False, False]
    """
    if word in OPERATORS:
        return False
    if word in vocabularies.synonyms.listed.abbreviations:
        return True
    if vocabularies.parties.get(labels.party_meant(vocabularies.parties, word)):
        return True
    return bool(_LETTERS.fullmatch(word)) and not analysis.is_capitals(word)


def in_order(parts: Sequence[ReadingPart], notes: list[Note]) -> list[ReadingPart]:
    """The parts in a form that can be evaluated: brackets are paired, operators without operands are words, and `and`
    stands between parts without an operator."""
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
    """The parts without brackets that lack their pair, hold nothing, or stand deeper than DEEPEST."""
    kept: list[ReadingPart] = []
    opened: list[int] = []
    beyond = 0  # how many brackets are open that are not read
    for part in parts:
        if part.kind == "(" and len(opened) == DEEPEST:
            beyond += 1
            notes.append(Note("too-deep", str(DEEPEST)))
            continue
        if part.kind == ")" and beyond:
            beyond -= 1
            continue
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
