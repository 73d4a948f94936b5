"""A name that nothing here has: a page with status 404, which leads to the names nearest to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NoReturn

from flask import make_response, render_template
from flask_babel import gettext
from werkzeug.exceptions import NotFound

from indexer.engines import Engine
from indexer.extraction.references import official_dossier, official_page
from indexer.parliament import identifiers
from indexer.parliament.dossiers import dossier_code
from indexer.suggest.near_names import alike
from indexer.vocabulary.people import name_id
from webui.engine import engine
from webui.links import context, urls
from webui.links.choice import Choice
from webui.links.urls import Links
from webui.names import directory
from webui.wording import labels

_NEAREST = 3
_NUMBERED = re.compile(r"(?P<series>.*\D)(?P<number>\d{1,6})", re.DOTALL | re.ASCII)
"""The id of a document, and its number among those before and after it."""


@dataclass(frozen=True, slots=True)
class Nowhere:
    """What is told of such a name: `near` leads to those that are nearly the same, `dossier` to the other papers of a
    document's dossier, `official` to where it may be published, `all` to all values of its kind."""

    text: str
    near: tuple[Choice, ...]
    dossier: Choice | None
    official: str | None
    all: str


def nowhere(facet: str, typed: str) -> NoReturn:
    """Answer with the page of a value of a facet that nothing here has.

    Raises:
        NotFound: always; it holds the page.
    """
    name, links = urls.clean(typed, urls.VALUE_LENGTH), context.links()
    view = Nowhere(
        text=gettext("“%(value)s” komt hier niet voor als %(facet)s.", value=name, facet=labels.title(facet).lower()),
        near=tuple(_near(engine(), facet, name, links)),
        dossier=_dossier(engine(), name, links) if facet == "document" else None,
        official=_official(facet, name),
        all=links.page("values", facet=facet),
    )
    words = name.replace("-", " ") if facet in ("topic", "person") else ""
    told = render_template("names/nowhere.html", title=labels.ERRORS[404][0], view=view, words=words)
    raise NotFound(response=make_response(told, 404))


def _near(opened: Engine, facet: str, typed: str, links: Links) -> Iterator[Choice]:
    if facet == "person":
        people = {person.id: person for person in directory.people(opened)}
        called = {one: (one.replace("-", " "), *person.names) for one, person in people.items()}
        for one in alike(name_id(typed).replace("-", " "), called, few=_NEAREST):
            yield Choice(people[one].name, links.named(facet, one))
        return
    counts = directory.counts(opened, facet)
    for value in _beside(typed, counts) if facet == "document" else _alike(opened, facet, typed, counts):
        address = links.document(value) if facet == "document" else links.named(facet, value)
        yield Choice(labels.label(facet, value), address, labels.paragraphs(counts[value]))


def _alike(opened: Engine, facet: str, typed: str, counts: Iterable[str]) -> list[str]:
    """The values of the index that have a page and are called nearly so."""
    parties = {party.id: party.aliases for party in opened.vocabularies.parties} if facet == "party" else {}
    names = {
        value: (value, labels.label(facet, value), *parties.get(value, ()))
        for value in counts
        if facet != "party" or value in parties
    }
    return alike(typed, names, few=_NEAREST)


def _beside(typed: str, known: Iterable[str]) -> list[str]:
    """The documents of the same series with the nearest numbers."""
    sought = _NUMBERED.fullmatch(typed.lower())
    if sought is None:
        return []
    numbers = {
        one: abs(int(found["number"]) - int(sought["number"]))
        for one in known
        if (found := _NUMBERED.fullmatch(one.lower())) and found["series"] == sought["series"]
    }
    return sorted(numbers, key=lambda one: (numbers[one], one))[:_NEAREST]


def _dossier(opened: Engine, typed: str, links: Links) -> Choice | None:
    """The page of the dossier that a document would stand in, where the index has any of it."""
    identifier = identifiers.spelled(typed)
    code = identifier.dossier if identifier else None
    if not code or code not in directory.dossiers(opened):
        return None
    return Choice(f"{labels.title('dossier')} {labels.label('dossier', code)}", links.named("dossier", code))


def _official(facet: str, typed: str) -> str | None:
    """Where a document or dossier of this name would be published."""
    if facet == "document":
        identifier = identifiers.spelled(typed)
        return official_page(identifier.text) if identifier else None
    code = dossier_code(typed.upper()) if facet == "dossier" and typed.isascii() else ""
    return official_dossier(code) if code else None
