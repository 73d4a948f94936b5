"""OData v4 of the Tweede Kamer: questions to it, and pages of entities from it.

A page holds at most 250 entities and leads to the next by `@odata.nextLink`, which is followed unread, but never to
another server. v4/2.0 was announced to stop in October 2026; its successor calls some attributes otherwise. Both its
address and its names can be given: here the names of v4/2.0 are used, and are translated on the way.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from indexer.boundary import toml_text, web_address
from indexer.errors import UsageError
from indexer.harvest.errors import SourceChanged
from indexer.harvest.items import Listed, Page
from indexer.harvest.sources.asking import STAYS, asking
from indexer.harvest.sources.attributes import Entity, number, text
from indexer.harvest.transfer.client import Answer, Client

BASE = "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0"
_CHARACTERS = "/():$,'=;"  # encoded, they broke queries there
_NAME = re.compile(r"'(?:[^']|'')*'|[A-Za-z_][A-Za-z_0-9]*")
_SUCCESSOR = (
    "v4/2.0 was announced to stop in 2026: name its successor with --base-url, or leave this source out with "
    "--source koop"
)


@dataclass(frozen=True, slots=True)
class Entities:
    """One answer: entities, how many there are in all (None: not said), and where the next page is ("": the last)."""

    records: tuple[Entity, ...]
    count: int | None
    following: str

    def page(self, listed: Callable[[Entity], Iterable[Listed]]) -> Page:
        """Them as a page: what each of them lists, and their keys. What has no key is none of ours."""
        ours = [record for record in self.records if text(record, "Id")]
        items = tuple(item for record in ours for item in listed(record))
        return Page(items, self.count, self.following, tuple(text(record, "Id") for record in ours))


@dataclass(frozen=True, slots=True)
class Api:
    """An API at an address. `names` says what it calls an entity or attribute of v4/2.0, where that is otherwise."""

    client: Client
    base: str = BASE
    names: Mapping[str, str] = field(default_factory=dict)

    def address(self, entity: str, **parameters: str) -> str:
        """The address of the first page of an entity set: with `filter`, `expand`, in the order of change, counted."""
        asked = {"$filter": parameters["filter"], "$expand": parameters["expand"]}
        asked |= {"$orderby": "GewijzigdOp", "$count": "true"}
        pairs = (f"{name}={quote(self._theirs(value), safe=_CHARACTERS)}" for name, value in asked.items())
        return f"{self.base}/{self._theirs(entity)}?{'&'.join(pairs)}"

    def file(self, key: str) -> str:
        """The address of the file of a document."""
        return f"{self.base}/{self._theirs('Document')}({quote(key)})/resource"

    def page(self, url: str, needed: tuple[str, ...] = (), resumes: bool = False) -> Entities:
        """A page of an entity set, of which the entities have the attributes that are `needed`. Where it `resumes` a
        list, the address is one that another page gave; the first page says how many entities there are.

        Raises:
            SourceDown, SourceChanged
        """
        with asking(self.base, url, _SUCCESSOR, resumes):
            found = json.loads(self.client.get(url, _fault).content)
        following = web_address.joined(url, text(found, "@odata.nextLink")) if found.get("@odata.nextLink") else ""
        if following and web_address.split(following).netloc != web_address.split(self.base).netloc:
            raise SourceChanged(f"{self.base}: its next page is on another server: {following[:200]}; {STAYS}")
        count = number(found, "@odata.count")
        if count is None and not resumes:
            raise SourceChanged(f"{self.base}: it does not say how many there are, so no list of it is sure; {STAYS}")
        ours = {theirs: name for name, theirs in self.names.items()}
        records = tuple(_read(one, ours) for one in found["value"])
        for record in records[:1]:
            lacking = [name for name in needed if name not in record]
            if lacking:
                remedy = "give its new name with --names, or leave this source out with --source koop"
                raise SourceChanged(f"{self.base}: what it lists has no {lacking[0]}; {remedy}")
        return Entities(records, count, following)

    def _theirs(self, text: str) -> str:
        """A text of the query with their names in it; what stands between quotation marks is no name."""
        return _NAME.sub(lambda found: self.names.get(found[0], found[0]), text)


def names(path: Path | None) -> dict[str, str]:
    """What an API calls entities and attributes: a TOML file of lines such as `Volgnummer = "VolgNummer"`; none
    without a file.

    Raises:
        UsageError: it is no such file.
    """
    if path is None:
        return {}
    try:
        table = toml_text.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: cannot be read ({error}); write lines such as Volgnummer = 'Number'") from error
    for name, theirs in table.items():
        if not isinstance(theirs, str) or not _NAME.fullmatch(theirs) or not _NAME.fullmatch(name):
            raise UsageError(f"{path}: {name} is {theirs!r}; write the name of an attribute between quotation marks")
    return table


def _read(value: Any, ours: Mapping[str, str]) -> Any:
    """A value of JSON with our names in it, and with texts that can be written: JSON may hold half a character."""
    if isinstance(value, dict):
        return {ours.get(name, name): _read(inner, ours) for name, inner in value.items()}
    if isinstance(value, list):
        return [_read(inner, ours) for inner in value]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _fault(answer: Answer) -> str:
    try:
        found = json.loads(answer.content)
    except (ValueError, RecursionError):
        return "the answer is no JSON"
    whole = isinstance(found, dict) and isinstance(found.get("value"), list)
    return "" if whole and all(isinstance(one, dict) for one in found["value"]) else "the answer is no list of entities"
