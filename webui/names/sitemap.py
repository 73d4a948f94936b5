"""The sitemap for search engines (sitemaps.org 0.9), split into files: each page, with the day of its newest
document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from indexer.engines import Engine
from indexer.facets import is_known
from webui.links.urls import Links
from webui.names import directory
from webui.per_commit import per_commit

PER_FILE = 10_000
"""The number of addresses in a file; 50,000 are allowed."""
_PLAIN = ("about", "methods", "help", "api", "privacy", "accessibility")


@dataclass(frozen=True, slots=True)
class Listed:
    """An address and the day from which it is (ISO), empty where that is not known."""

    address: str
    day: str


def files(engine: Engine, links: Links) -> tuple[Listed, ...]:
    """The files of the list, each with its newest day."""
    listed = _listed(engine)
    return tuple(
        Listed(links.to(f"sitemap/{kind}-{number}.xml", ""), max((day for _, day in part), default=""))
        for kind, names in listed.items()
        for number, part in enumerate(_parts(names), 1)
    )


def addresses(engine: Engine, kind: str, number: int, links: Links) -> tuple[Listed, ...]:
    """The addresses in a file; none where there is no such file."""
    names = _listed(engine).get(kind, ())[(number - 1) * PER_FILE : number * PER_FILE]
    address = _ADDRESSES[kind](links) if names else None
    return tuple(Listed(address(name), day) for name, day in names) if address else ()


_ADDRESSES: Mapping[str, Callable[[Links], Callable[[str], str]]] = {
    "pages": lambda links: links.page,
    "document": lambda links: links.document,
    **{
        kind: lambda links, kind=kind: lambda name: links.named(kind, name)  # type: ignore[misc]  # kind of each
        for kind in ("party", "person", "dossier", "topic")
    },
}
Names = tuple[tuple[str, str], ...]


@per_commit
def _listed(engine: Engine) -> Mapping[str, Names]:
    """The names of every kind with their days."""
    days = {facet: engine.newest(facet) for facet in ("document", "party", "person", "dossier", "topic")}
    values = {facet.name: [value.value for value in facet.values] for facet in engine.stats().facets}

    def dated(facet: str, names: Iterable[str]) -> Names:
        return tuple((name, days[facet].get(name, "")) for name in sorted(names))

    return {
        "pages": tuple((name, "") for name in ("", *_PLAIN)),
        "document": dated("document", values["document"]),
        "party": dated("party", filter(is_known, values["party"])),
        "person": tuple(
            (person.id, max((days["person"].get(name, "") for name in person.names), default=""))
            for person in directory.people(engine)
        ),
        "dossier": _with_wholes(dated("dossier", values["dossier"]), "-"),
        "topic": _with_wholes(dated("topic", values["topic"]), "/"),
    }


def _with_wholes(names: Names, mark: str) -> Names:
    """The same names, and what they are a part of."""
    days = dict(names)
    for name, day in names:
        whole = name.partition(mark)[0]
        days[whole] = max(days.get(whole, ""), day)
    return tuple(sorted(days.items()))


def _parts(names: Names) -> Iterator[Names]:
    return (names[start : start + PER_FILE] for start in range(0, len(names), PER_FILE))
