"""Ministers and state secretaries named in a text, by function and portfolio.

>>> find_ministers("Ministers van Klimaat en Groene Groei en van Financiën en deStaatssecretaris van Defensie")
('Minister van Klimaat en Groene Groei', 'Minister van Financiën', 'Staatssecretaris van Defensie')
>>> find_ministers("aan de Minister en de Staatssecretaris van Defensie over")
('Minister van Defensie', 'Staatssecretaris van Defensie')
>>> find_ministers("met minister Kamp en staatssecretaris Van der Bedacht van Defensie")
('Minister van Defensie', 'Staatssecretaris van Defensie')
>>> find_ministers("de staatssecretaris van Financiën – Fiscaliteit en Belastingdienst")
('Staatssecretaris van Financiën',)
>>> find_ministers("met de heer Bedacht, staatssecretaris Openbaar Vervoer, over treinen")
('Staatssecretaris van Openbaar Vervoer',)
>>> find_ministers("Minister Harbers (IenW) en staatssecretaris Van Huffelen (BZK)")
('Minister van Infrastructuur en Waterstaat', 'Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties')
>>> find_ministers("de Minister van Defensie over de Raad Algemene Zaken en het rapport van de Inspectie Justitie")
('Minister van Defensie',)
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from indexer.analysis.keyed import Keyed
from indexer.extraction.names.committees import NAME
from indexer.patterns import regex
from indexer.vocabulary import ministries

_FUNCTION = Keyed(
    r"(?<!vice)(?<!vice-)"
    r"(?:(?P<president>minister-\s*president)|(?P<minister>ministers?)|(?P<secretary>staatssecretaris(?:sen)?))",
    "minister",
    "staatssecretaris",
    flags=re.IGNORECASE,
)
_TOGETHER = regex(
    r"(?: (?-i:(?:(?:Van|De|Den|Ter|Ten|Te|El)(?: (?:de|den|der))? )?[A-ZÀ-Ý][\w’'-]{1,40}))?"
    r"\s*(?:,|/|en)\s*(?:de\s*)?",
    re.IGNORECASE,
)
"""What stands between two functions with one portfolio: `minister Kamp en staatssecretaris Mansveld van …`."""
_UNLISTED = regex(
    r"(?i:ministers?|staatssecretaris(?:sen)?) (?P<preposition>van|voor) (?!Staat\b)"
    rf"(?P<name>[A-Z]{{1,2}}&[A-Z]\b|{NAME})"
)
_IN_APPOSITION = regex(
    rf"\b(?:de heer|mevrouw|het lid) [^,;:.()]{{2,40}}, (?:demissionair )?(?i:minister|staatssecretaris) "
    rf"(?!Van\b)(?P<name>{NAME})"
)
"""A portfolio right behind the office, where the name stands before it: `mevrouw Bedacht, staatssecretaris …`."""
_PART_OF_PORTFOLIO = regex(r"\w [-–] $")
"""The dash before a task that is part of a portfolio: `Staatssecretaris van Financiën – Fiscaliteit en …`."""
_LINK = regex(
    r"(?:van|voor|den|der|de|en|te[nr]?|von|el|a\.i|mede|namens|respectievelijk|resp|demissionair|heer|mevrouw)*"
    r"|(?:als)?ook|(?!\w*(?:raad|inspectie|ministerie|commissie|directie|dienst|eurogroep|autoriteit)\b)"
    r"(?-i:[A-ZÀ-Ý’'‘][\w.’'-]*)",
    re.IGNORECASE,
)
"""A word that may stand between an office and its portfolio, or between two portfolios of one office: a preposition, or
part of a name, but not that of a body (`de Raad Algemene Zaken`)."""
_LONGEST_LINK = 160
_LONGEST_SIGNATURE, _MOST = 250, 4
CLOSE = regex(
    r"(?:(?:Hoogachtend|Met (?:de )?(?:meeste )?hoogachting|(?:Met )?(?:vriendelijke|hartelijke|beste) groet(?:en)?)"
    r"(?:,? en hoogachting)?)\s*,?",
    re.IGNORECASE,
)
"""The close of a letter, below which it is signed."""
_BEFORE_NAME = regex(r"(?:(?:mede )?namens )?(?:de )?", re.IGNORECASE)
HONORIFIC = regex(r"(?:(?:prof|drs?|mr|ir|ing|mw|mevr|dhr|jhr|jkvr|ds|bc|a\.i)\.)+")
"""The titles before a name, or the mark that an office is held for a time, each abbreviated."""
_NAME_WORD = r"(?:[A-ZÀ-Ý][\w’'-]*|van|de|der|den|von|te|ten|ter|el)"
_POLITE = regex(r"(?<=, )(?:mevrouw|de heer) (?=\S)")
_PART_OF_NAME = regex(
    r"(?:[A-ZÀ-Ý’'‘(][\w.’'‘)&-]*|van|de|der|den|von|te|ten|ter|el|voor|en|en/of|mede|namens|dezen?"
    rf"|{HONORIFIC.pattern})?[.,;:/–-]*"
)


def find_ministers(text: str) -> tuple[str, ...]:
    """The ministers of a list ("de Ministers van X en van Y"), in order, each with function and portfolio.

    Missing spaces do not matter, but for a portfolio that is not in `vocabulary/ministries.txt`.
    """
    functions = [(match.start(), match.end(), _title(match)) for match in _FUNCTION.finditer(text)]
    if not functions:
        return ()
    found = [(start, title) for start, _, title in functions if title == "Minister-president"]
    listed = [
        (match.start(), match.end(), _canonical()[_squashed(match.group())]) for match in _portfolios().finditer(text)
    ]
    listed += [
        (match.start("short"), match.end(), ministries.in_short()[match["short"]]) for match in _short().finditer(text)
    ]
    listed = [found for found in listed if not _PART_OF_PORTFOLIO.search(text, max(0, found[0] - 4), found[0])]
    of_portfolios = [function for function in functions if function[2] != "Minister-president"]
    unlisted = _unlisted(text, sorted((start, end) for start, end, _ in listed))
    for start, _, name in [*_of_offices(text, functions, sorted(listed)), *unlisted]:
        preposition = "voor" if re.search(r"voor\s*$", text[:start][-12:], re.IGNORECASE) else "van"
        found += [(start, f"{title} {preposition} {name}") for title in _functions_of(text, of_portfolios, start)]
    return tuple(dict.fromkeys(name for _, name in sorted(found, key=lambda item: item[0])))


@lru_cache(maxsize=64)
def find_signatory(text: str) -> tuple[str, ...]:
    """The ministers who sign, where a text is a signature and nothing else: function and name, in either order; or
    several side by side in the row of a table. The close of the letter may stand before it.

    >>> find_signatory("De Minister van Financiën, E. Verzonnen")
    ('Minister van Financiën',)
    >>> find_signatory("De Minister van Financiën, mevrouw prof.dr. E. Verzonnen")
    ('Minister van Financiën',)
    >>> find_signatory("Hoogachtend, de Minister van Financiën,")
    ('Minister van Financiën',)
    >>> find_signatory("De Minister van J&V, E. Verzonnen")
    ('Minister van Justitie en Veiligheid',)
    >>> find_signatory("De Minister van Financiën zegt dit toe.")
    ()
    """
    if not _FUNCTION.search(text[:_LONGEST_SIGNATURE]):
        return ()
    beside = [_signs(part) for part in (text.split(" | ", _MOST) if " | " in text else (text,))]
    return tuple(dict.fromkeys(name for names in beside for name in names)) if all(beside) else ()


def _signs(text: str) -> tuple[str, ...]:
    text = text.strip()
    close = CLOSE.match(text)
    text = text[close.end() :].lstrip() if close else text
    first = _FUNCTION.search(text) if len(text) <= _LONGEST_SIGNATURE else None
    if first is None:
        return ()
    before = text[: first.start()]
    named = before.split()
    if _BEFORE_NAME.fullmatch(before):
        text = _POLITE.sub("", text)
    elif named[-1].lower() in ("de", "van", "aan", "en") or len(named) < 2:
        return ()
    if not all(map(_PART_OF_NAME.fullmatch, _portfolios().sub("", _FUNCTION.pattern.sub("", text)).split())):
        return ()
    return find_ministers(text)


def _of_offices(
    text: str, functions: list[tuple[int, int, str]], listed: list[tuple[int, int, str]]
) -> Iterator[tuple[int, int, str]]:
    """The portfolios that belong to an office before them, and not to a council, a ministry or a subject."""
    ends = [end for _, end, _ in functions]
    last = 0
    for start, end, name in listed:
        before = bisect_right(ends, start)
        since = max(last, ends[before - 1] if before else 0)
        between = re.split(r"[\s,;:/&()–-]+", text[since:start]) if start - since <= _LONGEST_LINK else None
        if between is not None and all(_LINK.fullmatch(word.strip(".")) for word in between):
            last = end
            yield start, end, name


def _functions_of(text: str, functions: list[tuple[int, int, str]], start: int) -> Iterator[str]:
    """The functions that a portfolio belongs to: the last before it, and those that are joined to it."""
    joined: list[str] = []
    follows: int | None = None
    for at in range(bisect_left(functions, (start,)) - 1, -1, -1):
        function_start, end, title = functions[at]
        if follows is not None and not _TOGETHER.fullmatch(text, end, follows):
            break
        joined.append(title)
        follows = function_start
    return reversed(joined)


def _unlisted(text: str, listed: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Portfolios that no list has, as they are printed, or in full where they are printed in short."""
    for match in chain(_UNLISTED.finditer(text), _IN_APPOSITION.finditer(text)):
        before = bisect_left(listed, (match.end(),)) - 1
        if before < 0 or listed[before][1] <= match.start("name"):
            yield match.start("name"), match.end(), ministries.in_short().get(match["name"], match["name"])


def _title(match: re.Match[str]) -> str:
    if match["president"]:
        return "Minister-president"
    return "Minister" if match["minister"] else "Staatssecretaris"


@lru_cache(maxsize=1)
def _canonical() -> dict[str, str]:
    return {_squashed(name): name for name in ministries.portfolios()}


@lru_cache(maxsize=1)
def _portfolios() -> re.Pattern[str]:
    """Every portfolio, longest first, with or without its spaces and commas."""
    names = sorted(_canonical().values(), key=len, reverse=True)
    return regex("|".join(r",?\s*".join(map(re.escape, re.split(r",?\s", name))) for name in names), re.IGNORECASE)


@lru_cache(maxsize=1)
def _short() -> re.Pattern[str]:
    """A ministry in short between brackets, behind an office and the name of who holds it."""
    names = "|".join(map(re.escape, ministries.in_short()))
    return regex(rf"\b(?i:minister|staatssecretaris) (?:{_NAME_WORD} ){{1,6}}\((?P<short>{names})\)")


def _squashed(text: str) -> str:
    return re.sub(r"[\s,]", "", text).casefold()
