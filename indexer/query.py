"""The query language: what a visitor types → how it is read → Whoosh's query tree.

Words must all match; `"a phrase"` as it is written; `OR` (or `OF`) between alternatives; `-word` shuts out; `word*` any
word that begins so; `field:value`; brackets group. Nothing is an error: what has no meaning as an operator is read as
words, and a note says so.

>>> print(parse('veilige "PSA-beleid" -boete').reading.parts[1])
ReadingPart(kind='and', text='')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from whoosh import query as whoosh

from indexer import analysis, fields
from indexer.schema import PARAGRAPH
from indexer.searches import Note, Reading, ReadingPart

LONGEST = 1000
"""More characters than this are not read."""
MOST_PARTS = 60
"""More words and phrases than this are not read."""
_SHORTEST_PREFIX = 2
_SECTION_BOOST, _TITLE_BOOST = 0.3, 0.1

_OPERATORS: dict[str, Literal["or", "not", "and"]] = {
    "OR": "or",
    "OF": "or",
    "NOT": "not",
    "NIET": "not",
    "AND": "and",
    "EN": "and",
}
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"') | {"\u00a0": " ", "\x00": " "})
_LEXEME = re.compile(
    r"""
      "(?P<phrase>[^"]*)"
    | (?P<field>[^\W\d_]+):(?:"(?P<quoted>[^"]*)"|(?P<value>[^\s"()]+))
    | (?P<bracket>[()])
    | (?P<quote>")
    | (?P<minus>[-−](?=[^\s\-)]))(?<![^\s(].)
    | (?P<run>[^\s"()]+)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query as it was read: for people, as a tree for the engine, and `any_words`, the same words as alternatives
    (None where there are fewer than two). `without_each` pairs each word or phrase with the query without it; it is
    empty where there is one word only, or the query has operators."""

    reading: Reading
    tree: whoosh.Query
    any_words: str | None
    without_each: tuple[tuple[str, str], ...]


@lru_cache(maxsize=256)
def parse(q: str) -> ParsedQuery:
    """Read a query. An empty one matches every paragraph."""
    notes: list[Note] = []
    parts = _without_common_words(_with_operators(_lexemes(q, notes), notes), notes)
    words = list(dict.fromkeys(_quoted(part) for part in _positive(parts)))[: MOST_PARTS // 2]
    any_words = " OR ".join(words) if len(words) > 1 and not any(part.kind == "or" for part in parts) else None
    without_each = (
        tuple((word, " ".join(other for other in words if other != word)) for word in words) if any_words else ()
    )
    return ParsedQuery(Reading(tuple(parts), tuple(notes)), _Tree(parts).build(), any_words, tuple(without_each))


def _lexemes(q: str, notes: list[Note]) -> list[ReadingPart]:
    """The words, phrases, fields and operators in order."""
    text = q.translate(_QUOTES)
    if len(text) > LONGEST:
        notes.append(Note("too-long", str(LONGEST)))
        text = text[:LONGEST]
    parts: list[ReadingPart] = []
    for match in _LEXEME.finditer(text):
        parts.extend(_parts(match, notes))
        if len(parts) > MOST_PARTS:
            notes.append(Note("too-long", str(MOST_PARTS)))
            break
    return parts[:MOST_PARTS]


def _parts(match: re.Match[str], notes: list[Note]) -> list[ReadingPart]:
    text = match.group()
    if match["phrase"] is not None:
        return [ReadingPart("phrase", match["phrase"].strip())] if analysis.words(text) else []
    if match["field"] is not None:
        value = match["value"] if match["quoted"] is None else match["quoted"]
        name = fields.name(match["field"])
        if name and value.strip():
            return [ReadingPart("field", f"{name}:{fields.value(name, value.strip())}")]
        if not match["field"].startswith("http"):
            notes.append(Note("unknown-field", match["field"]))
        return _words(f"{match['field']} {value}")
    if match["bracket"]:
        return [ReadingPart("(" if text == "(" else ")")]
    if match["quote"]:
        notes.append(Note("unbalanced-quote", '"'))
        return []
    if match["minus"]:
        return [ReadingPart("not")]
    return _run(text, notes)


def _run(text: str, notes: list[Note]) -> list[ReadingPart]:
    """A run of characters without spaces: an operator, a prefix, or words."""
    if text in _OPERATORS:
        return [ReadingPart(_OPERATORS[text], text)]
    words = analysis.words(text)
    if text.endswith("*") and len(words) == 1 and text.count("*") == 1:
        if len(words[0]) >= _SHORTEST_PREFIX:
            return [ReadingPart("prefix", words[0])]
        notes.append(Note("short-prefix", text))
    elif "*" in text or not words:
        notes.append(Note("lone-operator", text))
    return _words(text)


def _words(text: str) -> list[ReadingPart]:
    """The words of a text; parts joined by hyphens are one word (`PSA-beleid`)."""
    found = re.findall(r'[^\s/\\:;,*()"]+', text)
    return [ReadingPart("word", word.strip(".!?*'’-–")) for word in found if analysis.words(word)]


def _with_operators(parts: Sequence[ReadingPart], notes: list[Note]) -> list[ReadingPart]:
    """The parts with their operators in order: brackets paired, lone operators turned into words, `and` in between."""
    paired = _paired(parts, notes)
    while True:  # an operator that falls away may leave another alone
        kept = [_or_word(paired, index, notes) for index in range(len(paired))]
        remaining = [part for part in kept if part is not None]
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


def _without_common_words(parts: Sequence[ReadingPart], notes: list[Note]) -> list[ReadingPart]:
    """The parts without words that stand in every text, unless there is nothing else."""
    flat = not any(part.kind in ("or", "not", "(") for part in parts)
    common = [part for part in parts if part.kind == "word" and part.text.lower() in analysis.stop_words()]
    contents = [part for part in parts if part.kind != "and"]
    if not flat or not common or len(common) == len(contents):
        return list(parts)
    notes.append(Note("common-words", " ".join(part.text for part in common)))
    kept: list[ReadingPart] = []
    for part in contents:
        if part not in common:
            kept.extend([ReadingPart("and"), part] if kept else [part])
    return kept


def _quoted(part: ReadingPart) -> str:
    """A word or phrase as it can be typed again."""
    return f'"{part.text}"' if part.kind == "phrase" or part.text in _OPERATORS else part.text


def _positive(parts: Sequence[ReadingPart]) -> list[ReadingPart]:
    """The words and phrases that are asked for, not shut out."""
    if any(part.kind in ("(", "not") for part in parts):
        return []
    return [part for part in parts if part.kind in ("word", "phrase")]


class _Tree:
    """Builds the tree of a list of parts whose operators are in order. `or` binds more loosely than `and`."""

    def __init__(self, parts: Sequence[ReadingPart]) -> None:
        self._parts = list(parts)
        self._next = 0

    def build(self) -> whoosh.Query:
        return self._alternatives() if self._parts else whoosh.Term("kind", PARAGRAPH)

    def _alternatives(self) -> whoosh.Query:
        found = [self._together()]
        while self._take("or"):
            found.append(self._together())
        return found[0] if len(found) == 1 else whoosh.Or(found)

    def _together(self) -> whoosh.Query:
        wanted: list[whoosh.Query] = []
        unwanted: list[whoosh.Query] = []
        while True:
            (unwanted if self._take("not") else wanted).append(self._one())
            if not self._take("and"):
                break
        required = wanted or [whoosh.Term("kind", PARAGRAPH)]
        positive = required[0] if len(required) == 1 else whoosh.And(required)
        return whoosh.AndNot(positive, whoosh.Or(unwanted)) if unwanted else positive

    def _one(self) -> whoosh.Query:
        if self._take("("):
            inside = self._alternatives()
            self._take(")")
            return inside
        part = self._parts[self._next]
        self._next += 1
        return _leaf(part)

    def _take(self, kind: str) -> bool:
        if self._next < len(self._parts) and self._parts[self._next].kind == kind:
            self._next += 1
            return True
        return False


def _leaf(part: ReadingPart) -> whoosh.Query:
    if part.kind == "prefix":
        return whoosh.Prefix("exact", analysis.fold(part.text))
    if part.kind == "field":
        return fields.tree(part.text)
    exact = part.kind == "phrase"
    field = "exact" if exact else "text"
    terms = [analysis.fold(word) if exact else analysis.stem(word) for word in analysis.words(part.text)]
    if len(terms) > 1:
        return whoosh.Phrase(field, terms)
    if exact:
        return whoosh.Term(field, terms[0])
    elsewhere = [
        whoosh.Term("section", terms[0], boost=_SECTION_BOOST),
        whoosh.Term("title", terms[0], boost=_TITLE_BOOST),
    ]
    return whoosh.AndMaybe(whoosh.Term(field, terms[0]), whoosh.Or(elsewhere))
