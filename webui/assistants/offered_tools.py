"""What an assistant is offered: each public method is a tool, and its words and types are what the protocol tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import Field

from indexer.engines import Engine
from webui.assistants.arguments import (
    Answer,
    Committees,
    Documents,
    Dossiers,
    Ministers,
    Page,
    Parties,
    Persons,
    Query,
    Roles,
    Since,
    Sort,
    Topics,
    Types,
    Until,
    Value,
)  # fmt: skip
from webui.assistants.overviews import MOST_DOCUMENTS, MOST_MEMBERS, MOST_PERSONS, Overviews
from webui.assistants.tools import MOST_HITS, MOST_PARAGRAPHS, MOST_VALUES, Tools
from webui.links.urls import Links


class OfferedTools:
    """The tools over an engine, in the order in which they are offered; `links` are permalinks."""

    def __init__(self, engine: Engine, links: Links) -> None:
        self._tools, self._overviews = Tools(engine, links), Overviews(engine, links)

    @property
    def all(self) -> tuple[Callable[..., dict[str, Any]], ...]:
        """Every tool."""
        return (
            self.about_index,
            self.search,
            self.find_documents,
            self.motions,
            self.find_contributors,
            self.find_members,
            self.compare_parties,
            self.timeline,
            self.read_document,
            self.read_paragraph,
            self.list_values,
        )

    def about_index(self) -> dict[str, Any]:
        """What is in this index: how many documents and paragraphs, of which kinds and years, and when it changed."""
        return self._tools.about()

    def search(
        self,
        query: Query = "",
        parties: Parties = [],  # noqa: B006  # the protocol shows the default; it is never changed
        topics: Topics = [],  # noqa: B006  # as above
        roles: Roles = [],  # noqa: B006  # as above
        types: Types = [],  # noqa: B006  # as above
        persons: Persons = [],  # noqa: B006  # as above
        dossiers: Dossiers = [],  # noqa: B006  # as above
        documents: Documents = [],  # noqa: B006  # as above
        committees: Committees = [],  # noqa: B006  # as above
        ministers: Ministers = [],  # noqa: B006  # as above
        answer: Answer = [],  # noqa: B006  # as above
        since: Since = "",
        until: Until = "",
        sort: Sort = "relevance",
        page: Page = 1,
        limit: Annotated[int, Field(description=f"Paragraphs on a page, at most {MOST_HITS}")] = 10,
    ) -> dict[str, Any]:
        """Find paragraphs, with exact words, who says them, permalinks, and exact counts by party, role, year, kind of
        document and topic. A question in full may be asked too. Values of a filter are alternatives."""
        return self._tools.search(
            query, page, limit, party=parties, topic=topics, role=roles, type=types, person=persons, dossier=dossiers,
            document=documents, committee=committees, minister=ministers, answer=answer, since=since,
            until=until, sort=sort,
        )  # fmt: skip

    def find_documents(
        self,
        query: Query = "",
        types: Types = [],  # noqa: B006  # as above
        parties: Parties = [],  # noqa: B006  # as above
        topics: Topics = [],  # noqa: B006  # as above
        dossiers: Dossiers = [],  # noqa: B006  # as above
        committees: Committees = [],  # noqa: B006  # as above
        ministers: Ministers = [],  # noqa: B006  # as above
        since: Since = "",
        until: Until = "",
        sort: Sort = "relevance",
        page: Page = 1,
        limit: Annotated[int, Field(description=f"Documents on a page, at most {MOST_DOCUMENTS}")] = 10,
    ) -> dict[str, Any]:
        """Find documents: papers and debates with paragraphs that match, each once, with how many match and the best of
        them. `by_their_title` are documents of the whole index whose title has all the words."""
        return self._overviews.find_documents(
            query, page, limit, type=types, party=parties, topic=topics, dossier=dossiers, committee=committees,
            minister=ministers, since=since, until=until, sort=sort,
        )  # fmt: skip

    def motions(
        self,
        query: Query = "",
        parties: Annotated[
            list[Value], Field(description="Parties of whom one moved it, not those that voted", max_length=8)
        ] = [],  # noqa: B006  # as above
        topics: Topics = [],  # noqa: B006  # as above
        dossiers: Dossiers = [],  # noqa: B006  # as above
        persons: Persons = [],  # noqa: B006  # as above
        since: Since = "",
        until: Until = "",
        sort: Sort = "relevance",
        page: Page = 1,
        limit: Annotated[int, Field(description=f"Motions on a page, at most {MOST_DOCUMENTS}")] = 10,
    ) -> dict[str, Any]:
        """Find motions that are papers of their own: who moved each, what it requests, whether it was adopted, which
        parties were in favour and against; and over all that match how many were adopted and how each party voted.
        Where no vote is known that is said: it does not mean that a motion was rejected."""
        return self._overviews.motions(
            query, page, limit, party=parties, topic=topics, dossier=dossiers, person=persons, since=since,
            until=until, sort=sort,
        )  # fmt: skip

    def find_contributors(
        self,
        query: Query = "",
        parties: Parties = [],  # noqa: B006  # as above
        topics: Topics = [],  # noqa: B006  # as above
        roles: Roles = [],  # noqa: B006  # as above
        types: Types = [],  # noqa: B006  # as above
        dossiers: Dossiers = [],  # noqa: B006  # as above
        since: Since = "",
        until: Until = "",
        limit: Annotated[int, Field(description=f"Persons, at most {MOST_PERSONS}")] = 5,
    ) -> dict[str, Any]:
        """Who said most on a subject: members and ministers by the number of paragraphs that match, with their parties
        and best paragraphs; who opens, chairs or signs does not count. In many papers a whole party speaks and no
        person is named: those are counted apart."""
        return self._overviews.find_contributors(
            query, limit, party=parties, topic=topics, role=roles, type=types, dossier=dossiers, since=since,
            until=until,
        )  # fmt: skip

    def find_members(
        self,
        name: Annotated[
            Value, Field(description="A name: Omtzigt, Tom van der Lee. Empty for everybody of a day")
        ] = "",
        on: Annotated[Value, Field(description="A day on which they sat, as 2021-09-01")] = "",
        parties: Parties = [],  # noqa: B006  # as above
        chamber: Annotated[
            Literal["TK", "EK"] | None, Field(description="TK: Tweede Kamer, EK: Eerste Kamer; else both")
        ] = None,
        limit: Annotated[int, Field(description=f"Members, at most {MOST_MEMBERS}")] = 20,
    ) -> dict[str, Any]:
        """Who sat in parliament, for which party and when, by name or on a day; of a day also how many of each party.
        A stay without `until` had not ended when the register of members was made."""
        return self._overviews.find_members(name, parties, chamber or "", on, limit)

    def compare_parties(
        self,
        query: Query = "",
        parties: Parties = [],  # noqa: B006  # as above
        since: Since = "",
        until: Until = "",
    ) -> dict[str, Any]:
        """What parties said on one subject, side by side: how many of their contributions match, of how many they made
        in the period, the words that set each apart, their best paragraphs and the minister's reply. Without parties,
        those that said most. Says how many contributions are of a party that is not known."""
        return self._tools.compare_parties(query, parties, since, until)

    def timeline(
        self,
        query: Query = "",
        parties: Parties = [],  # noqa: B006  # as above
        by: Annotated[Literal["year", "month"] | None, Field(description="What to count by")] = None,
        since: Since = "",
        until: Until = "",
    ) -> dict[str, Any]:
        """How much was said on a subject over time: matching paragraphs and all paragraphs of each year or month, and
        matches by party. Compare shares (matching of all), for the index does not hold as much of every year."""
        return self._tools.timeline(query, parties, by, since, until)

    def read_document(
        self,
        document_id: Annotated[Value, Field(description="Id of a document: kst-34843-33")],
        start: Annotated[int, Field(description="Number of the paragraph to begin with")] = 1,
        limit: Annotated[int, Field(description=f"Paragraphs to read, at most {MOST_PARAGRAPHS}")] = 20,
    ) -> dict[str, Any]:
        """Read a document in order, part by part: what it is, its headings, and paragraphs from a number on;
        `next_start` says where to go on."""
        return self._tools.read_document(document_id, start, limit)

    def read_paragraph(
        self,
        paragraph_id: Annotated[Value, Field(description="Id of a paragraph: kst-34843-33/7")],
    ) -> dict[str, Any]:
        """Read one paragraph whole, with its document, the paragraphs that answer it, and those that it answers."""
        return self._tools.read_paragraph(paragraph_id)

    def list_values(
        self,
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
        return self._tools.list_values(of, contains, query, limit)
