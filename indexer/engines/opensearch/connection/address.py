"""The address of a cluster and the credentials for it: `https://host:9200,other:9200/inbreng`.

The user and the password or key come from the environment or from files that it names, so that they stand in no
command line, log or page.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import urllib3

from indexer.errors import UsageError

_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,199}")
_PORT = 9200
_MOST_SHARDS = 1024
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
CA, USER, PASSWORD, KEY = (
    "INBRENG_CLUSTER_CA", "INBRENG_CLUSTER_USER", "INBRENG_CLUSTER_PASSWORD", "INBRENG_CLUSTER_API_KEY"
)  # fmt: skip
"""What the environment may say: the file of the authority that signed the cluster's certificate, the user with the
password, or an API key. With `_FILE` behind it, PASSWORD and KEY name a file that holds them."""


@dataclass(frozen=True, slots=True)
class Address:
    """The nodes of a cluster (`https://host:9200`), the name of the index on it, and in how many shards one is made.
    `authorization` is the header that says who asks; `ca` is a file of trusted certificates."""

    nodes: tuple[str, ...]
    index: str
    shards: int = 1
    authorization: str = field(default="", repr=False)
    ca: str | None = None

    def __str__(self) -> str:
        first, *others = self.nodes
        return ",".join([first, *(node.partition("://")[2] for node in others)]) + f"/{self.index}"


def read(where: str, environment: Mapping[str, str] = os.environ) -> Address:
    """The address in a URL.

    Raises:
        UsageError: it is none, or what the environment says cannot be used.
    """
    try:
        parts = urlsplit(where)
        hosts = [urlsplit(f"//{host}") for host in parts.netloc.rpartition("@")[2].split(",")]
        nodes = tuple(f"{parts.scheme}://{_host(host.hostname)}:{host.port or _PORT}" for host in hosts)
    except ValueError:
        raise UsageError(f"{_shown(where)}: no address of a cluster; write it as {_EXAMPLE}") from None
    index = parts.path.strip("/")
    if parts.scheme not in ("http", "https") or not all(host.hostname for host in hosts) or not _NAME.fullmatch(index):
        raise UsageError(f"{_shown(where)}: no address of an index on a cluster; write it as {_EXAMPLE}")
    if "@" in parts.netloc:
        raise UsageError(f"{_shown(where)}: a password in an address is seen by others; put it into {PASSWORD}_FILE")
    authorization = _authorization(environment)
    if authorization and parts.scheme == "http" and not all(host.hostname in _LOOPBACK for host in hosts):
        raise UsageError(f"{_shown(where)}: a password is sent over https alone; write the address with https://")
    ca = environment.get(CA) or None
    if ca and not Path(ca).is_file():
        raise UsageError(f"{CA}: {ca} is no file; name that of the authority that signed the cluster's certificate")
    return Address(nodes, index, _shards(where, parts.query), authorization, ca)


_EXAMPLE = "https://host:9200/inbreng"


def _host(name: str | None) -> str:
    return f"[{name}]" if name and ":" in name else name or ""


def _shards(where: str, query: str) -> int:
    given = parse_qs(query, keep_blank_values=True)
    wanted = given.pop("shards", ["1"])[-1]
    if given or not wanted.isascii() or not wanted.isdigit() or not 1 <= int(wanted) <= _MOST_SHARDS:
        raise UsageError(f"{_shown(where)}: behind ? it may say in how many shards an index is made; write ?shards=3")
    return int(wanted)


def _shown(where: str) -> str:
    """An address without what is no one's business."""
    scheme, _, rest = where.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


def _authorization(environment: Mapping[str, str]) -> str:
    key, user, password = _secret(environment, KEY), environment.get(USER, ""), _secret(environment, PASSWORD)
    if key and (user or password):
        raise UsageError(f"{KEY} and {USER} are both set; leave one of them out")
    if bool(user) != bool(password):
        raise UsageError(f"of {USER} and {PASSWORD} one is missing; set both")
    if key:
        return f"ApiKey {key}"
    return urllib3.make_headers(basic_auth=f"{user}:{password}")["authorization"] if user else ""


def _secret(environment: Mapping[str, str], name: str) -> str:
    """What a variable holds, or the file that it names."""
    file = environment.get(f"{name}_FILE", "")
    if not file:
        return environment.get(name, "")
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise UsageError(
            f"{name}_FILE: {file} cannot be read ({reason}); name a file that this user may read"
        ) from None
