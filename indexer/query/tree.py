"""A query as it was read → Whoosh's query tree, which every engine evaluates.

>>> print(QueryParser(Vocabularies()).parse("arbeid", expand=False).tree)
(text:arbeid ANDMAYBE (exact:arbeid^0.2 OR section:arbeid^0.3 OR title:arbeid^0.1))
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from whoosh import query as whoosh

from indexer import analysis, labels
from indexer.extraction import references
from indexer.facets import FACETS
from indexer.parliament.dossiers import dossier_code
from indexer.query import weights
from indexer.query.expansion import Expander, Thesaurus
from indexer.query.language import days, grammar, lexemes
from indexer.query.language.numbers import is_numbered
from indexer.query.language.operators import has_words_for_operators
from indexer.query.language.values import NAMED_BY_INDEX, Facets, ValuesMeant
from indexer.query.neighbours import neighbours
from indexer.query.substance import preferred
from indexer.query.terms import as_written, every_paragraph, in_field, leaf, together
from indexer.query.wider import wider
from indexer.searches import Expansion, Match, Reading, ReadingPart, SearchRequest
from indexer.vocabulary import Vocabularies

_A_DOSSIER = ("dossier", "dossiernummer", "kamerstukdossier", "kamerstuk", "kamerstukken", "kst")
"""What a dossier is called before its number."""
_IN_INDEX = re.compile(f"(?:{'|'.join(NAMED_BY_INDEX)}):")
"""A value that only an index knows."""
_IN_ROWS = 3
"""Of so many numbered things at most each is looked for in rows and ranges too, which takes many phrases."""
_FIVE = re.compile(r"\d{5}")
"""The five digits of the code of a dossier; a year has four."""


@dataclass(frozen=True, slots=True, eq=False)
class ParsedQuery:
    """A query as it was read: for people, as a tree for the engine, and `any_words`, the same words as alternatives
    (None where there are fewer than two). `without_each` has for each part its kind (`word`, or the facet that it is a
    value of), what it is, and the query without it; it is empty where there is one part only, or the query has
    operators. `expansions` are the words that were taken to mean
    the same. `wider` is the tree of the query widened, where it can and may be."""

    reading: Reading
    tree: whoosh.Query
    any_words: str | None
    without_each: tuple[tuple[str, str, str], ...]
    expansions: tuple[Expansion, ...]
    wider: whoosh.Query | None = None

    @property
    def ranked(self) -> whoosh.Query:
        """The tree by which paragraphs are ranked: it finds the same paragraphs, and where the query has words, those
        of more substance score higher."""
        asks_words = any(part.kind in ("word", "phrase", "prefix") for part in self.reading.parts)
        return preferred(self.tree) if asks_words else self.tree


class QueryParser:
    """Reads queries by some vocabularies: parties and topics by their names, synonyms and abbreviations. The last
    queries are kept."""

    def __init__(self, vocabularies: Vocabularies, facets: Facets = tuple) -> None:
        """`facets` gives those of the last commit of an index, whose names of committees and persons may be typed."""
        self.values = ValuesMeant(vocabularies, facets)
        self._vocabularies = vocabularies
        self._kept = lru_cache(maxsize=256)(self._parsed)

    @cached_property
    def thesaurus(self) -> Thesaurus:
        """The synonyms, made ready for looking up."""
        return Thesaurus(self._vocabularies.synonyms)

    def parse(self, q: str, match: Match = "auto", expand: bool = True) -> ParsedQuery:
        """Read a query. An empty one matches every paragraph. `expand`: synonyms and abbreviations count too."""
        return self._kept(self.values.in_quotes(q), match, expand)

    def query_of(self, request: SearchRequest) -> ParsedQuery:
        """The query of a request."""
        parsed = self.parse(request.q, request.match, request.expand)
        if not any(part.kind == "field" or any(map(_IN_INDEX.match, part.meant)) for part in parsed.reading.parts):
            return parsed
        read = self.values.tree
        return replace(parsed, tree=read(parsed.tree), wider=read(parsed.wider) if parsed.wider else None)

    def _parsed(self, q: str, match: Match, expand: bool) -> ParsedQuery:
        if documents := references.named(analysis.normal(q[: lexemes.LONGEST])):
            return _of_documents(documents, _code(q.split()))
        reading = grammar.read(q, self._vocabularies, match, expand)
        parts = grammar.parts_of(reading)
        expander = Expander(self.thesaurus if expand else None)
        any_may_match = any(note.code == "any-words" for note in reading.notes)
        if any_may_match:
            from indexer.query.question import question  # who asks no question waits for no topics

            required, wanted = grammar.required_and_wanted(reading.parts)
            asked = question(wanted, q, expander, self._vocabularies.topics)
            tree = whoosh.And([_Tree(required, expander).build(), asked]) if required else asked
        else:
            tree = _Tree(reading.parts, expander).build()
            if beside := neighbours(reading, q):
                tree = whoosh.AndMaybe(tree, beside)
        code = _dossier(reading)
        if code:
            tree = whoosh.Or([tree, in_field(f"dossier:{code}")])
        widened = None
        if expand and match in ("auto", "most") and not any_may_match and not code:
            widened = wider(reading, expander if match == "most" else Expander(self.thesaurus))
        if match == "most" and widened is not None:
            tree, widened = widened, None
        return ParsedQuery(reading, tree, _any_words(parts), _without_each(parts), expander.used(), widened)


def _any_words(parts: Sequence[ReadingPart]) -> str | None:
    """The words of a query as alternatives, beside its fields; None where there are fewer than two."""
    words = [grammar.typed_again(part) for part in parts if part.kind != "field"]
    kept = [grammar.typed_again(part) for part in parts if part.kind == "field"]
    alternatives = " OR ".join(words)
    if len(words) < 2:
        return None
    return " ".join((f"({alternatives})", *kept)) if kept or has_words_for_operators(alternatives) else alternatives


def _without_each(parts: Sequence[ReadingPart]) -> tuple[tuple[str, str, str], ...]:
    """The kind of each part, what it is, and the query without it; none where there is one only."""
    typed = list(map(grammar.typed_again, parts))
    found = []
    for place, part in enumerate(parts):
        facet, _, value = part.text.partition(":") if part.kind == "field" else ("", "", "")
        named = (facet, value) if facet in FACETS else ("word", typed[place])
        found.append((*named, " ".join(typed[:place] + typed[place + 1 :])))
    return tuple(found) if len(found) > 1 else ()


def _of_documents(documents: tuple[str, ...], code: str) -> ParsedQuery:
    """A query that is the number of a document, and perhaps of a dossier: its paragraphs, and where it is cited."""
    cited = labels.document(documents[0])
    parts = [ReadingPart("field", f"document:{document}") for document in documents]
    parts += [ReadingPart("field", f"dossier:{code}")] if code else []
    trees = [whoosh.ConstantScoreQuery(in_field(part.text), weights.NAMED) for part in parts]
    joined = [one for part in parts for one in (ReadingPart("or"), part)]
    reading = Reading((ReadingPart("phrase", cited), *joined), ())
    forms = dict.fromkeys(tuple(analysis.words(form)) for form in (cited, *map(_in_short, documents)))
    return ParsedQuery(reading, whoosh.Or([*map(as_written, forms), *trees]), None, (), ())


def _in_short(document: str) -> str:
    """A document as texts name it in short: `34843-33`, `2024Z18797`."""
    return re.sub("^(?:kst|kv-[te]k)-", "", document)


def _dossier(reading: Reading) -> str:
    """The dossier whose number is all of a query (`34 843`); a year has four digits and is none."""
    if any(part.kind not in ("word", "and") for part in reading.parts):
        return ""
    typed = [part.text for part in reading.parts if part.text]
    code = "" if days.dated(" ".join(typed), 1) else _code(typed)
    return code if _FIVE.match(code) else ""


def _code(typed: Sequence[str]) -> str:
    """The dossier whose number some words are, perhaps behind what it is called; empty where they are none."""
    words = (word for word in typed if word.lower() not in _A_DOSSIER)
    return dossier_code(" ".join("hoofdstuk" if word.lower() == "hoofdstuk" else word.upper() for word in words))


class _Tree:
    """Builds the tree of a list of parts whose operators are in order. `or` binds more loosely than `and`."""

    def __init__(self, parts: Sequence[ReadingPart], expander: Expander) -> None:
        self._parts = list(parts)
        self._in_rows = sum(part.kind == "word" and is_numbered(part.text) for part in parts) <= _IN_ROWS
        self._expander = expander
        self._next = 0

    def build(self) -> whoosh.Query:
        return self._alternatives() if self._parts else every_paragraph()

    def _alternatives(self) -> whoosh.Query:
        found = [self._together()]
        while self._take("or"):
            found.append(self._together())
        return found[0] if len(found) == 1 else whoosh.Or(found)

    def _together(self) -> whoosh.Query:
        wanted: list[tuple[str, whoosh.Query]] = []
        unwanted: list[whoosh.Query] = []
        while True:
            if self._take("not"):
                unwanted.append(self._one()[1])
            else:
                wanted.append(self._one())
            if not self._take("and"):
                break
        positive = together(wanted, self._expander) if wanted else every_paragraph()
        return whoosh.AndNot(positive, whoosh.Or(unwanted)) if unwanted else positive

    def _one(self) -> tuple[str, whoosh.Query]:
        """A part or a group: the word as typed, empty for anything else, and its tree. A phrase means itself alone."""
        if self._take("("):
            inside = self._alternatives()
            self._take(")")
            return "", inside
        part = self._parts[self._next]
        self._next += 1
        return part.text if part.kind == "word" else "", leaf(part, self._in_rows)

    def _take(self, kind: str) -> bool:
        if self._next < len(self._parts) and self._parts[self._next].kind == kind:
            self._next += 1
            return True
        return False
