"""The facts of a paper with written questions: who asked whom, when, and when it was answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask_babel import gettext, ngettext

from indexer.extraction.dates import find_date
from indexer.records import Paragraph, ParsedDocument
from webui.document.speaking import members_and_groups
from webui.links.choice import Fact, facts, told
from webui.links.urls import Links
from webui.wording import labels

_HEAD = 12
"""Among so many first paragraphs stands when questions were sent and answers received."""
_SENT = re.compile(r"\bingezonden(?: op)?\s([^)]{6,40})", re.IGNORECASE)
_RECEIVED = re.compile(r"\bontvangen\s([^)]{6,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Written questions: the paragraphs that ask, when they were sent and answered, in ISO form and empty where that is
    not known, and whether any of them is answered."""

    asked: tuple[Paragraph, ...]
    sent: str
    received: str
    answered: bool


def question_set(parsed: ParsedDocument, elsewhere: Sequence[tuple[str, Paragraph]] = ()) -> QuestionSet | None:
    """The questions of a paper; None where it holds none. `elsewhere` are the answers in another paper, each with the
    date of that."""
    asked = [said for said in parsed.paragraphs if said.role == "contribution"]
    if parsed.document.type != "written-questions" or not asked:
        return None
    head = " ".join(said.text for said in parsed.paragraphs[:_HEAD])
    answered = any(said.answered_by for said in asked)
    dated = parsed.document.date or ""
    own = any(said.role == "response" for said in parsed.paragraphs)
    return QuestionSet(
        asked=tuple(asked),
        sent=_date(_SENT, head) or ("" if own else dated),
        received=_date(_RECEIVED, head) or next((day for day, _ in elsewhere if day), dated if own else ""),
        answered=answered,
    )


def told_of(asked: QuestionSet, links: Links) -> tuple[Fact, ...]:
    """The known facts of written questions."""
    return facts(
        (gettext("Gesteld door"), members_and_groups(asked.asked, links)),
        (gettext("Ingezonden"), told(labels.date_in_words(asked.sent))),
        (gettext("Beantwoord"), told(_answered(asked))),
    )


def _answered(asked: QuestionSet) -> str:
    if not asked.answered:
        return str(gettext("geen antwoord gevonden"))
    when, days = labels.date_in_words(asked.received), _days(asked.sent, asked.received)
    if days is None:
        return when or str(gettext("ja"))
    return str(
        ngettext(
            "%(when)s, na %(count)s dag", "%(when)s, na %(count)s dagen", days, when=when, count=labels.number(days)
        )
    )


def _days(start: str, end: str) -> int | None:
    """The days between two ISO dates; None where one is not known or they are the wrong way round."""
    try:
        days = (date.fromisoformat(end) - date.fromisoformat(start)).days
    except ValueError:
        return None
    return days if days >= 0 else None


def _date(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return (find_date(found[1]) or "") if found else ""
