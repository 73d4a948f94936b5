"""Which contribution a response answers: that which is printed with it as its question, else the one that it repeats,
else that of the party that it names where that party asked in one paragraph alone.

Only where the evidence is clear; both directions are in the record.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from indexer import analysis
from indexer.analysis.sentences import SENTENCE, ends_sentence
from indexer.records import Paragraph

_ALIKE = 0.72
"""The share of the content words of a contribution's sentence that a response must repeat."""
_LEAST, _LEAST_UNNAMED = 4, 7
"""A repeated sentence has at least this many content words; more where the response names no party."""


_CLEAR, _TIMES = 1.5, 3
"""Words point to another group than the one answered before where they count for the first at least, and for so many
times as much as those of any other group. A word that one group alone used counts 1, one of two groups a half."""


def redirected(paragraphs: Sequence[Paragraph], carried: Sequence[bool]) -> list[Paragraph]:
    """The paragraphs, those of a reply that name nobody answering the group whose words they take up, if that is clear.
    `carried` says of each whether it was taken to answer those that the paragraph before it answers."""
    spoken = _Spoken([paragraph for paragraph in paragraphs if paragraph.role == "contribution" and paragraph.parties])
    found: list[Paragraph] = []
    moved: tuple[str, ...] = ()
    for paragraph, is_carried in zip(paragraphs, carried, strict=True):
        if paragraph.role == "response":
            moved = (spoken.taken_up_in(paragraph) or moved) if is_carried else ()
        found.append(replace(paragraph, responds_to=moved) if moved and is_carried else paragraph)
    return found


class _Spoken:
    """The words of each group's contributions."""

    def __init__(self, contributions: Sequence[Paragraph]) -> None:
        self._using: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._contributions = contributions

    def taken_up_in(self, response: Paragraph) -> tuple[str, ...]:
        """The parties whose words the sentences of a reply take up, where that is clear."""
        if not ends_sentence(response.text):
            return ()
        if not self._using:
            for paragraph in self._contributions:
                for words in _sentences(paragraph.text):
                    for word in words:
                        self._using[word].add(paragraph.parties)
        counts: Counter[tuple[str, ...]] = Counter()
        for word in frozenset().union(*_sentences(response.text)):
            groups = self._using.get(word, set()) if word.isalpha() else set()
            counts.update(dict.fromkeys(groups, 2 // len(groups)) if 0 < len(groups) <= 2 else {})
        (first, most), (_, next_most) = (*counts.most_common(2), ((), 0), ((), 0))[:2]
        return first if most >= 2 * _CLEAR and most >= _TIMES * next_most else ()


def linked(paragraphs: Sequence[Paragraph], exchanges: Sequence[tuple[int, ...]]) -> list[Paragraph]:
    """The paragraphs with `answers` and `answered_by` filled in. `exchanges` holds for each paragraph the printed
    questions that it is part of or answers."""
    pairs = _as_printed(paragraphs, exchanges) or _by_repetition(paragraphs)
    answered: dict[str, list[str]] = defaultdict(list)
    for response, contributions in pairs.items():
        for contribution in contributions:
            answered[contribution].append(response)
    return [
        replace(paragraph, answers=pairs.get(paragraph.id, ()), answered_by=tuple(answered.get(paragraph.id, ())))
        if paragraph.id in pairs or paragraph.id in answered
        else paragraph
        for paragraph in paragraphs
    ]


def _as_printed(paragraphs: Sequence[Paragraph], exchanges: Sequence[tuple[int, ...]]) -> dict[str, tuple[str, ...]]:
    """Answers to the questions that are printed with them."""
    asked: dict[int, list[str]] = defaultdict(list)
    for paragraph, numbers in zip(paragraphs, exchanges, strict=True):
        for number in numbers if paragraph.role == "contribution" else ():
            asked[number].append(paragraph.id)
    return {
        paragraph.id: targets
        for paragraph, numbers in zip(paragraphs, exchanges, strict=True)
        if paragraph.role == "response" and (targets := tuple(id_ for number in numbers for id_ in asked[number]))
    }


def _by_repetition(paragraphs: Sequence[Paragraph]) -> dict[str, tuple[str, ...]]:
    """Responses that repeat a sentence of a contribution, or answer parties that asked in one contribution alone."""
    if not any(paragraph.role == "response" for paragraph in paragraphs):
        return {}
    asked = _Asked([paragraph for paragraph in paragraphs if paragraph.role == "contribution"])
    return {
        paragraph.id: found
        for paragraph in paragraphs
        if paragraph.role == "response"
        and (found := asked.repeated_in(paragraph) or asked.only_of(paragraph.responds_to))
    }


class _Asked:
    """The sentences of contributions, found by their words."""

    def __init__(self, contributions: Sequence[Paragraph]) -> None:
        self._asking = [paragraph for paragraph in contributions if paragraph.questions]
        self._sentences: list[tuple[Paragraph, int]] = []
        self._holding: dict[str, list[int]] = defaultdict(list)
        for paragraph in contributions:
            for words in _sentences(paragraph.text):
                for word in words:
                    self._holding[word].append(len(self._sentences))
                self._sentences.append((paragraph, len(words)))

    def only_of(self, parties: tuple[str, ...]) -> tuple[str, ...]:
        """The id of the one contribution of these parties that asks something; nothing where there are more, or where
        it is not known who is answered."""
        asking = [paragraph.id for paragraph in self._asking if set(paragraph.parties) == set(parties)]
        return tuple(asking) if parties and len(asking) == 1 else ()

    def repeated_in(self, response: Paragraph) -> tuple[str, ...]:
        """The ids of the contributions of which a response repeats a sentence, in their order. Where the response
        names the parties that it answers, the contribution must be one of theirs."""
        least = _LEAST if response.responds_to else _LEAST_UNNAMED
        found: set[int] = set()
        for words in _sentences(response.text):
            shared = Counter(sentence for word in words for sentence in self._holding.get(word, ()))
            for sentence, count in shared.items():
                paragraph, size = self._sentences[sentence]
                theirs = not response.responds_to or bool(set(response.responds_to) & set(paragraph.parties))
                if size >= least and count >= _ALIKE * size and theirs:
                    found.add(sentence)
        return tuple(dict.fromkeys(self._sentences[sentence][0].id for sentence in sorted(found)))


def _sentences(text: str) -> list[frozenset[str]]:
    """For each sentence the stems of the words that say what it is about, without what stands between brackets."""
    closed = text.rfind(")") + 1  # behind it each bracket would be followed to the end in vain
    bare = re.sub(r"\([^)]*\)", "", text[:closed]) + text[closed:]
    return [_content(sentence) for sentence in SENTENCE.split(bare)]


def _content(sentence: str) -> frozenset[str]:
    return frozenset(
        analysis.lemma(word)
        for word in analysis.words(sentence)
        if word not in analysis.stop_words() and word not in analysis.formula_words()
    )
