"""The labels of questions and answers: `Vraag 1`, `Antwoord op de vragen 2 en 3:`, `4 t/m 6`, `7. Waar zijn …?`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from indexer.analysis.keyed import Keyed
from indexer.analysis.sentences import ends_sentence
from indexer.analysis.unfinished import is_unfinished
from indexer.extraction.formulas.question_numbers import BARE, BARE_OPENING, LOOSE, numbers_in
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
        return label_with("question" if match["asks"] else "answer", match["numbers"], len(text))
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
        return label_with("question", bare["numbers"], 0).numbers
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
        return label_with("question" if match["asks"] else "answer", match["numbers"], match.end())
    glued = _GLUED.match(text) if ends_sentence(text) else None
    return label_with("answer", None, glued.end()) if glued else None


def joint_numbers(text: str) -> frozenset[int]:
    """The numbers of the questions that a text says it answers together, or opens with; nothing where it does not.

    >>> sorted(joint_numbers("Gezien de samenhang beantwoord ik de vragen 1 tot en met 3 gezamenlijk."))
    [1, 2, 3]
    >>> sorted(joint_numbers("2 en 3. Dat is zo.")), joint_numbers("Zie het antwoord op de vragen 1 en 2.")
    ([2, 3], frozenset())
    """
    head = BARE_OPENING.match(text)
    if head and head["mark"] and len(numbers := numbers_in(head["numbers"])) > 1:
        return numbers
    found = _JOINTLY.search(text) and _QUESTIONS.search(text)
    return label_with("answer", found["numbers"], 0).numbers if found else frozenset()


def label_apart(text: str, *, asked: bool, listed: bool) -> QuestionLabel | None:
    """The label that opens a text which stands apart from the one before: with who asks, or before what is asked or
    answered. `asked`: a question stands right above, so that a label whose line break was lost counts too; `listed`:
    the paper lists questions, so that what is answered may open without a capital."""
    if asked and (match := _GLUED.match(text)):
        return label_with("answer", None, match.end())
    if match := _ASKED_BY.match(text):
        number = re.match(r"Vraag\s+(\d+)", text)
        return label_with("question", number and number[1], match.end())
    if match := _OPENING.match(text) or (_COLON.match(text) if listed else None):
        return label_with("question" if match["asks"] else "answer", match["numbers"], match.end())
    return None


def label_with(kind: Literal["question", "answer"], printed: str | None, length: int) -> QuestionLabel:
    """The label of a kind with the numbers that are printed in it."""
    return QuestionLabel(kind, numbers_in(printed or ""), length)
