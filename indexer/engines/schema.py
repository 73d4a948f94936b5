"""The fields of the index. A paragraph is one entry; the first of a document also holds the record of the document."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, ID, STORED, TEXT, Schema

from indexer import analysis
from indexer.analysis.spaces import bare, within
from indexer.columnar import FACET, PHRASES, PieceAnalyzer, WeightedTerm
from indexer.columnar.cuts import Cuts, cut
from indexer.facets import FACETS, NONE, facet_columns
from indexer.query import substance, weights
from indexer.records import Paragraph, ParsedDocument
from indexer.suggest.phrases import tells

HEAD = "1"
"""The term of the field `head` in the first paragraph of each document."""
NOTHING = ""
"""The value of a column in a paragraph that has none."""

_BREAK = "\x1a"  # the substitute character of ASCII
"""What stands between a text and its notes: no phrase runs across it."""
_GAP = 10  # positions
Positions = Sequence[Sequence[WeightedTerm]]


class _Dutch(PieceAnalyzer):
    """Text → terms; a subclass says what each word gives. A piece is a stretch of words that are told without the rest
    of the text: nearly always one, among many texts with what is printed against it. The particle of a parted verb has
    the verb behind it, so that all fields of a text are cut alike."""

    def pieces(self, text: str) -> Sequence[str]:
        """The stretches of a text that are words, as they are printed, with a break before each note."""
        first, *notes = map(analysis.pieces_with_verbs, text.split(_BREAK))
        return list(chain(first, *((_BREAK, *note) for note in notes))) if notes else first

    def cut_together(self, texts: Sequence[str]) -> Cuts:
        """Texts cut at all spaces that do not stand within a word, without the marks around words."""
        return cut([_BREAK.join(map(analysis.with_verbs, text.split(_BREAK))) for text in texts], within, bare)

    def positions(self, piece: str) -> Positions:
        """The terms of the words of a piece."""
        if piece.isascii() and piece.isalpha():
            return self.terms_at(piece)
        found: list[Sequence[WeightedTerm]] = []
        for number, part in enumerate(piece.split(_BREAK)):
            found += [()] * _GAP if number else ()
            for place, stretch in enumerate(part.split(analysis.VERB)):
                if place % 2:
                    found[-1:] = [self.with_verb(terms, stretch) for terms in found[-1:]]
                else:
                    found += (terms for word in analysis.pieces(stretch) for terms in self.terms_at(word))
        return found

    def with_verb(self, terms: Sequence[WeightedTerm], verb: str) -> Sequence[WeightedTerm]:
        """The terms of a particle of which this is the verb; by itself, those of the particle."""
        return terms

    def terms_at(self, piece: str) -> Positions:
        """The terms at each place of one of the `analysis.pieces`."""
        return [list(self.terms(word)) for word in analysis.spelled(piece)]

    def terms(self, word: str) -> Iterator[WeightedTerm]:
        """The terms of a word."""
        raise NotImplementedError


class Lemmas(_Dutch):
    """Text → lemmas, each with the parts of a compound at the same position and with less weight; a compound that is
    written with a hyphen, or a verb that is parted, also as one word.

    Words that stand in every text are left out; `exact` has them. They keep their positions. A word in capitals
    that is another in small letters is found as it is printed too: `OM`, `NAM`.
    """

    def with_verb(self, terms: Sequence[WeightedTerm], verb: str) -> Sequence[WeightedTerm]:
        """The terms of a particle, and the verb at the same place."""
        return *terms, (analysis.lemma(verb), 1.0)

    def terms_at(self, piece: str) -> Positions:
        """The terms at each place of a piece."""
        found = list(super().terms_at(piece))
        if not piece.islower():
            for place, word in enumerate(analysis.printed(piece)):
                if analysis.is_capitals(word):
                    found[place] = (*found[place], (word, 1.0))
        for place, word in analysis.joined(piece) if "-" in piece or " " in piece else ():
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
        return [] if piece.isascii() else [[term] for term in self._accented(piece)]

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


def columns(parsed: ParsedDocument) -> dict[str, list[Any]]:
    """Of each field its values for the paragraphs of a document, one after another, without the stored records; and
    the texts that signatures are made of."""
    document, paragraphs = parsed.document, parsed.paragraphs
    facets = facet_columns(document, paragraphs)
    same = {
        "title": document.title,
        "month": (document.date[:7] if document.date else NONE,),
        "chamber": (document.chamber or NOTHING,),
        "date": (document.date or NOTHING,),
    }
    return {
        **dict.fromkeys(("text", "exact", "family"), texts(parsed)),
        **{name: [values or _NO_VALUES for values in found] for name, found in facets.items()},
        **{name: [value] * len(paragraphs) for name, value in same.items()},
        "section": [" ".join(said.section) for said in paragraphs],
        "speaker": [said.speaker or "" for said in paragraphs],
        "added": [(said.added or NOTHING,) for said in paragraphs],
        "signature": list(map(repeating, paragraphs)),
        substance.FIELD: list(map(substance.of, paragraphs)),
    }


_NO_VALUES = (NOTHING,)


def texts(parsed: ParsedDocument) -> list[str]:
    """The texts by which the paragraphs of a document are found, one after another."""
    opening, title = opens(parsed), parsed.document.title
    return [_searched(said, title if said.position == opening else "") for said in parsed.paragraphs]


def _searched(paragraph: Paragraph, subject: str = "") -> str:
    """The text by which a paragraph is found: its own, its notes and a subject, with no phrase across them."""
    if not paragraph.notes and not subject:
        return paragraph.text
    return f" {_BREAK} ".join(filter(None, (paragraph.text, *(note.text for note in paragraph.notes), subject)))


def repeating(paragraph: Paragraph) -> str:
    """The text of a paragraph by which it repeats others. A name under a document is so short that it would say nothing
    by itself: it stands there as often as it takes."""
    names = paragraph.role == "procedural" and paragraph.speaker
    signs = names and analysis.words(paragraph.text) == analysis.words(names)
    return " ".join([paragraph.text] * _TELLING) if signs else paragraph.text


def signature(text: str) -> int:
    """A number that is the same for texts that differ in spacing, capitals, accents and punctuation only, and hardly
    ever for others; 0 for a text of so few words or letters that it says nothing by itself."""
    if len(text.split(maxsplit=_TELLING - 1)) < _TELLING:
        return 0
    try:
        letters = text.encode("ascii" if text.isascii() else _WESTERN).translate(_FOLDED, _NO_LETTERS)
    except UnicodeEncodeError:
        letters = analysis.fold(_NO_LETTER.sub("", text)).encode(_WESTERN, "backslashreplace")
    return zlib.crc32(letters) or 1 if len(letters) >= 2 * _TELLING else 0


_TELLING = 8  # words
_WESTERN = "cp1252"
"""An encoding with a byte for each letter that Dutch is written with: bytes are folded many times faster than text."""
_NO_LETTER = re.compile(r"[\W_]")
_CHARACTERS = [bytes([code]).decode(_WESTERN, "replace") for code in range(256)]
_NO_LETTERS = bytes(code for code, character in enumerate(_CHARACTERS) if _NO_LETTER.match(character))
_FOLDED = bytes(
    ord(folded) if (folded := analysis.fold(character)).isascii() and len(folded) == 1 else code
    for code, character in enumerate(_CHARACTERS)
)
