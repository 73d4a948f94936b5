"""Searches as records: what is asked of an index, and what it answers. All are frozen."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from indexer.facets import FACETS, NONE, Filters
from indexer.records import Document, Paragraph

Sort = Literal["relevance", "date", "added"]
"""The order of hits: by relevance, from the newest document on, or from what came into the index last."""
Match = Literal["auto", "all", "most", "any"]

MOST_VALUES = 10_000
"""Who wants all values of a facet gets so many: the most frequent."""
COLUMNS = (*FACETS, "month", "chamber")
"""What paragraphs can be tallied by: the facets, the month (`2018-09`) of their document's date, and the chamber
(`TK`, `EK`)."""


def is_period(text: str) -> bool:
    """Whether a text is a day, or a month or year, in ISO form.

    >>> is_period("2018-09"), is_period("2018-13"), is_period("9999-99-99"), is_period("abc")
    (True, False, False, False)
    """
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class SearchRequest(Filters):
    """A search. Every facet holds the selected values: alternatives inside one facet, a narrowing between facets.

    `since` and `until` are the first and last date, in ISO form and possibly shortened (`2018`, `2018-09`); both
    count, and a paragraph without a date is then not found. `match` says whether `all` words of a query must be in a
    paragraph, `most` of them or words close to them, or `any`; `auto` takes `any` for a question in full. `expand`:
    synonyms and abbreviations count too. `grouped`: only the best paragraph of each document is listed. `page` counts
    from 1; `size` is the number of hits on a page.
    """

    q: str = ""
    since: str = ""
    until: str = ""
    match: Match = "auto"
    expand: bool = True
    grouped: bool = False
    sort: Sort = "relevance"
    page: int = 1
    size: int = 10

    def selected(self, facet: str) -> tuple[str, ...]:
        """The selected values of one of FACETS."""
        values: tuple[str, ...] = getattr(self, facet)
        return values

    @property
    def without_date(self) -> SearchRequest | None:
        """The search for what its period leaves out because it has no date; None where nothing can be left out.

        >>> found = SearchRequest(q="brug", since="2018", page=2).without_date
        >>> found == SearchRequest(q="brug", year=(NONE,)), SearchRequest(year=(NONE, "2018")).without_date
        (True, None)
        """
        dates = self.since or self.until
        if not (dates or self.year) or (NONE in self.year and not dates):
            return None
        return replace(self, since="", until="", year=(NONE,), page=1)


@dataclass(frozen=True, slots=True)
class ReadingPart:
    """One piece of how a query was read: a `word`, `phrase`, `prefix` or `field` (with its value, `party:vvd`), or
    one of the operators `and`, `or`, `not`, `(`, `)`, whose `text` is empty. `meant` are fields with their values that
    a word means besides."""

    kind: Literal["word", "phrase", "prefix", "field", "and", "or", "not", "(", ")"]
    text: str = ""
    meant: tuple[str, ...] = ()


NoteCode = Literal[
    "unbalanced-quote",  # a quotation mark without its pair: left out
    "unbalanced-bracket",  # a bracket without its pair: left out
    "too-deep",  # brackets within many others: left out
    "lone-operator",  # OR, - or * with nothing beside it: left out or read as a word
    "common-words",  # words so common that they need not match
    "unknown-field",  # `foo:bar` where no field foo exists: read as words
    "empty-field",  # `party:` with nothing behind it: read as a word
    "too-long",  # only the first words of the query were read
    "any-words",  # any of the words may match: the query is a question in full, or that was asked for
    "in-capitals",  # a query all in capitals: its operators were read as words
    "date",  # a day or month: what is dated so is found too
    "kind",  # a kind of document: what such documents say is found too
    "party",  # a group: what it says itself is found too
    "office",  # a minister or a committee: what their documents say is found too
    "english",  # a query in English finds little: the documents are Dutch
    "short-prefix",  # a prefix* too short to look up: read as a word
    "quoted-prefix",  # a * between quotation marks: no beginning of a word
]


@dataclass(frozen=True, slots=True)
class Note:
    """Something in a query that was read otherwise than it was typed; `detail` is the text that it is about."""

    code: NoteCode
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a query was read."""

    parts: tuple[ReadingPart, ...]
    notes: tuple[Note, ...]


SNIPPET = 320
"""The length of a snippet in characters, more or less: it starts and ends at words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a snippet; `matched` where it is what the query found."""

    text: str
    matched: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that matches. `score` is the relevance (no unit). `snippet` is its densest passage in pieces, and
    `noted` says that it is one of a note, for nothing is found in the text itself; `marked` is the whole text of the
    paragraph in pieces, `notes` holds the densest passage of each of its notes. `folded` counts the other matching
    paragraphs that are not listed for its sake: repetitions of the same text or, in a grouped search, others of the
    same document."""

    paragraph: Paragraph
    document: Document
    score: float
    snippet: tuple[Piece, ...]
    marked: tuple[Piece, ...]
    folded: int = 0
    notes: tuple[tuple[Piece, ...], ...] = ()
    noted: bool = False


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet, its Dutch label, and the exact number of matching paragraphs that have it."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet's values, most frequent first. A selected value is listed even where its count is 0."""

    name: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another query that finds something where this one found nothing."""

    q: str
    total: int


@dataclass(frozen=True, slots=True)
class Wider:
    """What a query finds besides, with most of its words or with words close to them: how many paragraphs, and the
    first of them. `q`: the spelling in which it finds these, where the one that was typed finds hardly anything."""

    total: int
    hits: tuple[Hit, ...]
    q: str = ""


@dataclass(frozen=True, slots=True)
class Expansion:
    """A word of the query, as typed, and the words that were taken to mean the same."""

    word: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Removal:
    """A word of the query or a filter that was left out, and the exact number of paragraphs that `request`, the
    search without it, finds. `kind` is `word`, `since`, `until` or one of FACETS, `filters` where all filters are left
    out, or `only` where besides no word is left but `value`, which else is the word or the value left out."""

    kind: str
    value: str
    request: SearchRequest
    total: int


@dataclass(frozen=True, slots=True)
class NearValue:
    """A value of a facet that is in the index, its Dutch label, and the search for it in the place of one that is not
    there, with the exact number of paragraphs that it finds."""

    value: str
    label: str
    request: SearchRequest
    total: int


@dataclass(frozen=True, slots=True)
class UnknownValue:
    """A value of a facet, or words of a field, that no paragraph has, as typed or chosen, and the values nearest to it
    that find something."""

    facet: str
    value: str
    near: tuple[NearValue, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to a request: exact `total` of matching paragraphs, one page of `hits`, and one facet for each of
    FACETS, whose counts leave out that facet's own selection and nothing else.

    `listed` is the number of hits on all pages: fewer than `total` where some are folded into others. `corrected` is
    the query in a spelling that the index knows. Where nothing is found, `removals` say what would be found without
    each word and each filter, or else without more of them: those that find something only. `undated` is the number
    of paragraphs without a date that a period leaves out, be it of dates or of years. `wider` fills the last page,
    where the query can be widened; it counts in none of the numbers. `unknown` are values that the query names in a
    field, or that are selected where nothing is found, and that the index has not.
    """

    request: SearchRequest
    total: int
    listed: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    reading: Reading
    expansions: tuple[Expansion, ...]
    corrected: Alternative | None
    alternative: Alternative | None
    removals: tuple[Removal, ...]
    took_ms: float
    undated: int = 0
    wider: Wider | None = None
    unknown: tuple[UnknownValue, ...] = ()

    @property
    def unknown_typed(self) -> tuple[UnknownValue, ...]:
        """The unknown values that the query names and no filter has."""
        return tuple(one for one in self.unknown if one.value not in getattr(self.request, one.facet, ()))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term, phrase, party, dossier or document that begins with what was typed, and in how many paragraphs it
    stands. `value` is the query to type, or the value of the facet."""

    kind: Literal["term", "phrase", "party", "dossier", "document"]
    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Stats:
    """What is in an index: numbers of documents and paragraphs, and of paragraphs per value of each of FACETS.
    `changed` is the time of the last commit; `refused` are the files that could not be read."""

    documents: int
    paragraphs: int
    facets: tuple[Facet, ...]
    changed: str | None
    refused: tuple[RefusedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that is not in the index: its `name` without folders, in one line why, and which kind of reason that is
    (one of `errors.Refusal`)."""

    name: str
    reason: str
    kind: str = "unreadable"
