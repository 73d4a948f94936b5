"""The origin of an export (query, versions, time), so that it can be made again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode

from indexer import __version__, analysis
from indexer.facets import FACETS
from indexer.searches import SearchRequest


@dataclass(frozen=True, slots=True)
class Origin:
    """The address of the search, its words, its filters as they stand in the address, when the export was made (ISO
    8601, UTC), by which program, and of which version of the index."""

    search: str
    query: str
    filters: str
    exported: str
    program: str
    index: str


def origin(
    request: SearchRequest, address: str, pairs: Sequence[tuple[str, str]], now: datetime, generation: str
) -> Origin:
    """The origin of an export that is made now; `pairs` are the parameters of the search."""
    return Origin(
        search=address,
        query=request.q,
        filters=urlencode([pair for pair in pairs if pair[0] not in ("q", "page", "size")], safe="/:"),
        exported=now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        program=f"inbreng {__version__}",
        index=generation,
    )


def parameters(request: SearchRequest) -> list[tuple[str, str]]:
    """The parameters of a search that narrow or order it, without what is the default."""
    default = SearchRequest()
    found: list[tuple[str, str]] = [("q", request.q)] if request.q else []
    found += [(facet, value) for facet in FACETS for value in sorted(request.selected(facet))]
    found += [(name, getattr(request, name)) for name in ("since", "until") if getattr(request, name)]
    found += [("match", request.match)] * (request.match != default.match)
    found += [("expand", "0")] * (not request.expand)
    return found + [("sort", request.sort)] * (request.sort != default.sort)


def filename(request: SearchRequest, ending: str, now: datetime) -> str:
    """A name that tells the search: `inbreng-vertrouwenspersoon-vvd-2018-op-2026-11-25.csv`; ASCII only."""
    values = (value for facet in FACETS for value in request.selected(facet))
    told = analysis.words(" ".join((request.q, *values, request.since, request.until)))
    words = "-".join(word for word in map(analysis.fold, told) if word.isascii() and word.isalnum())
    return "-".join(filter(None, ("inbreng", words[:80].strip("-"), "op", f"{now:%Y-%m-%d}"))) + f".{ending}"
