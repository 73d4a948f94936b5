"""Motions of councils: how they open, and the groups that stand under them with those who sign.

>>> from indexer.vocabulary import parties
>>> known = Context(parties.load())
>>> signed_by(["D66, Jan Bedacht", "Dorpslijst, Zus Zoek"], known)
Signed(names=('Jan Bedacht', 'Zus Zoek'), parties=('d66', 'unknown:Dorpslijst'))
>>> signed_by(["Ondertekening:", "Namens de fracties van SP en CDA,", "Jan Bedacht"], known).parties
('sp', 'cda')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from indexer.attribution.kinds.movers import is_name
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons
from indexer.records import UNKNOWN

_LONGEST = 200
_LABEL = re.compile(
    r"(?:(?:mede[- ]?)?(?:ondertekening(?:en)?|ondertekend(?: door)?|ondertekenaars?|ingediend(?: door)?|indieners?)"
    r"|namens(?: de fracties?(?: van)?)?|fracties?|naam(?: en handtekening)?|handtekening(?:en)?)\s*:?",
    re.IGNORECASE,
)
_FIRST = re.compile(r"(?:(?:mede[- ]?)?(?:ondertekend|ingediend) door|indieners?)\s*:\s*(?=\S)", re.IGNORECASE)
_OF_GROUPS = re.compile(
    r"(?:namens )?(?:de )?(?:leden van de )?(?:raads|staten)?fracties?(?: van)?(?: de| het)?:? (?P<groups>.+)"
    r"|namens (?P<named>.+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s+[-–—/|]\s+|\s*[,;:]\s+|\t+|\s*[()]\s*")
_NO_SIGNATURE = re.compile(r"toelichting|motie\b", re.IGNORECASE)
_AND = re.compile(r"\s*,\s*|\s+en\s+|\s*&\s*")


class Signed(NamedTuple):
    """Who signed a motion, and the ids of their groups."""

    names: tuple[str, ...]
    parties: tuple[str, ...]


def signing(texts: Iterable[str]) -> list[str]:
    """The first of these texts that may be of those who sign: none is as long as a paragraph, or a title."""
    return [*takewhile(lambda text: len(text) <= _LONGEST and _may_sign(text), texts)]


def is_label(text: str) -> bool:
    """Whether a line only says that those who sign stand below it.

    >>> is_label("Ondertekend door:"), is_label("De brug")
    (True, False)
    """
    return bool(_LABEL.fullmatch(text))


def signed_by(texts: Sequence[str], context: Context) -> Signed:
    """Who signed, by lines with a name and a group, in either order, or with one of them alone. A group that the
    register does not know counts where the lines with known groups say on which side of the names it stands. Nobody's
    group is guessed."""
    lines = [_FIRST.sub("", line.strip(" •-–\t")) for text in texts for line in text.splitlines()]
    read = [_parts(line, context) for line in lines if line and not is_label(line)]
    sides = {0 if parts[0][1] else 1 for parts in read if len(parts) == 2 and bool(parts[0][1]) != bool(parts[1][1])}
    side = sides.pop() if len(sides) == 1 else None
    names: list[str] = []
    parties: list[str] = []
    alone: list[str] = []
    for parts in read:
        told = [party for _, found in parts for party in found]
        if not told and len(parts) == 2 and side is not None:
            told = [UNKNOWN + parts[side][0]]
            parts = [parts[1 - side]]
        elif not told:
            alone += [name for name, _ in parts]
        parties += told
        names += [name for name, found in parts if not found and is_name(name)]
    grouped = any(len(parts) == 1 and parts[0][1] for parts in read)  # with a name on the next line
    parties += [] if grouped or not parties else [UNKNOWN + name for name in alone if is_name(name)]
    return Signed(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(parties)))


def _parts(line: str, context: Context) -> list[tuple[str, tuple[str, ...]]]:
    """The parts of a line, each a name, or a group with its ids."""
    whole = _OF_GROUPS.fullmatch(line.rstrip(" ,.:"))
    listed = whole and (whole["groups"] or whole["named"])
    groups = [part for part in _AND.split(listed) if part] if listed else []
    if groups and all(context.registered(group) for group in groups):
        return [(listed or "", tuple(party for group in groups for party in context.registered(group)))]
    found: list[tuple[str, tuple[str, ...]]] = []
    for part in filter(None, (part.strip(" ,.") for part in _BETWEEN.split(line))):
        of_group = _OF_GROUPS.fullmatch(part)
        group = (of_group["groups"] or of_group["named"]) if of_group else part
        ids = context.registered(group) or ((UNKNOWN + group,) if of_group else ())
        name = part if ids else next(iter(persons(part)), "")
        found += [(name, ids)] if name else []
    return found


def _may_sign(text: str) -> bool:
    return not text.rstrip().endswith((".", "?", ";")) and not _NO_SIGNATURE.match(text)
