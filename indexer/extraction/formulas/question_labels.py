"""The labels of questions and answers: `Vraag 1`, `Antwoord op de vragen 2 en 3:`, `4 t/m 6`, `7. Waar zijn …?`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from indexer.analysis.keyed import Keyed
from indexer.analysis.sentences import ends_question, ends_sentence, opens_sentence
from indexer.analysis.unfinished import is_unfinished
from indexer.extraction.formulas.answers_announced import opens_answers
from indexer.extraction.formulas.continued_lists import first_in_row
from indexer.extraction.formulas.lettered_labels import lettered_labels, numbered_above, numbered_words
from indexer.extraction.formulas.numbers_again import answered_again
from indexer.extraction.formulas.question_numbers import BARE, BARE_OPENING, LETTER, LOOSE, bare_match, numbers_in
from indexer.patterns import regex

_LONGEST = 240
_OF = r"(?:\s{1,8}(?:op|van))?(?:\s{1,8}(?:de|deze))?(?:\s{1,8}(?:deel)?vra(?:ag|gen))?(?:\s{1,8}(?:nrs?\.|nummers?))?"
_BY = (
    r"\s{1,8}(?:van|door|namens)\s{1,8}(?:de|het)\s{1,8}(?:minister|staatssecretaris|regering|kabinet|bewinds)"
    r"(?:(?!ontvangen| over | inzake | naar aanleiding| op (?!(?:de )?vra(?:ag|gen) \d))[^.?!:(]){0,200}"
)
_BOARD = (
    r"(?<!en)\s{1,8}(?:van\s{1,8})?(?:het\s{1,8})?(?:college(?:\s{1,8}van\s{1,8}"
    r"(?:b\s?(?:&|en)\s?w|burgemeester\s{1,8}en\s{1,8}wethouders))?|b\s?&\s?w|gedeputeerde\s{1,8}staten)"
)
"""The board that answers each question: `Antwoord college`."""
_PARTY = r"(?:\s{0,8}\([A-Z][^()?]{1,60}\))?"
"""Who asks, behind the number of a question: `Vraag 1 (VVD):`."""
_WORDED = Keyed(
    rf"(?:• {{0,3}})?(?:(?P<asks>vra(?:ag|gen)|vr\.)|antwoord(?:en)?|antw\.|beantwoording|reactie|mededeling)"
    rf"(?:{_OF}\s{{0,8}}\(?(?P<numbers>{LOOSE})\)?{_PARTY}|{_OF}|{_BY}|{_BOARD})\s{{0,8}}[:.,]?",
    *("vra", "vr.", "antw", "reactie", "mededeling"),
    flags=re.IGNORECASE,
)
_QUESTIONS = regex(rf"\b[Vv]ragen\s{{1,8}}(?P<numbers>{LOOSE})")
_JOINTLY = regex(
    r"\b(?:gezamenlijk|tezamen|tegelijk(?:ertijd)?|in (?:onderlinge )?samenhang|in hun samenhang|als geheel"
    r"|(?:gelet op|gezien|vanwege) (?:de|hun) (?:onderlinge )?samenhang|samen beantwoord\w*|samen te beantwoorden)\b",
    re.IGNORECASE,
)
"""The sentence in an answer that says that it is to several questions."""
_NOTE = regex(r"Toelichting\s{0,8}:?", re.IGNORECASE)
_OPENING = regex(
    r"(?:• {0,3})?(?:(?P<asks>Vra(?:ag|gen)|VRA(?:AG|GEN)|Vr\.)|Antw(?:oord(?:en)?|\.)|ANTWOORD(?:EN)?|Reactie|REACTIE)"
    rf"(?:{_OF}\s{{0,8}}\(?(?P<numbers>{LOOSE})\)?{_PARTY}\s{{0,8}}[:.]?|{_OF}(?<! van)\s{{0,8}}:)"
    r"\s{0,8}(?=[^\W\da-zß-ÿ]|[«“\"‘'’(])"
)
_ASKED_BY = regex(
    r"(?:Samenvatting\s{1,8}(?:van\s{1,8}de\s{1,8})?vraag|Vraag)(?:\s{1,8}of\s{1,8}opmerking)?"
    r"(?:\s{1,8}\d{1,3}[a-z]?)?\s{1,8}(?:van|door)\s{1,8}(?:de\s|het\s|mevrouw\s|lid\s)[^:?!]{2,120}:\s{0,8}"
)
"""A question with who asks it: `Vraag van de heer Jansen (VVD): …`."""
_COLON = regex(
    rf"(?:(?P<asks>Vra(?:ag|gen))|Antwoord(?:en)?)(?:{_OF}\s{{0,8}}(?P<numbers>{LOOSE}))?\s{{0,8}}:\s{{1,8}}"
    r"(?=[a-zß-ÿ]|(?:€ ?)?\d[\d.,]{0,12} (?!(?:en|of|tot|t/m)\b)[a-zß-ÿ])"
)
"""The same, where what is asked or answered opens without a capital: `Antwoord: ja, …`, `Antwoord: 12 bruggen`."""
_SPOKEN = regex(
    r"(?:Antwoord|Reactie) (?:van (?:de )?)?(?P<speaker>minister|staatssecretaris|bewindspersoon|bewindspersonen)"
    r"\s{0,8}:\s{1,8}(?=\S)",
    re.IGNORECASE,
)
_GLUED = regex(r"(?:Antwoord|ANTWOORD)\s{1,8}(?=[^\W\da-zß-ÿ][^\W\d_]{0,30}[ ,.]|[«“])")
"""A label whose line break was lost; it counts only under a question, or before a whole sentence."""
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


@dataclass(frozen=True, slots=True)
class QuestionLabel:
    """The label of a question or an answer (or of a note by those who ask): its numbers, its length in characters with
    the white space behind it, and who answers, where the label says so."""

    kind: Literal["question", "answer", "note"]
    numbers: frozenset[int]
    length: int
    speaker: str | None = None


def read_label(text: str) -> QuestionLabel | None:
    """The label in words that the whole text is; None for any other text, and for the last words of a sentence.

    >>> read_label("Antwoord op de vragen 2, 3 en 5 t/m 7:").numbers == {2, 3, 5, 6, 7}
    True
    >>> read_label("Vraag 1 gaat over de dijken.")
    """
    if len(text) > _LONGEST or is_unfinished(text, "verbs") or (text[:1].islower() and text.endswith(".")):
        return None
    if match := _WORDED.fullmatch(text):
        return _label("question" if match["asks"] else "answer", match["numbers"], len(text))
    return QuestionLabel("note", frozenset(), len(text)) if _NOTE.fullmatch(text) else None


def label_numbers(text: str) -> frozenset[int]:
    """The numbers of questions that the whole text is, alone or in the words of a label; nothing for any other text.

    >>> label_numbers("3") == label_numbers("Antwoord op vraag 3:") == {3}, label_numbers("Ad 4 en 5.") == {4, 5}
    (True, True)
    >>> label_numbers("3 bruggen"), label_numbers("Antwoord")
    (frozenset(), frozenset())
    """
    bare = re.fullmatch(rf"(?:Ad )?{BARE.pattern}", text) if len(text) <= _LONGEST else None
    if bare:
        return _label("question", bare["numbers"], 0).numbers
    label = read_label(text)
    return label.numbers if label else frozenset()


def opening_label(text: str) -> QuestionLabel | None:
    """The label at the head of a paragraph that goes on behind it; None where there is none.

    >>> opening_label("Antwoord van de minister: dat is zo.").speaker, opening_label("Vraag 3: Hoezo?").length
    ('minister', 9)
    >>> opening_label("Antwoord: 12 bruggen.").length, opening_label("Antwoord: 3 en 4")
    (10, None)
    >>> opening_label("Antwoord op die vraag krijgt u morgen.")
    """
    if match := _SPOKEN.match(text):
        return QuestionLabel("answer", frozenset(), match.end(), match["speaker"])
    if match := _OPENING.match(text) or _COLON.match(text):
        return _label("question" if match["asks"] else "answer", match["numbers"], match.end())
    glued = _GLUED.match(text) if ends_sentence(text) else None
    return _label("answer", None, glued.end()) if glued else None


def joint_numbers(text: str) -> frozenset[int]:
    """The numbers of the questions that a text says it answers together, or opens with; nothing where it does not.

    >>> sorted(joint_numbers("Gezien de samenhang beantwoord ik de vragen 1 tot en met 3 gezamenlijk."))
    [1, 2, 3]
    >>> sorted(joint_numbers("2 en 3. Dat is zo.")), joint_numbers("Zie het antwoord op de vragen 1 en 2.")
    ([2, 3], frozenset())
    """
    head = BARE_OPENING.match(text)
    if head and head["mark"] and len(numbers := numbers_in(head["numbers"])) >= _LEAST:
        return numbers
    found = _JOINTLY.search(text) and _QUESTIONS.search(text)
    return _label("answer", found["numbers"], 0).numbers if found else frozenset()


def find_labels(texts: Sequence[str], opens: Sequence[bool], *, listed: bool) -> dict[int, QuestionLabel]:
    """The labels among lines or paragraphs, by index: a text is one, or opens with one.

    `opens` says of each text whether it stands apart from the one before; elsewhere a label follows on the end of a
    sentence. `listed`: whether the paper lists questions and answers. Elsewhere only words with a number are a label;
    there words alone are one (`Antwoord`), and so is a number alone (`1`, `3, 4 en 5`, `2. Waar …?`) that is the next
    of at least two with something asked below it.
    """
    found: dict[int, QuestionLabel] = {}
    asked, lettered = False, lettered_labels(texts)
    behind, above = (numbered_words(texts), numbered_above(texts)) if listed else ({}, {})
    for index, text in enumerate(texts):
        apart = opens[index] or not index or index - 1 in found or ends_sentence(texts[index - 1])
        label = read_label(text) if apart or text.lstrip("• ")[:1].isupper() else None
        if short := lettered.get(index):
            label = _label("question" if short["kind"] == "V" else "answer", short["number"], short.end())
        if index in above:
            label = _label("question", above[index], len(text))
        if index in behind:
            label = _label("answer", behind[index], len(text))
        asks = asked or (listed and index and texts[index - 1].endswith("?"))
        if label is None and apart and asks and (match := _GLUED.match(text)):
            label = _label("answer", None, match.end())
        if label is None and apart and (match := _ASKED_BY.match(text)):
            number = re.match(r"Vraag\s+(\d+)", text)
            label = _label("question", number and number[1], match.end())
        if label is None and apart and (match := _OPENING.match(text)):
            label = _label("question" if match["asks"] else "answer", match["numbers"], match.end())
        if label is None and listed and apart and (match := _COLON.match(text)):
            label = _label("question" if match["asks"] else "answer", match["numbers"], match.end())
        if label and (listed or label.numbers):
            found[index], asked = label, label.kind == "question"
    bare = dict(_in_sequence(texts, opens, found)) if listed else {}
    questions = [index for index, label in bare.items() if label.kind == "question"]
    worded = {number for label in found.values() if label.kind == "question" for number in label.numbers}
    for index in questions:  # the enclosures in the letter before them, or a list inside one
        if bare[index].numbers & worded:
            del bare[index]
    questions = [index for index in questions if index in bare]
    labelled = any(label.kind == "answer" for label in found.values())
    put = {index: label.numbers for index, label in {**found, **bare}.items() if listed and label.kind == "question"}
    if not any(label.kind == "answer" and index > min(put, default=index) for index, label in found.items()):
        again = answered_again(texts, opens, put).items()
        bare |= {index: QuestionLabel("answer", numbers, length) for index, (numbers, length) in again}
    alone = len(questions) == 1 and not worded and _stands_alone(texts, opens, questions[0])
    return {**found, **bare} if len(bare) >= _LEAST or labelled or alone else found


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
        below_head = (
            match.groupdict().get("mark")
            and (len(texts[index - 1]) < _SHORT or texts[index - 1][-1] == ")")
            and not last
        )
        apart = opens[index] or not index or ends_sentence(texts[index - 1]) or index - 1 in worded or below_head
        if not (match.end() == len(text) or apart):
            continue
        found = _label(kind, match["numbers"], match.end())
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


def _label(kind: Literal["question", "answer"], printed: str | None, length: int) -> QuestionLabel:
    return QuestionLabel(kind, numbers_in(printed or ""), length)
