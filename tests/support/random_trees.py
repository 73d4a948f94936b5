"""Random documents, commits and query trees, and what both searchers find of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, reject, settings
from hypothesis import strategies as st
from whoosh import query as whoosh
from whoosh.analysis import Analyzer, Token
from whoosh.codec.base import Codec
from whoosh.fields import ID, KEYWORD, NUMERIC, STORED, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.index import Index
from whoosh.matching import ReadTooFar
from whoosh.scoring import BM25F

from indexer.columnar.codec.codec import ColumnarCodec
from indexer.columnar.search.evaluate import Evaluation, Evaluator
from indexer.columnar.search.facets.column_views import Selection, equal
from indexer.columnar.segment.contents import Snapshot
from indexer.columnar.segment.facet_columns import FACET
from indexer.columnar.weighting import OkapiBM25F
from tests.support.mended_whoosh import mended

WORDS = ["aap", "aan", "aas", "noot", "nood", "mies", "wim", "zus", "jet", "teun", "vuur", "gijs"]
COLUMNAR = ColumnarCodec()
PLAIN, OTHER, OKAPI = BM25F(), BM25F(B=0.3, K1=2.0, title_B=0.9), OkapiBM25F(B=0.8, K1=1.4)


def upwards(selected: str, value: str) -> bool:
    """A selection that takes in all that follows."""
    return value >= selected


meets = st.sampled_from([equal, upwards])
selection = st.builds(Selection, st.lists(st.sampled_from("abcd"), max_size=2, unique=True).map(tuple), meets)
thorough = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
quick = settings(thorough, max_examples=40)


class Weighted(Analyzer):
    """Words at their positions; `word/part` gives a part at the same position with half the weight."""

    def __call__(self, value: str, mode: str = "", **kwargs: object) -> Iterator[Token]:
        token = Token(positions=True, mode=mode)
        for position, word in enumerate(value.split()):
            for place, text in enumerate(word.split("/")):
                token.text, token.pos, token.boost, token.stopped = text, position, 0.5 if place else 1.0, False
                yield token


SCHEMA = Schema(
    id=ID(unique=True),
    text=TEXT(analyzer=Weighted()),
    title=TEXT(analyzer=Weighted(), phrase=False, field_boost=2.0),
    tag=KEYWORD(),
    number=NUMERIC(int, bits=32),
    facets=STORED,
    party=FACET(),
    year=FACET(),
    same=FACET(),
)

Step = tuple[list[tuple[int, dict[str, Any]]], list[int]]
"""A commit: numbered documents to add or update, and numbers of documents to delete."""

word = st.sampled_from(WORDS)
token = st.one_of(word, st.tuples(word, word).map("/".join))
document = st.fixed_dictionaries(
    {
        "text": st.lists(token, max_size=12).map(" ".join),
        "title": st.lists(word, max_size=3).map(" ".join),
        "tag": st.lists(word, max_size=3).map(" ".join),
        "number": st.integers(0, 300),
        "facets": st.fixed_dictionaries(
            {
                "party": st.lists(st.sampled_from("abc"), max_size=2, unique=True),
                "year": st.sampled_from(["2017", "2018", "2019"]).map(lambda year: [year]),
                "same": st.sampled_from(["", "x", "y"]).map(lambda group: [group] if group else []),
            }
        ),
    }
)
commits = st.lists(
    st.tuples(st.lists(st.tuples(st.integers(0, 25), document), max_size=9), st.lists(st.integers(0, 25), max_size=3)),
    min_size=1,
    max_size=3,
)
boost = st.sampled_from([1.0, 1.0, 0.5, 2.0])
field = st.sampled_from(["text", "text", "title", "tag"])
leaf = st.one_of(
    st.builds(whoosh.Term, field, word, boost),
    st.builds(whoosh.Phrase, st.just("text"), st.lists(word, min_size=1, max_size=3), st.integers(1, 3), boost),
    st.builds(whoosh.Prefix, field, st.sampled_from(["a", "aa", "noo", "m", "q", ""]), boost, st.booleans()),
    st.builds(whoosh.Wildcard, field, st.sampled_from(["*a*", "?oo?", "a*", "*", "[mn]*s"]), boost, st.booleans()),
    st.builds(whoosh.Regex, field, st.sampled_from(["a.*", "no+[td]", ".*"]), boost, st.booleans()),
    st.builds(whoosh.FuzzyTerm, field, word, boost, st.integers(1, 2), st.integers(0, 2), st.booleans()),
    st.builds(
        whoosh.TermRange, field, word, st.one_of(word, st.none()), st.booleans(), st.booleans(), boost, st.booleans()
    ),
    st.builds(
        whoosh.NumericRange,
        st.just("number"),
        st.integers(0, 300),
        st.one_of(st.integers(0, 300), st.none()),
        st.booleans(),
        st.booleans(),
        boost,
    ),
    st.builds(whoosh.Every, st.one_of(st.none(), field), boost),
    st.just(whoosh.NullQuery),
    st.lists(word, min_size=2, max_size=2).map(lambda two: whoosh.Sequence([whoosh.Term("text", one) for one in two])),
)
near_part = st.recursive(
    st.builds(whoosh.Term, st.just("text"), word, boost),
    lambda part: st.one_of(
        st.builds(whoosh.Or, st.lists(part, min_size=2, max_size=3)),
        st.builds(whoosh.SpanNear2, st.lists(part, min_size=2, max_size=3), st.integers(1, 4), st.booleans()),
        st.builds(whoosh.SpanNear, part, part, st.integers(1, 4), st.booleans(), st.integers(0, 2)),
        st.builds(whoosh.Phrase, st.just("text"), st.lists(word, min_size=2, max_size=2)),
    ),
    max_leaves=4,
)


def _several(part: st.SearchStrategy[whoosh.Query]) -> st.SearchStrategy[whoosh.Query]:
    parts = st.lists(part, min_size=1, max_size=4)
    return st.one_of(
        st.builds(whoosh.And, parts, boost),
        st.builds(whoosh.Or, parts, boost),
        st.builds(whoosh.DisjunctionMax, parts, boost),
        st.builds(whoosh.AndMaybe, part, part),
        st.builds(whoosh.AndNot, part, part),
        st.builds(whoosh.Require, part, part),
        st.builds(whoosh.Otherwise, part, part),
        st.builds(whoosh.Not, part),
        st.builds(whoosh.ConstantScoreQuery, part, st.sampled_from([1.0, 2.5])),
    )


trees = st.recursive(st.one_of(leaf, near_part), _several, max_leaves=8)


def build(history: list[Step], codec: Codec | None = COLUMNAR) -> Index:
    """An index of so many commits."""
    index = RamStorage().create_index(SCHEMA)
    add(index, history, codec)
    return index


def evaluator(index: Index, earlier: Evaluator | None = None, weighting: BM25F = PLAIN) -> Evaluator:
    """The evaluator of the last commit."""
    return Evaluator(Snapshot(index.reader()), weighting, earlier)


def add(index: Index, history: list[Step], codec: Codec | None = COLUMNAR) -> None:
    """Add so many commits."""
    for added, deleted in history:
        writer = index.writer(codec=codec)
        for number in deleted:
            writer.delete_by_term("id", str(number))
        for number, found in added:
            writer.update_document(id=str(number), **found, **found["facets"])
        writer.commit(merge=False)


def stock(index: Index, tree: whoosh.Query, weighting: BM25F = PLAIN) -> dict[int, float]:
    """The documents that Whoosh's own searcher finds, and their scores, its matchers mended. An example that it fails
    on is given up."""
    with mended(), index.searcher(weighting=weighting) as searcher:
        try:
            return {hit.docnum: hit.score for hit in searcher.search(tree, limit=None)}
        except (IndexError, AttributeError, NotImplementedError, ReadTooFar):
            reject()


def hits(found: Evaluation) -> list[tuple[int, float]]:
    """The hits and their scores, in order."""
    return list(zip(found.numbers.tolist(), found.scores.tolist(), strict=True))
