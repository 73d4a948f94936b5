"""Fetching one document: the best of its manifestations that holds text, its metadata, and its id here."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Literal

from indexer.harvest.errors import Failed, NotThere, Unreachable
from indexer.harvest.items import Listed, is_id
from indexer.harvest.transfer import bodies, downloads
from indexer.harvest.transfer.client import Client

_PREFERRED = ("xml", "html", "pdf", "file")
"""Manifestations, those that say most of who speaks first."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of fetching a document. `files` are its files by suffix, the body first, where it is `ready`."""

    state: Literal["ready", "no-text", "missing", "failed", "withdrawing"]
    reason: str = ""
    files: dict[str, bytes] = field(default_factory=dict)


WITHDRAWN = "the source says that it was withdrawn"


def fetch(client: Client, item: Listed) -> Fetched:
    """Fetch a document.

    Raises:
        SourceChanged: we may not.
        Unreachable: there is no connection to its server.
    """
    if not is_id(item.id):
        return Fetched("failed", "its identifier is of a form that this version of the program does not take")
    try:
        metadata = _metadata(client, item)
        return _body(client, item, metadata)
    except Unreachable:
        raise  # it says nothing of the document
    except Failed as failed:
        return Fetched("failed", str(failed))


def _metadata(client: Client, item: Listed) -> dict[str, bytes]:
    url = item.address("metadata")
    if not url:
        return {}
    try:
        return {downloads.METADATA: client.get(url, bodies.fault("metadata", item.id)).content}
    except NotThere:
        return {}


def _body(client: Client, item: Listed, metadata: dict[str, bytes]) -> Fetched:
    empty = absent = False
    offered = [name for name in _PREFERRED if item.address(name)]
    for manifestation in offered:
        try:
            content = client.get(item.address(manifestation), bodies.fault(manifestation, item.id)).content
        except NotThere:
            absent = True
            continue
        if bodies.is_withdrawn(content):
            return Fetched("withdrawing", WITHDRAWN)
        if bodies.is_shell(manifestation, content):
            empty = True
            continue
        body = {bodies.suffix(manifestation, content): content}
        return Fetched("ready", files=body | metadata | {downloads.SIDECAR: _sidecar(item, not metadata)})
    if not offered or (empty and not absent):
        return Fetched("no-text", "the source has no text of it")
    return Fetched("missing", "the source lists it and has no file of it")


def _sidecar(item: Listed, everything: bool) -> bytes:
    """The metadata file of a document: what the source lists of it, where it gives no metadata of its own."""
    stated: dict[str, str | tuple[str, ...]] = {"id": item.id, "source": item.page, "actors": item.actors}
    if everything:
        stated |= {"title": item.title, "date": item.date, "chamber": item.chamber, "dossiers": item.dossiers}
        stated |= {"number": item.number, "session_year": item.session_year}
    lines = [f"{name} = {_toml(value)}" for name, value in stated.items() if value]
    if item.vote is not None:
        lines += ["[vote]", *(f"{name} = {_toml(value)}" for name, value in asdict(item.vote).items() if value)]
    return ("\n".join(lines) + "\n").encode()


def _toml(value: str | tuple[str, ...]) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "")  # JSON of texts is TOML but for this one sign
