"""How much substance a paragraph has, whatever the query: a question, an answer and what a motion requests say more
than what stands around them, and procedure (the chair, headings, formulas) says little.

It is a field of the index and adds to the score of what a query finds; what is found stays the same.
"""

from __future__ import annotations

from whoosh import query as whoosh

from indexer import analysis
from indexer.extraction.formulas.motion_requests import requests
from indexer.query import weights
from indexer.records import Paragraph

FIELD = "substance"
_LONGEST = 15  # words of an answer that refers to another
_SOME, _MUCH = "some", "much"


def of(paragraph: Paragraph) -> str | None:
    """The term of a paragraph in the field; None for procedure, and for what says nothing by itself (`Ja.`, `Zie het
    antwoord op vraag 3.`)."""
    if paragraph.role == "procedural" or _says_nothing(paragraph.text):
        return None
    asks = paragraph.role == "contribution" and (paragraph.questions or requests(paragraph.text))
    return _MUCH if asks or paragraph.answers else _SOME


def _says_nothing(text: str) -> bool:
    """Whether a text only says yes or no, or where the answer is. Nearly all are told by their first word."""
    for number, match in enumerate(analysis.matches(text), 1):
        words = analysis.spelled(match.group())
        if number > _LONGEST or not all(word in analysis.referring_words() or word[0].isdigit() for word in words):
            return False
    return True


def preferred(tree: whoosh.Query) -> whoosh.Query:
    """The paragraphs that a tree finds, with a higher score for those of more substance."""
    more = (
        whoosh.ConstantScoreQuery(whoosh.Term(FIELD, _SOME), weights.SUBSTANCE),
        whoosh.ConstantScoreQuery(whoosh.Term(FIELD, _MUCH), weights.SUBSTANCE + weights.TELLING),
    )
    return whoosh.AndMaybe(tree, whoosh.Or(more))
