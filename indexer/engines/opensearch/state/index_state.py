"""The state that an index keeps beside its rows: the last commit, the writer, the refused files.

Each is a document of its own, replaced only by who has seen its last form: a number that the cluster gives with it
(`_seq_no`, `_primary_term`) goes along.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from indexer.engines.opensearch.connection.http import READ, WRITE, Cluster

Form = dict[str, Any]
"""Parameters that say in which form a document must be, to be replaced."""
_ROUTING = "inbreng"
"""What puts all of them into one shard."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A document of state as it was read: the index that it is in, what it holds, and its form."""

    index: str
    table: dict[str, Any]
    seq_no: int
    primary_term: int


def read(cluster: Cluster, index: str, name: str, *, patience: float = READ) -> Kept | None:
    """A document of state of an index, or of the one that an alias stands for; None where there is none.

    Raises:
        IndexMissing: there is no such index.
    """
    answer = cluster.ask("GET", f"/{index}/_doc/{name}", patience=patience, accept=(404,), routing=_ROUTING)
    if "error" in answer:
        raise cluster.refused(404, answer)
    if not answer.get("found"):
        return None
    return Kept(answer["_index"], answer["_source"]["state"], answer["_seq_no"], answer["_primary_term"])


def create(cluster: Cluster, index: str, name: str, table: dict[str, Any]) -> Kept | None:
    """Put a document of state where there is none; None where there is one."""
    return _put(cluster, index, name, table, {"op_type": "create"})


def replace(cluster: Cluster, before: Kept, name: str, table: dict[str, Any]) -> Kept | None:
    """Replace a document of state; None where it is no longer as it was."""
    form = {"if_seq_no": before.seq_no, "if_primary_term": before.primary_term}
    return _put(cluster, before.index, name, table, form)


def put(cluster: Cluster, index: str, name: str, table: dict[str, Any]) -> None:
    """Put a document of state, whatever there was."""
    _put(cluster, index, name, table, {})


def delete(cluster: Cluster, before: Kept, name: str) -> None:
    """Delete a document of state, where it is still as it was."""
    form: Form = {"if_seq_no": before.seq_no, "if_primary_term": before.primary_term}
    cluster.ask("DELETE", f"/{before.index}/_doc/{name}", accept=(404, 409), routing=_ROUTING, **form)


def _put(cluster: Cluster, index: str, name: str, table: dict[str, Any], form: Form) -> Kept | None:
    answer = cluster.ask(
        "PUT",
        f"/{index}/_doc/{name}",
        {"state": table},
        patience=WRITE,
        accept=(409,),
        routing=_ROUTING,
        timeout="10s",
        **form,
    )
    if "error" not in answer:
        return Kept(index, table, answer["_seq_no"], answer["_primary_term"])
    now = read(cluster, index, name, patience=WRITE)  # an answer may have been lost: was it we?
    return now if now is not None and now.table == table else None
