"""Who is present at a meeting of a council, as its minutes list them: members by their groups, and those in office.

Such a list may print a group once, behind the last of its members or before the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from indexer.extraction.formulas.council_bodies import OFFICES
from indexer.extraction.names.groups import find_persons
from indexer.extraction.names.printed_names import BEHIND, NAME
from indexer.patterns import regex

_CALLED = r"(?:(?:de )?(?:heer|heren|mevrouw|dames?|dhr\.|mw\.|mevr\.|drs\.|mr\.|ir\.|ing\.|dr\.) ?){0,3}"
_OFFICE = "|".join(re.escape(office) for office in OFFICES if " " not in office)
_MEMBERS = regex(
    r"\b(?:(?:raads|staten|commissie)?leden(?: van de raad)?|aanwezig(?: zijn)?|tegenwoordig|present)\b ?:?\s"
    r"(?:(?:de )?(?:raads|staten|commissie)?leden ?:?\s)?",
    re.IGNORECASE,
)
_LONGEST = 4000
"""What opens a list of members, which is no longer, in characters."""
_END = regex(
    rf";\s|(?<=\))\.|\b(?:de )?(?:{_OFFICE}|wethouders|gedeputeerden|heemraden|hoogheemraden|griffier|(?<!\()voorzitter"
    r"|secretaris|notulist|verslag|college|afwezig[\w ]{0,30}|(?:voorts|verder|ook) aanwezig) ?:",
    re.IGNORECASE,
)
"""Where the list of the members ends: the label of others."""
_ONE = regex(rf"{_CALLED}(?P<name>{NAME}){BEHIND}(?: ?\((?P<group>[^()]{{1,40}})\))?(?P<after>,? en |, ?|$| ?)")
_OF_GROUP = regex(
    rf"(?:(?i:fractie)(?: van(?: de| het)?)? )?(?P<group>[A-Z0-9][\w'’/+& -]{{1,40}}?) ?: "
    rf"(?P<names>{_CALLED}{NAME}(?:(?:, | en ){_CALLED}{NAME}){{0,20}})\.?"
)
_FRACTION = regex(r"[,;.]? (?=Fractie (?:van )?[A-Z0-9])")
"""What stands between the lists of two groups."""
_IN_OFFICE = regex(
    rf"\b(?i:wethouders?|gedeputeerden?|portefeuillehouders?|(?:hoog)?heemra(?:ad|den)) ?:? "
    rf"(?P<names>{_CALLED}{NAME}(?: \([^()]{{1,40}}\))?(?:(?:, | en ){_CALLED}{NAME}(?: \([^()]{{1,40}}\))?){{0,12}})"
)
_PRESIDES = regex(rf"(?P<name>{NAME}){BEHIND} ?\((?:commissie|raads)?voorzitter\b")
_GUESTS = regex(
    r"\b(?:te gast|(?:gast)?gasten|(?:gast)?sprekers|genodigden|uitgenodigden|deskundigen|insprekers?|inleiders?) ?: ?",
    re.IGNORECASE,
)
_DEGREE = regex(r"\b(?:prof|dr|drs|mr|ir|ing)\. ")
_NEXT = regex(r"(?<=\S )[A-Z][a-z]{3,25}(?: [a-z]{2,20}){0,2} ?: ")
"""What stands before the guests, and the label of others behind them."""
_NAME = regex(rf"{_CALLED}(?P<name>{NAME})(?: \([^()]{{1,40}}\))?(?:, | en |$)")
_CELLS, _LONGEST_ROW = " | ", 200
_IN_CELL = regex(
    rf"(?:(?=[A-Z]\.)|(?:(?:[Dd]e )?[Hh]eer|[Mm]evrouw|[Dd]hr\.|[Mm]w\.|[Mm]evr\.) (?=[A-Z])){_CALLED}(?P<name>{NAME})"
)
"""A cell of a table that holds somebody, who is called so or has initials."""
_LABELS = regex(
    rf"(?:de )?(?:{_OFFICE}|wethouders|voorzitter|griffier|secretaris|notulist|verslag|(?:aan|af)wezig|leden|datum"
    r"|plaats|locatie|onderwerp|aan|van)\b.*",
    re.IGNORECASE,
)
"""What stands before a colon and is no group."""


def members_present(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The names of the members whom these texts list as present, each with the group that is printed for it.

    >>> [*members_present(["Aanwezig: de leden K. Bedacht (CDA), J. Verzin, P. Zoek (VVD), M. Vind (GroenLinks)"])]
    [('K. Bedacht', 'CDA'), ('J. Verzin', 'VVD'), ('P. Zoek', 'VVD'), ('M. Vind', 'GroenLinks')]
    >>> [*members_present(["CDA: K. Bedacht, A. Verzin"])]
    [('K. Bedacht', 'CDA'), ('A. Verzin', 'CDA')]
    >>> [*members_present(["Raadslid | Mevr. N. Bedacht | Samen Sterk", "Functie | Naam | Fractie"])]
    [('N. Bedacht', 'Samen Sterk')]
    >>> [*members_present(["Fractie VVD: de heer Bedacht, mevrouw Verzin Fractie Lokaal Dorp: de heer Zoek"])]
    [('Bedacht', 'VVD'), ('Verzin', 'VVD'), ('Zoek', 'Lokaal Dorp')]
    """
    for text in (part for whole in texts for part in _FRACTION.split(whole)):
        if row := _row(text):
            yield from [row] if row[1] and row[1].lower() not in OFFICES else []
        elif by_group := _OF_GROUP.fullmatch(text):
            if not _LABELS.fullmatch(by_group["group"]):
                yield from ((name, by_group["group"]) for name in _names(by_group["names"]))
        else:
            yield from ((name, group) for name, group in _all_listed(text) if not group[0].islower())


def officers_present(texts: Iterable[str]) -> Iterator[str]:
    """The names of those whom these texts list as present in an office of such a body.

    >>> [*officers_present(["de wethouders: de heer R.P. Bedacht, mevrouw De Verzin"])]
    ['R.P. Bedacht', 'De Verzin']
    >>> [*officers_present(["Aanwezig: mevrouw Bedacht (CDA), de heer Verzin (lid dagelijks bestuur)"])]
    ['Verzin']
    >>> [*officers_present(["Wethouder | Dhr. G. Bedacht", "Mw. H. Verzin | wethouder", "Dhr. P. Zoek | VVD"])]
    ['G. Bedacht', 'H. Verzin']
    """
    for text in texts:
        if row := _row(text):
            yield from [row[0]] if row[1].lower() in OFFICES else []
        yield from (name for name, office in _all_listed(text) if office in OFFICES)
        for found in _IN_OFFICE.finditer(text):
            yield from _names(found["names"])


def presiding(texts: Iterable[str]) -> Iterator[str]:
    """The names of those of whom these texts say between brackets behind the name that they are in the chair.

    >>> [*presiding(["Aanwezig: mevrouw Bedacht (voorzitter, CDA), de heer Verzin (VVD)"])]
    ['Bedacht']
    """
    yield from (found["name"] for text in texts for found in _PRESIDES.finditer(text))


def guests_present(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The names of the guests whom these texts list, each with what is printed for him, empty where nothing is.

    >>> [*guests_present(["Gasten: de heer P. Bedacht (directeur Zorg), mevrouw dr. K. Zoek (Universiteit Dorp)"])]
    [('P. Bedacht', 'directeur Zorg'), ('K. Zoek', 'Universiteit Dorp')]
    """
    for text in texts:
        for found in _GUESTS.finditer(text[:_LONGEST]):
            end = _NEXT.search(text, found.end())
            listed = _DEGREE.sub("", text[found.end() : end.start() if end else _LONGEST])
            for person in find_persons(listed):
                yield from ((name, behind or "") for name, behind in person.names)


def is_row(text: str) -> bool:
    """Whether a paragraph is a row of a table in which somebody stands who is present.

    >>> is_row("Dhr. P. Zoek | VVD"), is_row("Kosten | 12")
    (True, False)
    """
    return _row(text) is not None


def _row(text: str) -> tuple[str, str] | None:
    """The name in a row of a table, with the group or the office behind it, or else before it; what is not there is
    empty."""
    cells = text[:_LONGEST_ROW].split(_CELLS)
    found = [_IN_CELL.fullmatch(cell) for cell in cells] if len(cells) > 1 else []
    at, one = next(((at, one) for at, one in enumerate(found) if one), (0, None))
    beside = next((cell for cell in (*cells[at + 1 :], *cells[:at][::-1]) if cell.strip()), "")
    office = next((cell for cell in cells if cell.lower() in OFFICES), "")
    return (one["name"], office or beside) if one else None


def _all_listed(text: str) -> Iterator[tuple[str, str]]:
    for found in _MEMBERS.finditer(text[:_LONGEST]):
        yield from _listed(text[found.end() : _LONGEST])


def _listed(text: str) -> Iterator[tuple[str, str]]:
    """Each name with the group behind it, or behind the next names, or with an office in small letters."""
    end = _END.search(text)
    waiting: list[str] = []
    at, last = 0, end.start() if end else len(text)
    while at < last and (one := _ONE.match(text, at, last)) and one.end() > at:
        at = one.end()
        group = one["group"]
        waiting.append(one["name"])
        if group:
            yield from ((name, group.rpartition(", ")[2]) for name in waiting)
            waiting.clear()


def _names(text: str) -> list[str]:
    return [found["name"] for found in _NAME.finditer(text)]
