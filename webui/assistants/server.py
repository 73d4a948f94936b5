"""The tools as a server of the Model Context Protocol, by its official SDK."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from mcp.types import ToolAnnotations
from pydantic import create_model

from indexer import PROGRAM, __version__
from indexer.engines import Engine, budget
from indexer.errors import InbrengError
from webui.assistants.offered_tools import OfferedTools
from webui.assistants.requests import Misunderstood
from webui.links.urls import Links
from webui.serving.settings import OF_PAGE

INSTRUCTIONS = """\
Dutch parliamentary documents, paragraph by paragraph, with who is speaking. Search with Dutch words: each is found in
all its forms, inside compounds and as its synonyms; all words must match, unless the query is a question in full.
Quote `text` exactly and cite `url`, which leads to that paragraph. `parties` speak; `names_parties` are only named.
Totals are exact. Where a party is not known that is said: do not fill it in. Begin with about_index or search."""
_READ_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_Given = ParamSpec("_Given")


def server(engine: Engine, site: str) -> MCPServer:
    """A server of the tools; `site` is the address under which the pages are, for permalinks."""
    offered = OfferedTools(engine, Links(site.rstrip("/"))).all
    tools = [_exact(Tool.from_function(_bounded(tool), annotations=_READ_ONLY)) for tool in offered]
    return MCPServer("inbreng", title=PROGRAM, version=__version__, instructions=INSTRUCTIONS, tools=tools)


def _exact(tool: Tool) -> Tool:
    """A tool that refuses a parameter that it does not have: read over, a misspelt filter would widen what is found."""
    loose = tool.fn_metadata.arg_model
    exact = create_model(loose.__name__, __base__=loose, __cls_kwargs__={"extra": "forbid"})
    tool.fn_metadata.arg_model = exact
    tool.parameters = exact.model_json_schema(by_alias=True)
    return tool


def _bounded(function: Callable[_Given, dict[str, Any]]) -> Callable[_Given, dict[str, Any]]:
    """A tool that may cost what a page may, and whose errors an assistant can read."""

    @wraps(function)
    def answered(*given: _Given.args, **named: _Given.kwargs) -> dict[str, Any]:
        budget.begin(OF_PAGE)
        try:
            return function(*given, **named)
        except (Misunderstood, InbrengError) as error:
            raise ToolError(str(error)) from error
        finally:
            budget.begin(None)

    return answered
