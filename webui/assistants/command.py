"""The command `mcp`: the index for assistants."""

from __future__ import annotations

import signal
import socket
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import click

from indexer.errors import UsageError
from indexer.options import index_option


@click.command()
@index_option()
@click.option("--site", default="", metavar="ADDRESS", help="Where the pages are, for permalinks: https://example.nl.")
@click.option("--http", is_flag=True, help="Serve streamable HTTP at /mcp, not standard input and output.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65_535), default=8001, show_default=True)
@click.option("--name", "names", multiple=True, metavar="NAME", help="Answer to this host name only (with --http).")
def mcp(folder: Path, site: str, http: bool, host: str, port: int, names: tuple[str, ...]) -> int:
    """Let assistants search the index, after the Model Context Protocol. It is read-only."""
    if find_spec("mcp") is None:
        raise UsageError("the Model Context Protocol needs its SDK; pip install 'inbreng[mcp]'")
    from indexer import open_index
    from webui.assistants import log
    from webui.assistants.server import server

    engine = open_index(folder)
    engine.stats()  # an index that cannot be read is said now, and not to the assistant
    log.to_standard_error()
    made = server(engine, site or "http://127.0.0.1:8000")
    if not http:
        made.run("stdio")
        return 0
    _look_whether_free(host, port)
    from mcp.server.transport_security import TransportSecuritySettings

    allowed = [name for known in (names or (host,)) for name in (known, f"{known}:*")]
    security = TransportSecuritySettings(allowed_hosts=allowed, allowed_origins=[f"https://{name}" for name in names])
    signal.signal(signal.SIGTERM, _stop)
    click.echo(f"Assistants may ask at http://{host}:{port}/mcp (stop with Ctrl+C)", err=True)
    made.run(
        "streamable-http", host=host, port=port, stateless_http=True, json_response=True, transport_security=security
    )
    return 0


def _look_whether_free(host: str, port: int) -> None:
    """Raise a UsageError where nothing can be served at this address: the SDK's server would only log it, and exit."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(f"{host}:{port}: cannot serve here ({reason}); choose another --port or --host") from error


def _stop(*_: object) -> NoReturn:
    """What SIGTERM comes to once the SDK's server has answered what was asked."""
    raise SystemExit(0)
