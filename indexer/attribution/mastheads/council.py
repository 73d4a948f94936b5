"""The heads of the questions, the letters and the motions of a council: a form, a letterhead or a title alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.attribution.mastheads import letter
from indexer.attribution.mastheads.letter_fields import DEEP
from indexer.attribution.mastheads.masthead import DATELINE, Masthead
from indexer.extraction.dates import find_date
from indexer.extraction.formulas.council_forms import read_form
from indexer.extraction.formulas.council_papers import Kind, is_to_group, kind_of_paper, says_who_asks, titled
from indexer.patterns import regex
from indexer.records import Metadata

_GENRES: dict[Kind, str] = {
    "questions": "raadsvragen",
    "letter": "brief van een college",
    "motion": "motie",
    "groups": "",
}
_DATED = regex(
    rf"{DATELINE}|[^.?!]{{0,60}}(?<![\w-])\d{{1,2}} [a-z]{{3,9}} \d{{4}}"
    r"(?:,? (?:gemeente|provincie|waterschap) [^.?!]{2,40})?",
    re.IGNORECASE,
)
_TOP, _LAST = 8, 10
"""A day that no label tells stands among so many lines at the top; a paper is signed among so many at its end."""
_SAYS_KIND = regex(r"\bvragen\b|\bmotie\b", re.IGNORECASE)


def read(texts: Sequence[str], beside: Sequence[str] = ()) -> Masthead | None:
    """The head of such a paper; None where it is none. The lines that say who asks, or
    that it is answered, are no part of it."""
    opening = [" ".join(text.split()) for text in texts[:DEEP]]
    form = read_form(opening)
    last = [" ".join(text.split()) for text in texts[-_LAST:]]
    kind = kind_of_paper(opening, last, form)
    if kind is None:
        return None
    above = (
        letter.read(texts, beside)
        if kind in ("questions", "letter") and any(map(letter.is_salutation, opening))
        else None
    )
    lines = form.lines | (above.lines if above else frozenset())
    if kind == "questions":
        lines -= form.told | {index for index, text in enumerate(opening) if says_who_asks(text)}
    elif kind == "motion":
        lines -= form.told
    elif kind == "letter":
        lines |= frozenset(range(max(form.lines, default=-1)))
        lines -= {index for index, text in enumerate(opening) if is_to_group(text)}
    title = titled(opening, kind)
    read_above = above.metadata if above else Metadata()
    stated = Metadata(
        title=_title(title, form.subject or read_above.title or "", kind) or None,
        date=form.date or read_above.date or _day(opening),
    )
    return Masthead(stated, frozenset(lines), "" if kind == "groups" else title or form.subject, _GENRES[kind])


def _title(printed: str, subject: str, kind: Kind) -> str:
    """The title of a paper: its subject, behind what kind of paper it is where the subject does not say so."""
    subject = subject[:1].upper() + subject[1:]
    says = kind == "letter" or not printed or _SAYS_KIND.search(subject)
    return (
        subject
        if subject and (says or subject in printed)
        else ": ".join(filter(None, [printed.rstrip(" .:"), subject]))
    )


def _day(opening: Sequence[str]) -> str | None:
    """The day that stands in a short line at the top of a paper, at its end."""
    return next((find_date(text) for text in opening[:_TOP] if _DATED.fullmatch(text)), None)
