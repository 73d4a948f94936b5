"""The fields of the index. A paragraph is one entry; the first of a document also holds the record of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, ID, STORED, TEXT, Schema

from indexer import analysis
from indexer.analysis.spaces import bare, within
from indexer.columnar import FACET, PHRASES, PieceAnalyzer, WeightedTerm
from indexer.columnar.cuts import Cuts, cut
from indexer.engines.repetitions import repeating, signature
from indexer.facets import FACETS, NONE, facet_columns
from indexer.query import substance, weights
from indexer.records import Paragraph, ParsedDocument
from indexer.suggest.phrases import tells

HEAD = "1"
"""The term of the field `head` in the first paragraph of each document."""
NOTHING = ""
"""The value of a column in a paragraph that has none."""

_NOTE, _JOINT = "\x1a", "\x19"  # the substitute character and the end of medium of ASCII
"""What a note begins with, and what stands between its words: it is one piece, for its words weigh less than those of a
text, and no phrase runs into it."""
_ALONE = re.compile(rf"((?<= ){_NOTE}[^\t-\r\x1c-\x1f ]*(?=$| {_NOTE}))")
_GAP = 10  # positions
Positions = Sequence[Sequence[WeightedTerm]]


class _Dutch(PieceAnalyzer):
    """Text → terms; a subclass says what each word gives. A piece is a stretch of words that are told without the rest
    of the text: nearly always one, among many texts with what is printed against it. The particle of a parted verb has
    the verb behind it, so that all fields of a text are cut alike."""

    light_notes = False
    """Whether a word of a note weighs less than one of the text."""

    def pieces(self, text: str) -> Sequence[str]:
        """The stretches of a text that are words, as they are printed, and its notes."""
        first, *others = _parts(text)
        if not others:
            return analysis.pieces_with_verbs(first)
        alone = ((part,) if place % 2 else analysis.pieces_with_verbs(part) for place, part in enumerate(others, 1))
        return list(chain(analysis.pieces_with_verbs(first), *alone))

    def cut_together(self, texts: Sequence[str]) -> Cuts:
        """Texts cut at all spaces that do not stand within a word, without the marks around words."""
        parted = (enumerate(_parts(text)) for text in texts)
        return cut(
            ["".join(part if place % 2 else analysis.with_verbs(part) for place, part in parts) for parts in parted],
            within,
            bare,
        )

    def positions(self, piece: str) -> Positions:
        """The terms of the words of a piece."""
        if piece.isascii() and piece.isalpha():
            return self.terms_at(piece)
        text, *notes = piece.split(_NOTE)
        found = self._places(text)
        for note in notes:
            found += [()] * _GAP
            found += self._noted(note.replace(_JOINT, " "))
        return found

    def _places(self, text: str) -> list[Sequence[WeightedTerm]]:
        """The terms at each place of a text in which parted verbs are marked."""
        found: list[Sequence[WeightedTerm]] = []
        for place, stretch in enumerate(text.split(analysis.VERB)):
            if place % 2:
                found[-1:] = [self.with_verb(terms, stretch) for terms in found[-1:]]
            else:
                found += (terms for word in analysis.pieces(stretch) for terms in self.terms_at(word))
        return found

    def _noted(self, note: str) -> Iterator[Sequence[WeightedTerm]]:
        """The terms at each place of a note."""
        for terms in self._places(analysis.with_verbs(note)):
            yield [(term, min(weight, weights.NOTE)) for term, weight in terms] if self.light_notes else terms

    def with_verb(self, terms: Sequence[WeightedTerm], verb: str) -> Sequence[WeightedTerm]:
        """The terms of a particle of which this is the verb; by itself, those of the particle."""
        return terms

    def terms_at(self, piece: str) -> Positions:
        """The terms at each place of one of the `analysis.pieces`."""
        return [list(self.terms(word)) for word in analysis.spelled(piece)]

    def terms(self, word: str) -> Iterator[WeightedTerm]:
        """The terms of a word."""
        raise NotImplementedError


def _parts(text: str) -> list[str]:
    """A text in parts: every second one is a note, which is cut by itself."""
    if _NOTE not in text:
        return [text]
    return [part if place % 2 else part.replace(_NOTE, " ") for place, part in enumerate(_ALONE.split(text))]


class Lemmas(_Dutch):
    """Text → lemmas, each with the parts of a compound at the same position and with less weight; a compound that is
    written with a hyphen, or a verb that is parted, also as one word.

    Words that stand in every text are left out; `exact` has them. They keep their positions. A word in capitals
    that is another in small letters is found as it is printed too: `OM`, `NAM`.
    """

    light_notes = True

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

    light_notes = True

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


def parts(paragraph: Paragraph, subject: str = "") -> tuple[str, ...]:
    """What a paragraph is found by: its text, its notes, and a subject as if that were one."""
    return (paragraph.text, *(note.text for note in paragraph.notes), *filter(None, [subject]))


def _searched(paragraph: Paragraph, subject: str) -> str:
    """The same as one text."""
    text, *beside = parts(paragraph, subject)
    return " ".join((text, *(_NOTE + _JOINT.join(part.split()) for part in beside)))
