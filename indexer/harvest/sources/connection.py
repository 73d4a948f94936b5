"""The sources, and the clients that reach them: one for each server, so that its pace holds for all it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from indexer.boundary import web_address
from indexer.errors import UsageError
from indexer.harvest.clock import Clock
from indexer.harvest.items import Source
from indexer.harvest.sources import odata, odata_api, sru, syncfeed, votes
from indexer.harvest.transfer.client import USUAL, Bounds, Client
from indexer.harvest.transfer.pace import Pace

_GAPS = {"koop": 0.5, "tk": 0.25, "feed": 0.25}
"""Seconds between two requests. KOOP slows down who asks more than about five times a second."""
_HOSTS = {
    "koop": frozenset(
        {"repository.overheid.nl", "repository.officiele-overheidspublicaties.nl", "zoek.officielebekendmakingen.nl"}
    ),
    "tk": frozenset({"gegevensmagazijn.tweedekamer.nl"}),
    "feed": frozenset({"gegevensmagazijn.tweedekamer.nl"}),
}
"""Where the files of a source may lie; nothing is fetched from anywhere else."""
_BASES = {"koop": sru.BASE, "tk": odata_api.BASE, "feed": syncfeed.BASE}


@dataclass(frozen=True, slots=True)
class Connection:
    """How the sources are reached: seconds between requests (None: the pace of each), whom to write to, other
    addresses for their APIs, by source, what the OData calls what has other `names` in v4/2.0, and what is told of it
    when a client waits to ask again."""

    rate: float | None = None
    contact: str = ""
    bases: dict[str, str] = field(default_factory=dict)
    bounds: Bounds = USUAL
    names: dict[str, str] = field(default_factory=dict)
    tell: Callable[[str], None] = lambda _: None

    def gap(self, source: str) -> float:
        """Seconds between two requests to a source."""
        return _GAPS[source] if self.rate is None else self.rate


def connected(connection: Connection, clock: Clock) -> dict[str, tuple[Source, Client]]:
    """Each source with its client, by name. Sources on the same server share one, at the pace of the first of them."""
    clients: dict[frozenset[str], Client] = {}
    for name in _GAPS:
        hosts = _hosts(name, connection)
        if hosts not in clients:
            clients[hosts] = _client(name, hosts, connection, clock)
    koop, tk, feed = (clients[_hosts(name, connection)] for name in _GAPS)
    return {
        "koop": (sru.Koop(koop, address("koop", connection)), koop),
        "tk": (odata.TweedeKamer(api(tk, connection)), tk),
        "feed": (syncfeed.SyncFeed(feed, address("feed", connection)), feed),
        "votes": (votes.Votes(api(tk, connection)), tk),
    }


def api(client: Client, connection: Connection) -> odata_api.Api:
    """The OData of the Tweede Kamer."""
    return odata_api.Api(client, address("tk", connection), connection.names)


def bases(urls: Iterable[str]) -> dict[str, str]:
    """Other addresses of the APIs, by source. A URL that ends in one of their paths is for that source; one without a
    path is a server that plays them all.

    Raises:
        UsageError: it is no such URL.
    """
    found: dict[str, str] = {}
    for url in urls:
        parts = web_address.split(url)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise UsageError(
                f"--base-url {url}: no address of a server; write it as https://repository.overheid.nl/sru"
            )
        if parts.path in ("", "/"):
            found |= {name: url.rstrip("/") + urlsplit(base).path for name, base in _BASES.items()}
            continue
        named = [name for name in _BASES if _SIGN[name] in parts.path.lower()]
        if not named:
            raise UsageError(
                f"--base-url {url}: it is not clear which source this is; its path holds sru, OData or SyncFeed"
            )
        found[named[0]] = url.rstrip("/")
    return found


_SIGN = {"koop": "sru", "tk": "odata", "feed": "syncfeed"}


def address(name: str, connection: Connection) -> str:
    """The address of an API."""
    return connection.bases.get(name, _BASES[name])


def _hosts(name: str, connection: Connection) -> frozenset[str]:
    other = connection.bases.get(name)
    return frozenset({urlsplit(other).netloc}) if other else _HOSTS[name]


def _client(name: str, hosts: frozenset[str], connection: Connection, clock: Clock) -> Client:
    return Client(
        Pace(connection.gap(name), clock), clock, hosts, connection.contact, connection.bounds, connection.tell
    )
