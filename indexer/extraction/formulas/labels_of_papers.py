"""The labels of questions and answers in a whole paper: those in words, and bare numbers that count the questions."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from indexer.analysis.sentences import ends_question, ends_sentence, opens_sentence
from indexer.extraction.formulas.answers_announced import opens_answers
from indexer.extraction.formulas.continued_lists import first_in_row
from indexer.extraction.formulas.lettered_labels import lettered_labels, numbered_above, numbered_words
from indexer.extraction.formulas.numbers_again import answered_again
from indexer.extraction.formulas.question_labels import QuestionLabel, label_apart, label_with, read_label
from indexer.extraction.formulas.question_numbers import BARE, LETTER, bare_match, numbers_in
from indexer.patterns import regex

_ASKED_APART = regex(
    r"(?:(?:Antwoord(?:en)?|Beantwoording) (?:op|van) (?:de )?)?(?:(?:schriftelijke|nadere|aanvullende) ){0,2}"
    r"(?:Kamer)?vragen (?:van|door|gesteld door) (?:het|de) (?:Kamer)?(?:lid|leden)\b(?! van).{3,400}",
    re.IGNORECASE,
)
"""The title of a set of questions in a paper that has several of them."""
_HEADER = 4
"""The greatest number of lines, above numbered answers, that say who answers."""
_REQUESTS = r"(?:Graag|Kunt u|Kan|Kunnen|Wilt u|Gelieve|Geef|Noem)\b"
_NAMES = regex(
    rf"{_REQUESTS}|(?:De|Het) (?:\w+ ){{0,4}}?(?:leden|lid|fracties?|fractieleden) (?:van|\w+-fractie|[A-ZÀ-Ý])"
    r"|.{0,120}\b(?:deze|genoemde) leden\b|.{0,200}\bleden van de \S{1,30}"
)
"""The first words, or a phrase, of a question that ends in a full stop."""
_LEAST = 2
"""The least number of questions in a list; one will do where an answer is labelled, or it stands alone above one."""
_SHORT, _REACH = 50, 80
"""A line of fewer characters before one that opens a sentence is a heading or the end of a paragraph; in so many lines
or paragraphs below a number its question is looked for."""


def find_labels(texts: Sequence[str], opens: Sequence[bool], *, listed: bool) -> dict[int, QuestionLabel]:
    """The labels among lines or paragraphs, by index: a text is one, or opens with one.

    `opens` says of each text whether it stands apart from the one before; elsewhere a label follows on the end of a
    sentence. `listed`: whether the paper lists questions and answers. Elsewhere only words with a number are a label;
    there words alone are one (`Antwoord`), and so is a number alone (`1`, `3, 4 en 5`, `2. Waar …?`) that is the next
    of at least two with something asked below it.
    """
    found = _in_words(texts, opens, listed=listed)
    worded = {number for label in found.values() if label.kind == "question" for number in label.numbers}
    bare = {
        index: label
        for index, label in (_in_sequence(texts, opens, found) if listed else ())
        if label.kind == "answer" or not label.numbers & worded  # else the enclosures before them, or a list inside one
    }
    questions = [index for index, label in bare.items() if label.kind == "question"]
    labelled = any(label.kind == "answer" for label in found.values())
    put = {index: label.numbers for index, label in {**found, **bare}.items() if listed and label.kind == "question"}
    if not any(label.kind == "answer" and index > min(put, default=index) for index, label in found.items()):
        again = answered_again(texts, opens, put).items()
        bare |= {index: QuestionLabel("answer", numbers, length) for index, (numbers, length) in again}
    alone = len(questions) == 1 and not worded and _stands_alone(texts, opens, questions[0])
    return {**found, **bare} if len(bare) >= _LEAST or labelled or alone else found


def _in_words(texts: Sequence[str], opens: Sequence[bool], *, listed: bool) -> dict[int, QuestionLabel]:
    """The labels in words."""
    found: dict[int, QuestionLabel] = {}
    asked, lettered = False, lettered_labels(texts)
    behind, above = (numbered_words(texts), numbered_above(texts)) if listed else ({}, {})
    for index, text in enumerate(texts):
        apart = opens[index] or not index or index - 1 in found or ends_sentence(texts[index - 1])
        label = read_label(text) if apart or text.lstrip("• ")[:1].isupper() else None
        if short := lettered.get(index):
            label = label_with("question" if short["kind"] == "V" else "answer", short["number"], short.end())
        if index in above:
            label = label_with("question", above[index], len(text))
        if index in behind:
            label = label_with("answer", behind[index], len(text))
        if label is None and apart:
            asks = asked or bool(listed and index and texts[index - 1].endswith("?"))
            label = label_apart(text, asked=asks, listed=listed)
        if label and (listed or label.numbers):
            found[index], asked = label, label.kind == "question"
    return found


def _stands_alone(texts: Sequence[str], opens: Sequence[bool], index: int) -> bool:
    """Whether a number stands between empty lines, above one paragraph that asks."""
    below = range(index + 1, len(texts))
    end = next((at - 1 for at in below if opens[at] and at > index + 1), len(texts) - 1)
    numbered = BARE.fullmatch(texts[index]) and opens[index] and index + 1 < len(texts) and opens[index + 1]
    return bool(numbered) and ends_question(texts[end])


def _in_sequence(
    texts: Sequence[str], opens: Sequence[bool], worded: Mapping[int, QuestionLabel]
) -> Iterator[tuple[int, QuestionLabel]]:
    """The numbers that count the questions, one by one, together with those of labels in words; one that a label for
    several left out (`3 en 5`) comes below it. Where the answers stand together below the questions, they are counted
    anew; where each stands below its question, so are those of a new theme; and so are the questions of others, below a
    title that says whose they are."""
    last, answered, titled, replies, skipped = 0, -_HEADER, -_HEADER, set[int](), set[int]()
    begins = first_in_row(texts, lambda index, match: _is_asked(texts, opens, index, match, worded))
    alone = {number for text in texts if (match := BARE.fullmatch(text)) for number in numbers_in(match["numbers"])}
    apart_first = False  # the first number stands alone: one before an item of a list inside a question is none
    kind: Literal["question", "answer"] = "question"
    for index, text in enumerate(texts):
        if (label := worded.get(index)) and label.kind == "question":
            last, kind, answered = max(label.numbers, default=last), "question", -_HEADER
        if last and ((label and label.kind == "answer" and not label.numbers) or opens_answers(text)):
            answered = index
            replies.add(last)
        titled = index if last and _ASKED_APART.match(text) else titled
        if label or not (match := bare_match(text)):
            continue
        if not _stands_apart(
            texts, opens, worded, index, match.end(), marked=bool(match.groupdict().get("mark")) and not last
        ):
            continue
        found = label_with(kind, match["numbers"], match.end())
        first = min(found.numbers)
        if last and first == 1:
            anew = index - answered <= _HEADER
            themed = not anew and apart_first == (match.end() == len(text)) and _below_theme(texts, opens, index)
            asked = (index - titled < _HEADER or themed) and _is_asked(texts, opens, index, match, worded)
            if asked or anew:
                last, kind = 0, "answer" if not asked and len(replies) == 1 else "question"
                skipped.clear()
        if first not in (last + 1 if last else begins, *skipped):
            continue
        if not last:
            apart_first = match.end() == len(text)
        elif apart_first and match.end() < len(text) and found.numbers & alone:
            continue
        if kind == "answer" or _is_asked(texts, opens, index, match, worded):
            skipped = (skipped | set(range(last + 1, max(found.numbers)))) - found.numbers
            last = max(last, *found.numbers)
            yield index, replace(found, kind=kind)


def _stands_apart(
    texts: Sequence[str], opens: Sequence[bool], worded: Container[int], index: int, end: int, *, marked: bool
) -> bool:
    """Whether a number is a text, or opens one that stands apart from the one before; one that is `marked` as an item
    does so below a short line too, and below a bracket."""
    if end == len(texts[index]) or opens[index] or not index or index - 1 in worded:
        return True
    above = texts[index - 1]
    return ends_sentence(above) or (marked and (len(above) < _SHORT or above[-1] == ")"))


def _below_theme(texts: Sequence[str], opens: Sequence[bool], index: int) -> bool:
    """Whether a title stands right above: short, apart, and below the end of a sentence."""
    if index < 2 or not (opens[index - 1] and ends_sentence(texts[index - 2])):
        return False
    title = texts[index - 1]
    return title[0].isupper() and len(title) < _SHORT and not (ends_sentence(title) or title.endswith((":", ",", ";")))


def _is_asked(
    texts: Sequence[str], opens: Sequence[bool], index: int, match: re.Match[str], worded: Mapping[int, QuestionLabel]
) -> bool:
    """Whether a question stands below a number that stands alone, or behind one that opens a text."""
    own = texts[index][match.end() :]
    below: list[str] = [own] if own else []
    in_own = bool(own)
    for at in range(index + 1, min(len(texts), index + _REACH)):
        text = texts[at]
        if at in worded or bare_match(text):
            break
        goes_on = len(texts[at - 1]) > _SHORT or text[0].isdigit() or not opens_sentence(text)
        in_own = in_own and not opens[at] and goes_on
        own = f"{own} {text}" if in_own else own
        below.append(text)
    if not below or not opens_sentence(LETTER.sub("", below[0], count=1)) or below[0][0].isdigit():
        return False
    if not own:
        apart = opens[index] or not index or ends_sentence(texts[index - 1]) or len(texts[index - 1]) < _SHORT
        return any("?" in text or (apart and ends_sentence(text)) for text in below)
    return "?" in own or (ends_sentence(own) and bool(_NAMES.match(own)))
