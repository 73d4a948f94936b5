"""Highlighting and snippets: a text in pieces, those that a query found marked.

Only what matched is marked: words by lemma, the part of a compound that is meant (aanstellings**brief**), phrases where
their words follow each other, prefixes. Excluded words are not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import Any

from whoosh import query as whoosh

from indexer import analysis
from indexer.analysis import Token
from indexer.records import Span
from indexer.searches import SNIPPET, Piece

_Phrases = dict[str, Any]
"""Phrases as a tree: by the first word the words that can follow, and so on; under `_END` where a phrase may end."""
_END = ""
_MOST = 5_000
"""So many pieces without anything that is looked for are kept."""


@dataclass(slots=True)
class _Sought:
    """What is looked for: lemmas and their beginnings, words as written, prefixes, and phrases of either."""

    lemmas: set[str] = field(default_factory=set)
    roots: tuple[str, ...] = ()
    words: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)
    lemma_phrases: _Phrases = field(default_factory=dict)
    word_phrases: _Phrases = field(default_factory=dict)
    pairs: dict[tuple[str, str], int] = field(default_factory=dict)
    """Two words as written that stand near each other, in order, and at how many words at most."""
    nowhere: set[str] = field(default_factory=set)
    """Pieces of text in which there is nothing of this: most pieces come again and again."""

    def may_stand_in(self, piece: str) -> bool:
        """Whether anything can be found in a piece of text: in most there is nothing."""
        if self._may_stand_in(piece) or "-" in piece or " " in piece:  # what is joined is looked up by itself
            return True
        if len(self.nowhere) >= _MOST:
            self.nowhere.clear()
        self.nowhere.add(piece)
        return False

    def _may_stand_in(self, piece: str) -> bool:
        terms = _terms[piece]
        if not (terms.isdisjoint(self.lemmas) and terms.isdisjoint(self.words)):
            return True
        beginnings = (*self.roots, *self.prefixes)
        return bool(beginnings) and any(term.startswith(beginnings) for term in terms)


def _terms_of(piece: str) -> frozenset[str]:
    """All that can be sought in a piece of text: its words, as printed too, their lemmas, and those of their parts."""
    words = analysis.spelled(piece)
    taken_apart = [analysis.analyse(word) for word in words]
    parts = (part.lemma for word in taken_apart for part in word.parts)
    return frozenset((*words, *analysis.printed(piece), *(word.lemma for word in taken_apart), *parts))


_terms = analysis.Remembered(_terms_of)


class Marker:
    """Marks what a query found, in any number of texts."""

    def __init__(self, tree: whoosh.Query) -> None:
        self._sought = _Sought()
        _collect(tree, self._sought)

    def mark(self, text: str) -> tuple[Piece, ...]:
        """The whole text in pieces; joined they are the text."""
        return _pieces(text, 0, len(text), _spans(self._sought, text))

    def snippet_and_whole(self, text: str, length: int = SNIPPET) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """The passage of a text with most of what was found, with an ellipsis where text is left out; and all of it."""
        spans = _spans(self._sought, text)
        whole = _pieces(text, 0, len(text), spans)
        if len(text) <= length * 1.2:
            return whole, whole
        start, end = _densest(text, spans, length)
        before = (Piece("… ", False),) if start else ()
        after = (Piece(" …", False),) if end < len(text) else ()
        return before + _pieces(text, start, end, spans) + after, whole


def _densest(text: str, spans: Sequence[Span], length: int) -> Span:
    """The window with the most different matches, at word borders, with some room before its first match."""
    first, last = _fullest(text, spans, length) if spans else (0, 0)
    start = max(0, min(first - length // 5, len(text) - length))
    if start:
        start = text.rfind(" ", 0, start) + 1
    end = min(len(text), max(start + length, last))
    if end < len(text) and end > last:
        end = max(text.rfind(" ", start, end + 1), last)
    return start, end if end > start else min(len(text), start + length)


def _fullest(text: str, spans: Sequence[Span], length: int) -> Span:
    """The first window with the most different matches, from the first of them to the last that is not there before;
    `spans` are in order."""
    words = [text[start:end].lower() for start, end in spans]
    inside: Counter[str] = Counter()
    best, most, end = spans[0], 0, 0
    for number, (start, stop) in enumerate(spans):
        while end < len(spans) and spans[end][1] <= start + length:
            inside[words[end]] += 1
            end += 1
        if len(inside) > most:
            first_of_each = dict(zip(reversed(words[number:end]), reversed(spans[number:end]), strict=True))
            best, most = (start, max(stop, *(last for _, last in first_of_each.values()))), len(inside)
        if inside[words[number]] > 1:
            inside[words[number]] -= 1
        else:
            inside.pop(words[number], None)
        end = max(end, number + 1)
    return best


def _pieces(text: str, start: int, end: int, spans: Sequence[Span]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    position = start
    for first, last in spans:
        if first < position or last > end:
            continue
        if first > position:
            pieces.append(Piece(text[position:first], False))
        pieces.append(Piece(text[first:last], True))
        position = last
    if position < end:
        pieces.append(Piece(text[position:end], False))
    return tuple(pieces)


def _spans(sought: _Sought, text: str) -> list[Span]:
    found: set[Span] = set()
    if sought.lemma_phrases or sought.word_phrases or sought.pairs:
        tokens = list(analysis.tokens(text))
        lemmas = [analysis.lemma(token.word) for token in tokens] if sought.lemma_phrases else []
        found.update(_phrases(tokens, lemmas, sought.lemma_phrases))
        found.update(_phrases(tokens, [token.word for token in tokens], sought.word_phrases))
        found.update(_near(tokens, sought.pairs))
    by_word = sought.lemmas or sought.roots or sought.words or sought.prefixes
    by_lemma = sought.lemmas or sought.roots
    matches = list(analysis.matches(text)) if by_word else []
    printed = [match.group() for match in matches]
    held = {piece for piece in set(printed).difference(sought.nowhere) if sought.may_stand_in(piece)}
    for match in compress(matches, map(held.__contains__, printed)) if held else ():
        for token in analysis.tokens_at(match):
            found.update(_in_word(token, text[token.start : token.end], sought))
        for token in analysis.joined_at(match) if by_lemma else ():
            if _is_sought(analysis.lemma(token.word), sought):
                found.add((token.start, token.end))
    if sought.lemmas:
        for verb in analysis.parted(text):
            if analysis.lemma(verb.verb) in sought.lemmas:
                found.update(((verb.start, verb.end), verb.particle))
    return _outermost(sorted(found, key=lambda span: (span[0], -span[1])))


def _in_word(token: Token, printed: str, sought: _Sought) -> Iterator[Span]:
    """What is found in a word: the word, or parts of it. `OM` is no `om`."""
    word = analysis.analyse(token.word)
    if printed in sought.lemmas and analysis.is_capitals(printed):
        yield token.start, token.end
        return
    begins = bool(sought.prefixes) and token.word.startswith(tuple(sought.prefixes))
    if begins or _is_sought(word.lemma, sought) or token.word in sought.words:
        yield token.start, token.end
        return
    for part in word.parts:
        if _is_sought(part.lemma, sought):
            as_printed = token.end - token.start == len(token.word)
            yield (token.start + part.start, token.start + part.end) if as_printed else (token.start, token.end)


def _is_sought(lemma: str, sought: _Sought) -> bool:
    return lemma in sought.lemmas or (bool(sought.roots) and lemma.startswith(sought.roots))


def _phrases(tokens: Sequence[Token], terms: Sequence[str], phrases: _Phrases) -> Iterator[Span]:
    """Where phrases stand, the longest from each word on."""
    for first, term in enumerate(terms):
        following, index, last = phrases.get(term), first, -1
        while following is not None:
            if _END in following:
                last = index
            index += 1
            following = following.get(terms[index]) if index < len(terms) else None
        if last >= 0:
            yield tokens[first].start, tokens[last].end


def _near(tokens: Sequence[Token], pairs: Mapping[tuple[str, str], int]) -> Iterator[Span]:
    """Where two words stand near each other, from the first to the second."""
    firsts = {first for first, _ in pairs}
    farthest = max(pairs.values(), default=0)
    for place, token in enumerate(tokens):
        if token.word in firsts:
            for far, other in enumerate(tokens[place + 1 : place + 1 + farthest], 1):
                if far <= pairs.get((token.word, other.word), 0):
                    yield token.start, other.end


def _outermost(spans: Sequence[Span]) -> list[Span]:
    """The spans without those that begin inside another; sorted by start, longest first."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _collect(tree: whoosh.Query, sought: _Sought) -> None:
    """Gather what a tree looks for in the text, leaving out what it shuts out."""
    if isinstance(tree, (whoosh.AndNot, whoosh.AndMaybe)):
        _collect(tree.a, sought)
    elif isinstance(tree, whoosh.Term):
        if tree.fieldname == "text":
            sought.lemmas.add(tree.text)
        elif tree.fieldname == "exact":
            sought.words.add(tree.text)
    elif isinstance(tree, whoosh.Phrase) and tree.slop > 1:
        first, second = tree.words
        sought.pairs[first, second] = max(tree.slop, sought.pairs.get((first, second), 0))
    elif isinstance(tree, whoosh.Phrase):
        _add(sought.lemma_phrases if tree.fieldname == "text" else sought.word_phrases, tree.words)
    elif isinstance(tree, whoosh.Prefix):
        if tree.fieldname == "exact":
            sought.prefixes.add(tree.text)
        elif tree.fieldname == "text":
            sought.roots += (tree.text,)
    else:
        for child in tree.children():
            _collect(child, sought)


def _add(phrases: _Phrases, words: Sequence[str]) -> None:
    for word in words:
        phrases = phrases.setdefault(word, {})
    phrases[_END] = {}
