"""What asks the server for assistants: the client of the protocol's own SDK (the extra `mcp`)."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
from mcp.client import Client

from indexer.engines import Engine
from webui.assistants.server import server

SITE = "http://localhost"
"""Where the pages are said to be."""


def talk(to: Any, do: Callable[[Client], Awaitable[Any]]) -> Any:
    """What comes of a talk with a server."""

    async def talking() -> Any:
        async with Client(to) as client:
            return await do(client)

    with ThreadPoolExecutor(1) as own:  # in this thread the loop of a browser may run
        return own.submit(anyio.run, talking).result()


def ask(engine: Engine, tool: str, **arguments: Any) -> dict[str, Any]:
    """The structured answer of a tool, which is the same as its text."""

    async def asking(client: Client) -> Any:
        return await client.call_tool(tool, arguments)

    answer = talk(server(engine, SITE), asking)
    assert not answer.is_error, answer.content
    assert json.loads(answer.content[0].text) == answer.structured_content
    return dict(answer.structured_content)


def refused(engine: Engine, tool: str, **arguments: Any) -> str:
    """Why a tool does not answer."""

    async def asking(client: Client) -> Any:
        return await client.call_tool(tool, arguments)

    answer = talk(server(engine, SITE), asking)
    assert answer.is_error
    return str(answer.content[0].text)
