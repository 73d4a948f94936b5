"""What the tools take, as the protocol tells it to an assistant: types with their bounds and descriptions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from indexer.records import DocumentType, Role
from webui.links.urls import QUERY_LENGTH, VALUE_LENGTH
from webui.links.urls import VALUES_PER_FACET as _VALUES

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
Documents = Annotated[list[Value], Field(description="Ids of documents: kst-34843-33", max_length=_VALUES)]
Committees = Annotated[list[Value], Field(description="Names of committees", max_length=_VALUES)]
Ministers = Annotated[list[Value], Field(description="Offices of ministers whom papers are of", max_length=_VALUES)]
Answer = Annotated[list[Literal["open", "given"]], Field(description="Written questions: open are those not answered")]
Sort = Annotated[Literal["relevance", "date"], Field(description="date: the newest first")]
Page = Annotated[int, Field(description="Which page, from 1")]
