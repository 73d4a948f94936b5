"""A query widened: paragraphs with most of its words, or with words that are close to them.

A word is close when it is a part of the compound that was typed (`politie` for `politiegegevens`), one of less than
five letters (`kern` for `kernenergie`) only where the other parts stand too; when it begins with
the same root (`discriminatie` for `discrimineren`) or is a verb of four letters with something before it (`bemesten`
for `mest`), when it often stands for the word (`vliegveld`, `luchthaven`), or when it stands in the title of the
document.

Who types a name is shown what its bearer says, and who types a kind of document or a party what is of it first.
What was typed exactly stays as it was typed: phrases, numbers, fields, beginnings of words, what is shut out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from whoosh import query as whoosh

from indexer import analysis
from indexer.analysis.morphology.families import LETTERS as FAMILY
from indexer.analysis.morphology.lexicon import lexicon
from indexer.analysis.morphology.roots import SHORTEST
from indexer.query import weights
from indexer.query.expansion import Expander, Other
from indexer.query.language.named import NAMING
from indexer.query.terms import abbreviated, as_written, beginning, besides, leaf, said, weight
from indexer.searches import Reading, ReadingPart

_OFFICES = ("minister:", "committee:")
_SPEAKER = "speaker:"


def wider(reading: Reading, expander: Expander) -> whoosh.Query | None:
    """The tree of a query widened; None where it has alternatives of its own, or no word that can be widened."""
    if any(part.kind in ("or", "(", ")") for part in reading.parts):
        return None
    wanted: list[ReadingPart] = []
    required: list[whoosh.Query] = []
    shut_out: list[whoosh.Query] = []
    negated = False
    for part in (part for part in reading.parts if part.kind != "and"):
        if part.kind == "not":
            negated = True
        elif negated:
            shut_out.append(leaf(part))
            negated = False
        elif part.kind == "word" and (_is_words(part) or _names(part)):
            wanted.append(part)
        else:
            required.append(leaf(part))
    naming = [part for part in wanted if _names(part)]
    sought = [part for part in wanted if part not in naming] or [part for part in naming if not _is_year(part)]
    sought = [part for part in sought if not _says_little(part)] or sought
    if not sought:
        return None
    tree = _most([_one(parts, expander) for parts in _names_as_one(dict.fromkeys(sought))])
    if sought is not naming and naming:
        meant = [one for part in naming for one in besides(part, weights.WIDER_MEANT, of_year=weights.WIDER_MEANT)]
        tree = whoosh.AndMaybe(tree, whoosh.Or(meant))
    if required:
        tree = whoosh.And([*required, tree])
    return whoosh.AndNot(tree, whoosh.Or(shut_out)) if shut_out else tree


def _is_words(part: ReadingPart) -> bool:
    """Whether a part is a word that says something, perhaps with a number, and no number alone."""
    words = [word for word in analysis.words(part.text) if part.text.isupper() or word not in analysis.stop_words()]
    return any(not any(map(str.isdigit, word)) for word in words)


def _names(part: ReadingPart) -> bool:
    """Whether a part names a kind of document, a group, an office or a year: who types it beside other words wants what
    is so first."""
    return any(meant.startswith(NAMING) for meant in part.meant) or _is_year(part)


def _is_year(part: ReadingPart) -> bool:
    return any(meant.startswith("year:") for meant in part.meant)


def _says_little(part: ReadingPart) -> bool:
    """Whether a part is a word that stands in texts on any subject: it does not make a paragraph match."""
    return weight(part.text.lower()) < 1


def _names_as_one(parts: Iterable[ReadingPart]) -> Iterator[list[ReadingPart]]:
    """The words of a query, those that name the same person together: `Hugo de Jonge corona` is a name and a word."""
    for meant, alike in groupby(parts, key=lambda part: part.meant):
        if any(one.startswith(_SPEAKER) for one in meant):
            yield list(alike)
        else:
            yield from ([part] for part in alike)


def _one(parts: Sequence[ReadingPart], expander: Expander) -> whoosh.Query:
    """A word and the words close to it; of the words of a name all, or who speaks."""
    if len(parts) == 1:
        return whoosh.Or(list(_close(parts[0], expander)))
    words = [whoosh.Or(list(_close(replace(part, meant=()), expander))) for part in parts]
    return whoosh.Or([whoosh.And(words), *besides(parts[0], weights.WIDER_SPEAKER)])


def _most(words: Sequence[whoosh.Query]) -> whoosh.Query:
    """One of two words, or all but one of more; each that is there counts."""
    every: whoosh.Query = whoosh.Or(list(words))
    if len(words) > 1:
        every = whoosh.AndMaybe(every, whoosh.ConstantScoreQuery(whoosh.And(list(words)), weights.WIDER_ALL))
    if len(words) < 3:
        return every
    all_but_one = [whoosh.And([*words[:left_out], *words[left_out + 1 :]]) for left_out in range(len(words))]
    return whoosh.AndMaybe(whoosh.Or(all_but_one), every)


def _close(part: ReadingPart, expander: Expander) -> Iterator[whoosh.Query]:
    """A word and the words close to it."""
    typed = part.text
    same = expander.same(typed)
    word = leaf(replace(part, meant=()))
    yield from abbreviated(typed, word, expander) if same else [word]
    yield from besides(part, weights.WIDER_SPEAKER)
    words = analysis.words(typed)
    if len(words) > 1:
        inner = [whoosh.Term("text", analysis.lemma(word), boost=weights.PART) for word in words]
        yield whoosh.And(inner)
        if any(meant.startswith(_OFFICES) for meant in part.meant):  # of `staatssecretaris toeslagen` the portfolio
            portfolio = zip(inner[1:], words[1:], strict=True)
            yield from (term for term, word in portfolio if word not in analysis.stop_words())
    if len(words) == 1:
        found = analysis.analyse(words[0])
        yield from _parts([inner.lemma for inner in found.parts])
        yield whoosh.ConstantScoreQuery(whoosh.Term("title", found.lemma), weights.WIDER_TITLE)
        if shared := analysis.root(found.lemma):
            yield beginning("text", shared, weights.WIDER_ROOT)
        elif len(found.lemma) == FAMILY and found.lemma in lexicon().verbs:
            yield whoosh.ConstantScoreQuery(whoosh.Term("family", found.lemma), weights.WIDER_ROOT)
    yield from (said(other, weights.SYNONYM) for other in same)
    yield from map(_related, expander.near(typed))


def _related(other: Other) -> whoosh.Query:
    """A related word; one of less than five letters as it is written, for what is related to `wolf` is
    `vee`, not all that begins with it."""
    short = len(other.lemmas) == 1 and len(other.lemmas[0]) < SHORTEST
    return as_written(other.words, weights.WIDER_NEAR) if short else said(other, weights.WIDER_NEAR)


def _parts(parts: Sequence[str]) -> Iterator[whoosh.Query]:
    """The parts of a compound: each that is long enough to say something by itself, and all of them."""
    terms = [whoosh.Term("text", part, boost=weights.PART) for part in parts]
    alone = [term for term in terms if len(term.text) >= SHORTEST]
    yield from alone
    if 1 < len(terms) > len(alone):
        yield whoosh.And(terms)
