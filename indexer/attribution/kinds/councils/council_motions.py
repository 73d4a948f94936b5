"""Motions of councils: how they open, and the groups that stand under them with those who sign.

>>> from indexer.vocabulary import parties
>>> known = Context(parties.load())
>>> signed_by(["D66, Jan Bedacht", "Dorpslijst, Zus Zoek"], known)
Signed(names=('Jan Bedacht', 'Zus Zoek'), parties=('d66', 'unknown:Dorpslijst'))
>>> signed_by(["SP | Hart voor Dorp", "Jan Bedacht | Zus Zoek"], known)
Signed(names=('Jan Bedacht', 'Zus Zoek'), parties=('sp', 'unknown:Hart voor Dorp'))
>>> signed_by(["PvdA SP Ons Dorp", "J. Bedacht Z. van Zoek A. Vind"], known).parties
('pvda', 'sp', 'unknown:Ons Dorp')
>>> signed_by(["dhr. J. Bedacht, Ons Dorp"], known).parties, signed_by(["J. Bedacht, Z. Zoek"], known).parties
(('unknown:Ons Dorp',), ())
>>> signed_by(["Mw. J. Bedacht, raadslid Ons Dorp"], known).parties
('unknown:Ons Dorp',)
>>> signed_by(["Ondertekening:", "Namens de fracties van SP en CDA,", "Jan Bedacht"], known).parties
('sp', 'cda')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from indexer.attribution.kinds.councils.labels_in_council import NAMED, SAYS_GROUP
from indexer.attribution.kinds.councils.signers_in_pairs import one_by_one
from indexer.attribution.kinds.movers import is_name
from indexer.extraction.names.party_names import Context, find_parties
from indexer.extraction.names.persons import persons
from indexer.patterns import regex
from indexer.records import UNKNOWN

_LONGEST = 200
_SAYS_WHO = (
    r"(?:(?:mede[- ]?)?(?:ondertekening(?:en)?|ondertekend(?: door)?|ondertekenaars?|ingediend(?: door)?|indieners?)"
    r"|namens(?: de fracties?(?: van)?)?|fracties?|na(?:am|men)|handtekening(?:en)?)"
)
_LABEL = regex(rf"{_SAYS_WHO}(?:(?: en | ?[/&,] ?){_SAYS_WHO}){{0,2}}\s*:?", re.IGNORECASE)
_BEFORE = regex(rf"{_SAYS_WHO}(?:(?: en | ?[/&,] ?){_SAYS_WHO}){{0,2}}\s*:\s*(?=\S)", re.IGNORECASE)
"""What stands before those who sign, on the same line."""
_OF_FRACTIES = regex(r"(?:namens )?(?:de )?fracties(?: van)?\s*:?", re.IGNORECASE)
_FIRST = regex(r"(?:(?:mede[- ]?)?(?:ondertekend|ingediend) door|indieners?)\s*:\s*(?=\S)", re.IGNORECASE)
_OF_GROUPS = regex(
    r"(?:namens )?(?:de )?(?:leden van de )?(?:raads|staten)?fracties?(?: van)?(?: de| het)?:? (?!van$)(?P<groups>.+)"
    r"|namens (?P<named>.+)",
    re.IGNORECASE,
)
_BETWEEN = regex(r"\s+[-–—/|]\s+|\s*[,;:]\s+|\t+|\s*[()]\s*")
_NO_SIGNATURE = regex(r"toelichting|motie\b", re.IGNORECASE)
_PERSON = regex(r"(?:dhr|mw|mevr)\.|(?:de )?heer |mevrouw |[A-Z]\.", re.IGNORECASE)
"""How a part of a line opens that is surely a name."""
_NAMES_IN_ROW = regex(r"(?<!\S)(?:[A-Z]\.[ -]?)+(?=[^\W\d_]|[’'])")
"""Where each name begins in a row of names whose columns are lost."""
_OFFICE = regex(r"^(?:(?:raads|staten|burgerraads)lid|fractievoorzitter)(?: van)?(?: de| het)? ", re.IGNORECASE)
_NAME_BEHIND = regex(r"(?P<group>.+?) (?P<name>(?:[A-Z]\. ?){1,5}(?:(?:van|de|den|der|ten?|ter) ){0,3}[A-Z][\w’'-]+)")
"""A group with the name of who signs for it on the same line, without anything between."""
_NAMED = regex(NAMED)
_PAIR = 2
"""So many parts beside each other may also be a name and its group."""
_AND = regex(r"\s*,\s*|\s+en\s+|\s*&\s*")

_Parts = list[tuple[str, tuple[str, ...]]]
"""The parts of a line, each a name, or a group with its ids."""


class Signed(NamedTuple):
    """Who signed a motion, and the ids of their groups."""

    names: tuple[str, ...]
    parties: tuple[str, ...]


def signing(texts: Iterable[str]) -> list[str]:
    """The first of these texts that may be of those who sign: none is as long as a paragraph, or a title."""
    return [*takewhile(lambda text: len(text) <= _LONGEST and _may_sign(text), texts)]


def is_label(text: str) -> bool:
    """Whether a line only says that those who sign stand below it.

    >>> is_label("Ondertekend door:"), is_label("Ondertekening en naam:"), is_label("De brug")
    (True, True, False)
    """
    return bool(_LABEL.fullmatch(text))


def signed_by(texts: Sequence[str], context: Context) -> Signed:
    """Who signed, by lines with a name and a group, in either order, or with one of them alone. A group that the
    register does not know counts where the lines with known groups say on which side of the names it stands. Nobody's
    group is guessed."""
    printed = [line.strip(" •-–\t") for text in texts for line in text.splitlines()]
    listed = [one for line in printed for one in _each(line)]
    called = _called_groups(listed, context)
    lines = [line for line in listed if line and not is_label(line)]
    parted: list[_Parts] = [[(line, (UNKNOWN + line,))] if line in called else _parts(line, context) for line in lines]
    rows = _rows(parted, lines, context)
    read = [rows.get(index, parts) for index, parts in enumerate(parted)]
    sides = {0 if parts[0][1] else 1 for parts in read if len(parts) == 2 and bool(parts[0][1]) != bool(parts[1][1])}
    sides |= {1 for line, parts in zip(lines, read, strict=True) if len(parts) == 2 and _is_name_first(line)}
    sides |= {0 for parts in read if len(parts) == 2 and _is_group_first(parts[0][0], parts[1][0])}
    side = sides.pop() if len(sides) == 1 else None
    names: list[str] = []
    parties: list[str] = []
    alone: list[str] = []
    for parts in read:
        told = [party for _, found in parts for party in found]
        if not told and len(parts) == 2 and side is not None:
            told = [UNKNOWN + _OFFICE.sub("", parts[side][0])]
            parts = [parts[1 - side]]
        elif not told and not rows:
            alone += [name for name, _ in parts]
        parties += told
        names += [name for name, found in parts if not found and is_name(name)]
    grouped = any(len(parts) == 1 and parts[0][1] for parts in read)  # with a name on the next line
    parties += [] if grouped or not parties else [UNKNOWN + name for name in alone if is_name(name)]
    return Signed(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(parties)))


def _each(line: str) -> list[str]:
    """The lines of a line, without what only says that they are of those who sign: one for each of them."""
    each = one_by_one(_BEFORE.sub("", line))
    return each if len(each) > 1 else [_FIRST.sub("", line)]


def _called_groups(lines: Sequence[str], context: Context) -> frozenset[str]:
    """The lines that are groups which the register does not know: among lines of those that it does they are called as
    such are, or stand above these below a line that says that groups sign.

    >>> from indexer.vocabulary import parties
    >>> lines = ["Namens de fracties van", "Dorp", "SP", "Ons Plein", "J. Bedacht"]
    >>> sorted(_called_groups(lines, Context(parties.load())))
    ['Dorp', 'Ons Plein']
    """
    known = [at for at, line in enumerate(lines) if context.registered(line)]
    label = next((at for at, line in enumerate(lines) if _OF_FRACTIES.fullmatch(line)), None)
    last = max(known, default=-1) if label is not None else -1
    alone = ((at, line) for at, line in enumerate(lines) if known and _NAMED.fullmatch(line) and at not in known)
    return frozenset(
        line
        for at, line in alone
        if not (is_label(line) or _PERSON.match(line) or _OF_GROUPS.fullmatch(line))
        and (SAYS_GROUP.search(line) or (label is not None and _is_run(lines[label + 1 : last]) and label < at < last))
    )


def _is_run(lines: Sequence[str]) -> bool:
    """Whether none of these lines is surely a name, or holds more than a group."""
    return not any(_PERSON.match(line) or not _NAMED.fullmatch(line) for line in lines)


def _is_group_first(first: str, second: str) -> bool:
    """Whether the first part of a line is called as groups are, and the second is surely a name."""
    return bool(SAYS_GROUP.search(first) and _PERSON.match(second)) and not _PERSON.match(first)


def _rows(read: Sequence[_Parts], lines: Sequence[str], context: Context) -> dict[int, _Parts]:
    """The lines, by index, that are a row of groups above or below a row of as many names, all of them as groups,
    though the register does not know each."""
    found: dict[int, _Parts] = {}
    for index, beside in [
        *((at, at + 1) for at in range(len(read) - 1)),
        *((at, at - 1) for at in range(1, len(read))),
    ]:
        row, names = read[index], read[beside]
        if any(ids for _, ids in names):
            continue
        if len(row) == len(names) > 1 and any(ids for _, ids in row):
            if len(row) > _PAIR or any(SAYS_GROUP.search(text) for text, ids in row if not ids):
                found[index] = [(text, ids or (UNKNOWN + text,)) for text, ids in row]
            continue
        ids = _in_a_row(lines[index], context) if len(row) == 1 else ()
        if len(ids) > 1 and len(_NAMES_IN_ROW.findall(lines[beside])) == len(ids):
            found[index] = [(lines[index], ids)]
    return found


def _in_a_row(line: str, context: Context) -> tuple[str, ...]:
    """The groups in a row whose columns are lost: those that the register knows, and what stands between them."""
    found: list[str] = []
    end = 0
    for name in find_parties(line, context.register, context.date):
        found += [UNKNOWN + between] if (between := line[end : name.start].strip()) else []
        found += name.parties
        end = name.end
    rest = line[end:].strip() if end else ""
    return tuple(found + ([UNKNOWN + rest] if rest else []))


def _parts(line: str, context: Context) -> _Parts:
    """The parts of a line, each a name, or a group with its ids."""
    whole = _OF_GROUPS.fullmatch(line.rstrip(" ,.:"))
    listed = whole and (whole["groups"] or whole["named"])
    groups = [part for part in _AND.split(listed) if part] if listed else []
    if groups and all(context.registered(group) for group in groups):
        return [(listed or "", tuple(party for group in groups for party in context.registered(group)))]
    found: _Parts = []
    for part in filter(None, (part.strip(" ,.") for part in _BETWEEN.split(line))):
        of_group = _OF_GROUPS.fullmatch(part)
        group = (of_group["groups"] or of_group["named"]) if of_group else part
        if of_group and (behind := _NAME_BEHIND.fullmatch(group)):
            group = behind["group"]
            found += [(behind["name"], ())]
        ids = context.registered(group) or ((UNKNOWN + group,) if of_group else ())
        name = part if ids else next(iter(persons(part)), "")
        found += [(name, ids)] if name else []
    return found


def _is_name_first(line: str) -> bool:
    """Whether a line begins with what is surely a name, and what stands behind the comma is surely none."""
    return bool(_PERSON.match(line)) and not _PERSON.match(line.rpartition(", ")[2])


def _may_sign(text: str) -> bool:
    return not text.rstrip().endswith((".", "?", ";")) and not _NO_SIGNATURE.match(text)
