"""What is in the index, made ready for its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask_babel import gettext, lazy_gettext

from indexer.engines import Engine
from indexer.facets import NONE
from indexer.searches import RefusedFile, SearchRequest
from webui.links import urls
from webui.links.urls import Links
from webui.wording import labels
from webui.wording.speakers import party_class

_REASONS = {
    "same-document": lazy_gettext("een ander bestand is hetzelfde document"),
    "no-document": lazy_gettext("dit is geen document"),
    "no-text": lazy_gettext("er staat geen tekst in"),
    "too-large": lazy_gettext("het is te groot, of lezen duurt te lang"),
    "unreadable": lazy_gettext("het kan niet worden gelezen"),
}
"""What a kind of reason why a file is not in the index is called here."""
_FOLDED = 8
"""Of more files than this with the same reason, the names are folded away."""
_MOST = 200
"""So many names of files that were refused for one kind of reason stand on the page."""


@dataclass(frozen=True, slots=True)
class Row:
    """A value of a facet: in how many documents it stands, in how many paragraphs, and how many those are for each
    hundred of the value with most. `url` is the search for it; None where there is none."""

    label: str
    url: str | None
    css: str
    documents: str
    paragraphs: str
    share: float


@dataclass(frozen=True, slots=True)
class Table:
    """The values of a facet; `name` is that of the facet, `title` its name for people."""

    name: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Files that are not in the index: the kind of reason why, in the language of the page, how many there are and
    their names, which stand in sight where they are few (`open`). `others` says how many more there are where they are
    very many."""

    reason: str
    number: str
    names: tuple[str, ...]
    others: str
    open: bool


@dataclass(frozen=True, slots=True)
class AboutView:
    """What is in the index, when it was last changed, and which files are not in it and why."""

    stock: str
    changed: str
    tables: tuple[Table, ...]
    refused: tuple[LeftOut, ...]


def about(engine: Engine, links: Links) -> AboutView:
    """The page about an index."""
    stats = engine.stats()
    titles = {
        "type": gettext("Soorten"),
        "year": gettext("Jaren"),
        "party": gettext("Fracties"),
        "role": gettext("Rollen"),
    }
    return AboutView(
        stock=labels.stock(stats),
        changed=labels.moment(stats.changed or ""),
        tables=tuple(
            Table(facet, title, _rows(facet, engine.tally(SearchRequest(), ("document", facet)), links))
            for facet, title in titles.items()
        ),
        refused=_left_out(stats.refused),
    )


def _left_out(files: Sequence[RefusedFile]) -> tuple[LeftOut, ...]:
    """The refused files by kind of reason, the kind with most first. The reason itself is for who keeps the index, in
    English, and may name folders."""
    names: dict[str, list[str]] = {}
    for file in files:
        names.setdefault(file.kind if file.kind in _REASONS else "unreadable", []).append(file.name)
    return tuple(
        LeftOut(
            reason=str(_REASONS[kind]),
            number=labels.number(len(named)),
            names=tuple(named[:_MOST]),
            others=_others(len(named) - _MOST),
            open=len(named) <= _FOLDED,
        )
        for kind, named in sorted(names.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    )


def _others(count: int) -> str:
    return str(gettext("en nog %(count)s", count=labels.number(count))) if count > 0 else ""


def _rows(facet: str, tally: Mapping[tuple[str, ...], int], links: Links) -> tuple[Row, ...]:
    """The values of a facet, years newest first, others most frequent first; what has no value comes last."""
    documents: Counter[str] = Counter()
    paragraphs: Counter[str] = Counter()
    for (_, value), count in tally.items():
        documents[value] += 1
        paragraphs[value] += count
    most = max(paragraphs.values(), default=1)
    listed = sorted(paragraphs, reverse=True) if facet == "year" else [value for value, _ in paragraphs.most_common()]
    values = sorted(listed, key=lambda value: (value == "", value == NONE))
    return tuple(
        Row(
            label=labels.label(facet, value) if value else gettext("geen fractie aan het woord"),
            url=links.search(urls.toggled(SearchRequest(), facet, value)) if value else None,
            css=f"party {party_class(value)}" if facet == "party" and value else "",
            documents=labels.number(documents[value]),
            paragraphs=labels.number(paragraphs[value]),
            share=round(100 * paragraphs[value] / most, 1),
        )
        for value in values
    )
