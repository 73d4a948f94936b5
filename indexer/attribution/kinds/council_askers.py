"""Who asks the written questions of a council, where its form, its title or the signature under it says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from indexer.attribution.layout.signatures import is_name
from indexer.extraction.formulas.genres import COUNCIL_QUESTIONS, opening_genre
from indexer.extraction.names.party_names import Context

_FIRST = 5
"""The number of lines at the top of which one names the genre of these papers."""
_FIELD = re.compile(
    r"(?:(?:mede-?)?indieners?|(?:vraag|vragen)?stellers?|(?:gesteld|ingediend) door|(?:raads|staten)(?:leden|lid)"
    r"|fracties?|(?P<sender>van))(?:\(s\))?\s*:\s*(?P<askers>\S.{1,200})",
    re.IGNORECASE,
)
"""The line of a form that says who asks."""
_TITLED = re.compile(
    r"\b(?:\w{1,20}-)?vragen (?:(?:van|door) )?(?:(?:de )?fracties? (?:van )?)?(?:de |het )?"
    r"(?P<groups>[A-Z\d][^.?!:–]{1,80}?)(?:-fracties?)?(?=:| [–-] | (?:over|inzake|betreffende|aan|m\.b\.t\.)\s|$)"
)
"""The groups whose questions a title names without more words: `Schriftelijke vragen Volt en BIJ1 over bussen`."""
_SIGNED = re.compile(
    r"(?:mede )?namens (?:de )?(?:fracties? )?(?:van )?(?:de |het )?(?P<groups>[^,.?!]{2,60}?)(?:-fracties?)?,?",
    re.IGNORECASE,
)
"""For which groups a paper is signed: `Namens de fractie van de SP,`."""
_ANSWERED = re.compile(
    r"\b(?:beantwoord op|datum (?:van )?(?:het )?(?:antwoord|beantwoording))\s*:\s*\d", re.IGNORECASE
)
"""The line of a form that says when the questions were answered."""
_BETWEEN = re.compile(r", (?:en )?| en |/| & ")
_HEAD = 12
"""The form is filled in in so many lines or paragraphs at the start."""
_END = 8
"""A paper is signed in so many paragraphs at its end."""


def is_form(texts: Sequence[str]) -> bool:
    """Whether one of the first lines of a paper says that it has the written questions of a council."""
    return any((genre := opening_genre([text])) and genre.name == COUNCIL_QUESTIONS for text in texts[:_FIRST])


def stated_askers(texts: Sequence[str]) -> Iterator[str]:
    """Who asks, as the lines of the form say. `texts`: the first lines or paragraphs. A sender (`Van: …`) asks only in
    the form of a council."""
    form = is_form(texts)
    for field in filter(None, map(_FIELD.fullmatch, texts)):
        if form or not field["sender"]:
            yield field["askers"]


def says_answered(texts: Sequence[str]) -> bool:
    """Whether the form says when the questions were answered: the answers stand below them."""
    return any(map(_ANSWERED.search, texts[:_HEAD]))


def titled_groups(texts: Sequence[str], context: Context) -> tuple[str, ...]:
    """The parties whose questions a title among the first lines names, nothing else standing where they do."""
    titles = filter(None, map(_TITLED.search, texts[:_FIRST]))
    return next(filter(None, (_groups(title["groups"], context) for title in titles)), ())


def signing_groups(texts: Sequence[str], context: Context) -> tuple[str, ...]:
    """The parties for which a paper is signed."""
    signed = (_SIGNED.fullmatch(text) for text in texts[-_END:])
    return tuple(dict.fromkeys(party for one in signed if one for party in _groups(one["groups"], context)))


def signed_for(texts: Sequence[str], context: Context) -> frozenset[int]:
    """Where the paragraphs stand that say for which groups a paper is signed, and the names right below them."""
    start = max(0, len(texts) - _END)
    last = next((at for at in range(start, len(texts)) if signing_groups(texts[at : at + 1], context)), None)
    if last is None:
        return frozenset()
    names = takewhile(lambda at: is_name(texts[at]), range(last + 1, len(texts)))
    return frozenset([last, *names])


def _groups(printed: str, context: Context) -> tuple[str, ...]:
    """The parties that are named one by one; nothing where another thing stands between them."""
    found = [context.registered(name.strip()) for name in _BETWEEN.split(printed)]
    return tuple(dict.fromkeys(party for one in found for party in one)) if all(found) else ()
