"""The tools as a server of the Model Context Protocol, by its official SDK."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, Literal, ParamSpec

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from mcp.types import ToolAnnotations
from pydantic import Field, create_model

from indexer import PROGRAM, __version__
from indexer.engines import Engine, budget
from indexer.errors import InbrengError
from indexer.records import DocumentType, Role
from webui.assistants.requests import Misunderstood
from webui.assistants.tools import MOST_HITS, MOST_PARAGRAPHS, MOST_VALUES, Tools
from webui.links.urls import QUERY_LENGTH, VALUE_LENGTH, VALUES_PER_FACET, Links
from webui.serving.settings import OF_PAGE

INSTRUCTIONS = """\
Dutch parliamentary documents, paragraph by paragraph, with who is speaking. Search with Dutch words: each is found in
all its forms, inside compounds and as its synonyms; all words must match, unless the query is a question in full.
Quote `text` exactly and cite `url`, which leads to that paragraph. `parties` speak; `names_parties` are only named.
Totals are exact. Where a party is not known that is said: do not fill it in. Begin with about_index or search."""
_READ_ONLY = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_Given = ParamSpec("_Given")
_VALUES = VALUES_PER_FACET

Value = Annotated[str, Field(max_length=VALUE_LENGTH)]
Query = Annotated[
    str,
    Field(description='Dutch words; "…" for a phrase, OR, -word, word*. Empty for everything', max_length=QUERY_LENGTH),
]
Since = Annotated[Value, Field(description="First year, month or day that counts: 2018, 2018-09 or 2018-09-18")]
Until = Annotated[Value, Field(description="Last year, month or day that counts")]
Parties = Annotated[
    list[Value],
    Field(description="Names or ids of parties: VVD, GroenLinks-PvdA; one of them is enough", max_length=_VALUES),
]
Topics = Annotated[list[Value], Field(description="Topics, by name or slug", max_length=_VALUES)]
Roles = Annotated[list[Role], Field(description="contribution: members; response: ministers", max_length=_VALUES)]
Types = Annotated[list[DocumentType], Field(description="Kinds of document", max_length=_VALUES)]
Persons = Annotated[list[Value], Field(description="Names of who speaks", max_length=_VALUES)]
Dossiers = Annotated[list[Value], Field(description="Numbers of dossiers: 36410", max_length=_VALUES)]


def server(engine: Engine, site: str) -> MCPServer:
    """A server of the tools; `site` is the address under which the pages are, for permalinks."""
    offered: list[Tool] = []
    tools = Tools(engine, Links(site.rstrip("/")))

    def tool(function: Callable[_Given, dict[str, Any]]) -> Callable[_Given, dict[str, Any]]:
        bounded = _bounded(function)
        offered.append(_exact(Tool.from_function(bounded, annotations=_READ_ONLY)))
        return bounded

    @tool
    def about_index() -> dict[str, Any]:
        """What is in this index: how many documents and paragraphs, of which kinds and years, and when it changed."""
        return tools.about()

    @tool
    def search(
        query: Query = "",
        parties: Parties = [],  # noqa: B006  # the protocol shows the default; it is never changed
        topics: Topics = [],  # noqa: B006  # as above
        roles: Roles = [],  # noqa: B006  # as above
        types: Types = [],  # noqa: B006  # as above
        persons: Persons = [],  # noqa: B006  # as above
        dossiers: Dossiers = [],  # noqa: B006  # as above
        since: Since = "",
        until: Until = "",
        sort: Annotated[Literal["relevance", "date"], Field(description="date: the newest first")] = "relevance",
        page: Annotated[int, Field(description="Which page of hits, from 1")] = 1,
        limit: Annotated[int, Field(description=f"Paragraphs on a page, at most {MOST_HITS}")] = 10,
    ) -> dict[str, Any]:
        """Find paragraphs, with exact words, who says them, permalinks, and exact counts by party, role, year, kind of
        document and topic. A question in full may be asked too. Values of a filter are alternatives."""
        return tools.search(
            query, page, limit, party=parties, topic=topics, role=roles, type=types, person=persons, dossier=dossiers,
            since=since, until=until, sort=sort,
        )  # fmt: skip

    @tool
    def compare_parties(
        query: Query = "",
        parties: Parties = [],  # noqa: B006  # as above
        since: Since = "",
        until: Until = "",
    ) -> dict[str, Any]:
        """What parties said on one subject, side by side: how many of their contributions match, of how many they made
        in the period, the words that set each apart, their best paragraphs and the minister's reply. Without parties,
        those that said most. Says how many contributions are of a party that is not known."""
        return tools.compare_parties(query, parties, since, until)

    @tool
    def timeline(
        query: Query = "",
        parties: Parties = [],  # noqa: B006  # as above
        by: Annotated[Literal["year", "month"] | None, Field(description="What to count by")] = None,
        since: Since = "",
        until: Until = "",
    ) -> dict[str, Any]:
        """How much was said on a subject over time: matching paragraphs and all paragraphs of each year or month, and
        matches by party. Compare shares (matching of all), for the index does not hold as much of every year."""
        return tools.timeline(query, parties, by, since, until)

    @tool
    def read_document(
        document_id: Annotated[Value, Field(description="Id of a document: kst-34843-33")],
        start: Annotated[int, Field(description="Number of the paragraph to begin with")] = 1,
        limit: Annotated[int, Field(description=f"Paragraphs to read, at most {MOST_PARAGRAPHS}")] = 20,
    ) -> dict[str, Any]:
        """Read a document in order, part by part: what it is, its headings, and paragraphs from a number on;
        `next_start` says where to go on."""
        return tools.read_document(document_id, start, limit)

    @tool
    def read_paragraph(
        paragraph_id: Annotated[Value, Field(description="Id of a paragraph: kst-34843-33/7")],
    ) -> dict[str, Any]:
        """Read one paragraph whole, with its document, the paragraphs that answer it, and those that it answers."""
        return tools.read_paragraph(paragraph_id)

    @tool
    def list_values(
        of: Annotated[
            Literal["party", "topic", "person", "dossier", "committee", "minister", "type", "year", "role"],
            Field(description="What to list"),
        ],
        contains: Annotated[Value, Field(description="Only values whose id or name holds this")] = "",
        query: Query = "",
        limit: Annotated[int, Field(description=f"Values to list, at most {MOST_VALUES}")] = 30,
    ) -> dict[str, Any]:
        """List parties, topics, persons, dossiers and the like with their ids, the most frequent first, of the whole
        index or of the paragraphs of a query. For the ids that the other tools take."""
        return tools.list_values(of, contains, query, limit)

    return MCPServer("inbreng", title=PROGRAM, version=__version__, instructions=INSTRUCTIONS, tools=offered)


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
