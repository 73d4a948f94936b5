"""The fields of the index. A paragraph is one entry; the first of a document also holds the record of the document."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, ID, STORED, TEXT, Schema

from indexer import analysis
from indexer.columnar import FACET, PHRASES, PieceAnalyzer, WeightedTerm
from indexer.facets import FACETS, NONE, facet_values
from indexer.query import substance, weights
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.suggest.phrases import tells

HEAD = "1"
"""The term of the field `head` in the first paragraph of each document."""
NOTHING = ""
"""The value of a column in a paragraph that has none."""

_BREAK = "\x1e"  # the record separator of ASCII
"""What stands between a text and its notes: no phrase runs across it."""
_GAP = 10  # positions
Positions = Sequence[Sequence[WeightedTerm]]


class _Dutch(PieceAnalyzer):
    """Text → terms; a subclass says what each word gives."""

    def pieces(self, text: str) -> Sequence[str]:
        """The stretches of a text that are words, as they are printed, with a break before each note."""
        first, *notes = text.split(_BREAK)
        pieces = self.cut(first)
        return list(chain(pieces, *((_BREAK, *self.cut(note)) for note in notes))) if notes else pieces

    def cut(self, text: str) -> Sequence[str]:
        """The stretches of a text without notes."""
        return analysis.pieces(text)

    def positions(self, piece: str) -> Positions:
        """The terms of the words that a piece stands for."""
        return [()] * _GAP if piece == _BREAK else [list(self.terms(word)) for word in analysis.spelled(piece)]

    def terms(self, word: str) -> Iterator[WeightedTerm]:
        """The terms of a word."""
        raise NotImplementedError


class Lemmas(_Dutch):
    """Text → lemmas, each with the parts of a compound at the same position and with less weight; a compound that is
    written with a hyphen, or a verb that is parted, also as one word.

    Words that stand in every text are left out; `exact` has them. They keep their positions.
    """

    def cut(self, text: str) -> Sequence[str]:
        """The stretches of a text without notes, a particle with its verb."""
        return analysis.pieces_with_verbs(text)

    def positions(self, piece: str) -> Positions:
        """The terms of the words that a piece stands for."""
        piece, _, verb = piece.partition(analysis.VERB)
        found = super().positions(piece)
        whole = [(len(found) - 1, verb)] if verb else analysis.joined(piece) if "-" in piece or " " in piece else ()
        for place, word in whole:
            found = [(*terms, (analysis.lemma(word), 1.0)) if place == at else terms for at, terms in enumerate(found)]
        return found

    def terms(self, word: str) -> Iterator[WeightedTerm]:
        """The lemma and the parts of a word."""
        if word not in analysis.stop_words():
            found = analysis.analyse(word)
            yield found.lemma, 1.0
            for part in found.parts:
                yield part.lemma, weights.PART


class Families(_Dutch):
    """Text → the families of its words, those of the parts of a compound with less weight."""

    def terms(self, word: str) -> Iterator[WeightedTerm]:
        """The families of a word."""
        if word not in analysis.stop_words():
            for number, family in enumerate(analysis.analyse(word).families):
                yield family, weights.PART if number else 1.0


class Words(_Dutch):
    """Text → words as they are written, without accents: for phrases and prefixes."""

    def terms(self, word: str) -> Iterator[WeightedTerm]:
        """The word itself."""
        yield word, 1.0


class Accented(_Dutch):
    """Text → the words that are printed with accents: without them, and as they are printed. For suggestions."""

    def positions(self, piece: str) -> Positions:
        """The words with accents of a piece."""
        return [] if piece.isascii() else [list(self._accented(piece))]

    def _accented(self, piece: str) -> Iterator[WeightedTerm]:
        for token in analysis.tokens(piece):
            written = piece[token.start : token.end].lower()
            if written.isalpha() and written != token.word:
                yield f"{token.word} {written}", 1.0


class Signature(COLUMN):
    """The signature of each text that is given."""

    def __init__(self) -> None:
        super().__init__(NumericColumn("I"))

    def to_column_value(self, value: Any) -> Any:
        """The signature of a text."""
        return signature(value)


class Exact(PHRASES):
    """The words of a text as they are written, and the phrases that can be suggested."""

    def telling(self, term: str) -> bool:
        """Whether a phrase may begin or end with a word."""
        return tells(term)


def schema() -> Schema:
    """The schema of an index."""
    return Schema(
        text=TEXT(analyzer=Lemmas()),
        exact=Exact(analyzer=Words()),
        accented=TEXT(analyzer=Accented(), phrase=False),
        family=TEXT(analyzer=Families(), phrase=False),
        section=TEXT(analyzer=Lemmas(), phrase=False),
        title=TEXT(analyzer=Lemmas(), phrase=False),
        speaker=TEXT(analyzer=Words(), phrase=False),
        **{facet: FACET() for facet in FACETS},
        month=FACET(indexed=False),
        chamber=FACET(indexed=False),
        date=FACET(),
        added=FACET(indexed=False),
        signature=Signature(),
        head=ID(),
        named=TEXT(analyzer=Words(), phrase=False),
        called=ID(),
        substance=ID(),  # substance.FIELD
        document_record=STORED,
        record=STORED,
    )


def opens(parsed: ParsedDocument) -> int:
    """The position of the first of the questions of a paper with written questions, which is found by the words of its
    title too: the questions seldom name what they are about. 0 for any other document."""
    if parsed.document.type != "written-questions":
        return 0
    return next((said.position for said in parsed.paragraphs if said.role == "contribution"), 0)


def entry(document: Document, paragraph: Paragraph, subject: str = "") -> dict[str, Any]:
    """The fields of a paragraph, without the stored records, and its text where a signature is made of it; it is also
    found by the words of a `subject`."""
    facets = {facet: values or (NOTHING,) for facet, values in facet_values(document, paragraph).items()}
    text = searched(paragraph, subject)
    return facets | {
        "text": text,
        "exact": text,
        "family": text,
        "section": " ".join(paragraph.section),
        "title": document.title,
        "speaker": paragraph.speaker or "",
        "month": (document.date[:7] if document.date else NONE,),
        "chamber": (document.chamber or NOTHING,),
        "date": (document.date or NOTHING,),
        "added": (paragraph.added or NOTHING,),
        "signature": repeating(paragraph),
        substance.FIELD: substance.of(paragraph),
    }


def searched(paragraph: Paragraph, subject: str = "") -> str:
    """The text by which a paragraph is found: its own, its notes and a subject, with no phrase across them."""
    return _BREAK.join(filter(None, (paragraph.text, *(note.text for note in paragraph.notes), subject)))


def repeating(paragraph: Paragraph) -> str:
    """The text of a paragraph by which it repeats others. A name under a document is so short that it would say nothing
    by itself: it stands there as often as it takes."""
    names = paragraph.role == "procedural" and paragraph.speaker
    signs = names and analysis.words(paragraph.text) == analysis.words(names)
    return " ".join([paragraph.text] * _TELLING) if signs else paragraph.text


def signature(text: str) -> int:
    """A number that is the same for texts that differ in spacing, capitals and punctuation only, and hardly ever for
    others; 0 for a text of so few words that it says nothing by itself."""
    pieces = analysis.pieces(text)
    if len(pieces) < _TELLING and sum(len(analysis.spelled(piece)) for piece in pieces) < _TELLING:
        return 0
    printed = "".join(pieces)
    plain = printed.isascii() and printed.isalnum()  # then each piece is a word but for its capitals
    return zlib.crc32((printed.lower() if plain else "".join(map(_together.__getitem__, pieces))).encode()) or 1


_TELLING = 8  # words
_together = analysis.Remembered[str](lambda piece: "".join(analysis.spelled(piece)))
"""The words that a piece stands for, written together."""
