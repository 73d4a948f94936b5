"""The CQL that the stand-in understands: terms joined by AND, sorted by identifier. Everything else is a diagnostic."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.support.standin.publications import Publication

_TERM = re.compile(
    r'(?P<index>[a-z]+\.[\w-]+)\s*(?P<relation>==|>=|<=|=|>)\s*(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"()]+))'
)
_SORT = re.compile(r"\s+sortBy\s+dt\.identifier/sort\.ascending\s*\Z")
_INDICES: dict[str, Callable[[Publication], str]] = {
    "c.product-area": lambda one: "officielepublicaties",
    "w.publicatienaam": lambda one: one.series,
    "w.subrubriek": lambda one: one.rubric,
    "w.dossiernummer": lambda one: one.dossier,
    "dt.identifier": lambda one: one.id,
    "dt.creator": lambda one: one.creator,
    "dt.type": lambda one: one.series,
    "dt.date": lambda one: one.date,
    "dt.modified": lambda one: one.modified,
}
_RELATIONS: dict[str, Callable[[str, str], bool]] = {
    "==": operator.eq,
    "=": operator.eq,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
}
_DIAGNOSTIC = "info:srw/diagnostic/1/10"


class NotUnderstood(Exception):
    """A query that is answered with a diagnostic: its URI and message."""


@dataclass(frozen=True)
class Term:
    """`index relation value`."""

    index: str
    relation: str
    value: str

    def holds(self, publication: Publication) -> bool:
        return _RELATIONS[self.relation](_INDICES[self.index](publication), self.value)


def terms(query: str) -> tuple[Term, ...]:
    """The terms of a query.

    Raises:
        NotUnderstood
    """
    found = []
    for part in _SORT.sub("", query).split(" AND "):
        term = _TERM.fullmatch(part.strip())
        if term is None:
            raise NotUnderstood(_DIAGNOSTIC, f"mismatched input '{part[:40]}'")
        if term["index"] not in _INDICES:
            raise NotUnderstood(_DIAGNOSTIC, f"Unsupported index {term['index']}")
        found.append(Term(term["index"], term["relation"], term["quoted"] if term["bare"] is None else term["bare"]))
    return tuple(found)
