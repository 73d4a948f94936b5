"""Periods in words."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import gettext

from webui.wording import labels

Period = tuple[str, str]


def in_words(periods: Iterable[Period]) -> str:
    """Periods of ISO dates, an open end: still so.

    >>> in_words([("2006-11-30", "2015-01-12"), ("2015-05-05", "")])
    '30 november 2006 tot en met 12 januari 2015, en vanaf 5 mei 2015'
    """
    told = [_one(start, end) for start, end in periods]
    return str(gettext(", en ")).join(told)


def _one(start: str, end: str) -> str:
    if not end:
        return str(gettext("vanaf %(start)s", start=labels.date_in_words(start)))
    return str(
        gettext("%(start)s tot en met %(end)s", start=labels.date_in_words(start), end=labels.date_in_words(end))
    )
