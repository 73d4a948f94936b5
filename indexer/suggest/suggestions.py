"""Suggestions for a prefix: words, phrases, parties, dossiers and documents."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Literal, Protocol

from indexer import analysis, labels
from indexer.parliament.dossiers import printed_dossier
from indexer.searches import Suggestion
from indexer.suggest.accents import with_accents
from indexer.vocabulary.parties import PartyRegister

Kind = Literal["dossier", "document"]
Count = Callable[[str], int]
"""In how many paragraphs a search for a query finds something."""
_LONGEST = 200  # characters: what is longer is no query that is still being typed
_LONGEST_TITLE = 80  # characters of a title in a label
_LOOKED_AT = 30  # words looked at for one that is offered
_AFTER_OTHERS = 3  # words and phrases looked at after those typed before: each takes a search
_LOOKED_AT_TITLES = 500
SHORTEST_TITLE_WORD = 3  # characters: fewer begin too many titles
_LONGEST_PHRASE = 3  # words


@dataclass(frozen=True, slots=True)
class Titled:
    """A document or dossier by its id: its title, and its number of paragraphs."""

    kind: Kind
    id: str
    title: str
    count: int

    @property
    def label(self) -> str:
        """How it is cited, and its title, cut short at a word."""
        title, name = self.title, cited(self.kind, self.id)
        if len(title) > _LONGEST_TITLE:
            title = title[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,;:") + " …"
        return f"{name} · {title}" if title else name


class Titles:
    """Documents or dossiers, found by their number and by the words of their titles."""

    def __init__(self, titled: Iterable[Titled]) -> None:
        self._titled = sorted(titled, key=lambda one: (-one.count, one.id))
        self._title_words = [frozenset(analysis.words(one.title)) for one in self._titled]
        self._words = sorted((word, place) for place, words in enumerate(self._title_words) for word in words)
        self._names = sorted(
            (name, place) for place, one in enumerate(self._titled) for name in names(one.kind, one.id)
        )

    def matching(self, typed: str, limit: int) -> list[Titled]:
        """Those whose number or citation begins with what was typed, and those whose title has words that begin as
        the words typed do; most paragraphs first."""
        if len(typed.strip()) < SHORTEST_TITLE_WORD:
            return []
        found = set(_beginning(self._names, key(typed)))
        if words := [word for word in analysis.words(typed) if word not in analysis.stop_words()]:
            for place in _beginning(self._words, max(words, key=len)):
                if all(any(own.startswith(word) for own in self._title_words[place]) for word in words):
                    found.add(place)
        return [self._titled[place] for place in sorted(found)[:limit]]


class Beginning(Protocol):
    """Words or phrases of an index."""

    def beginning(self, begun: str, limit: int, /) -> list[str]:
        """Those that begin so, most frequent first."""


class Matching(Protocol):
    """Documents or dossiers of an index."""

    def matching(self, typed: str, limit: int, /) -> list[Titled]:
        """Those whose number or citation begins with what was typed, and those whose title has words that begin as
        the words typed do; most paragraphs first."""


@dataclass(frozen=True, slots=True)
class Known:
    """The sources of suggestions in one commit of an index. `accented` is how words are written that the index has
    without accents; `parties` gives their numbers of paragraphs by id, and `register` their names."""

    words: Beginning
    accented: Mapping[str, str]
    phrases: Beginning
    parties: Mapping[str, int]
    register: PartyRegister
    dossiers: Matching
    documents: Matching


def suggest(typed: str, known: Known, count: Count, limit: int) -> tuple[Suggestion, ...]:
    """At most `limit` suggestions, of each kind a fair share, in the order of the kinds; after several words phrases
    come first. Terms and phrases complete the last word typed, and find something together with the words before."""
    if not analysis.words(typed) or len(typed) > _LONGEST or limit < 1:
        return ()
    kinds: list[Iterable[Suggestion]] = [
        _terms(typed, known, count, limit),
        _phrases(typed, known, count, -(-limit // 2)),
        _parties(typed, known, limit),
        (_of_title(found) for found in known.dossiers.matching(typed, limit)),
        (_of_title(found) for found in known.documents.matching(typed, limit)),
    ]
    if " " in typed.strip():
        kinds[0], kinds[1] = kinds[1], kinds[0]
    return _fair(kinds, limit)


def _fair(kinds: Sequence[Iterable[Suggestion]], limit: int) -> tuple[Suggestion, ...]:
    """One of each kind in turn until there are enough, then put together by kind."""
    taken: list[list[Suggestion]] = [[] for _ in kinds]
    for turn in zip_longest(*kinds):
        for kind, found in zip(taken, turn, strict=True):
            if found is not None and sum(map(len, taken)) < limit:
                kind.append(found)
        if sum(map(len, taken)) >= limit:
            break
    return tuple(found for kind in taken for found in kind)


def _terms(typed: str, known: Known, count: Count, limit: int) -> list[Suggestion]:
    """The words that begin with the last word typed, after the words before it; one of each lemma, most found first."""
    *_, last = analysis.tokens(typed)
    if analysis.fold(typed[last.start :]) != last.word:
        return []  # it is finished, or not spelled as the index has it
    before = typed[: last.start]
    by_lemma: dict[str, str] = {}
    for word in known.words.beginning(last.word, _LOOKED_AT):
        if word not in analysis.stop_words():
            by_lemma.setdefault(analysis.lemma(word), word)
    found = []
    for word in islice(by_lemma.values(), _AFTER_OTHERS if before.strip() else limit):
        value = before + known.accented.get(word, word)
        found.append(Suggestion("term", value, value, count(value)))
    return sorted((one for one in found if one.count), key=lambda one: -one.count)


def _phrases(typed: str, known: Known, count: Count, limit: int) -> list[Suggestion]:
    """The phrases that begin with the last words typed, with as many of them as begin one, after those before them;
    most found first."""
    tokens = list(analysis.tokens(typed))
    for place in range(max(0, len(tokens) - _LONGEST_PHRASE), len(tokens)):
        begun = " ".join(token.word for token in tokens[place:]) + (" " if typed[-1].isspace() else "")
        if phrases := known.phrases.beginning(begun, limit):
            before = typed[: tokens[place].start]
            if before.count('"') % 2:  # the phrase has its opening mark already
                before = before.removesuffix('"')
            found = []
            for phrase in phrases[: _AFTER_OTHERS if before.strip() else limit]:
                written = with_accents(phrase, known.accented)
                value = f'{before}"{written}"'
                found.append(Suggestion("phrase", value, before + written, count(value)))
            least = 1 if before.strip() else 2  # a phrase that one paragraph has is none
            return sorted((one for one in found if one.count >= least), key=lambda one: -one.count)
    return []


def _parties(typed: str, known: Known, limit: int) -> Iterator[Suggestion]:
    """The parties whose label, name or other spelling begins with what was typed, most paragraphs first."""
    begun = key(typed)
    if begun in analysis.stop_words():
        return
    counts = known.parties
    found = [
        party
        for party in known.register
        if counts.get(party.id)
        and any(key(name).startswith(begun) for name in (party.label, party.name, *party.aliases, *party.ambiguous))
    ]
    for party in sorted(found, key=lambda party: -counts[party.id])[:limit]:
        yield Suggestion("party", party.id, party.label, counts[party.id])


def _of_title(found: Titled) -> Suggestion:
    return Suggestion(found.kind, found.id, found.label, found.count)


def names(kind: Kind, id: str) -> set[str]:
    """What a document or dossier can be called, as it is looked up."""
    return {key(id), key(cited(kind, id))}


def cited(kind: Kind, id: str) -> str:
    """How a document or dossier is cited."""
    return printed_dossier(id) if kind == "dossier" else labels.document(id)


def key(text: str) -> str:
    """A name or number as it is looked up: `34 843, nr. 33` is `34843nr33`, `D'66` is `d66`."""
    return "".join(filter(str.isalnum, analysis.fold(text)))


def _beginning(sorted_pairs: Sequence[tuple[str, int]], begun: str) -> list[int]:
    """The places paired with what begins so, the first of them."""
    if not begun:
        return []
    first, last = bisect_left(sorted_pairs, (begun,)), bisect_left(sorted_pairs, (begun + "\uffff",))
    return heapq.nsmallest(_LOOKED_AT_TITLES, (place for _, place in sorted_pairs[first:last]))
