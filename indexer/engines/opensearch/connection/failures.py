"""The failures of a cluster as `EngineError`s: one clear sentence each, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, ReadTimeoutError, SSLError

from indexer.boundary.deadlines import Late, TooLarge
from indexer.engines.opensearch.connection.address import CA, KEY, USER
from indexer.errors import EngineError, InbrengError, IndexMissing, TooCostly

_LATER = "try again later, or add nodes"
_INTACT = "what was committed is intact"
AGAIN = f"index these documents again; {_INTACT}"
"""What to do after a commit that failed."""
_LONGEST = 300  # characters of what a cluster says
_TOO_MANY_WORDS = ("too_many_clauses", "too_many_nested_clauses")
_TOO_LARGE = ("too_many_buckets_exception",)
_OUT_OF_MEMORY = ("circuit_breaking_exception",)
_OTHER_MAPPING = (
    "strict_dynamic_mapping_exception", "mapper_parsing_exception", "document_parsing_exception", "parsing_exception",
    "query_shard_exception",
)  # fmt: skip


def unreached(where: str, node: str, error: HTTPError | OSError) -> EngineError:
    """The error of a node that does not answer."""
    cause = getattr(error, "reason", None) or error
    if isinstance(error, SSLError) or isinstance(cause, SSLError):
        remedy = f"name the file of the authority that signed it in {CA}"
        return EngineError(where, f"the certificate of {node} is not trusted ({_short(cause)})", remedy)
    if isinstance(error, (ConnectTimeoutError, NewConnectionError)):
        why = "takes no connection"
    else:
        why = "gives no answer in time" if isinstance(error, (ReadTimeoutError, Late)) else "breaks off the connection"
    remedy = f"see whether it runs and whether the address is right; {_INTACT}"
    return EngineError(where, f"no node of the cluster answers ({node} {why})", remedy)


def refused(where: str, status: int, answer: dict[str, Any]) -> InbrengError:
    """The error of a refusal."""
    kinds, reason = list(_kinds(answer)), _reason(answer)
    if status == 401:
        remedy = f"see whether {USER} and its password, or {KEY}, are right"
        return EngineError(where, "the cluster does not let us in (401)", remedy)
    if "cluster_block_exception" in kinds:
        return _blocked(where, reason)
    if status == 403:
        return EngineError(where, f"this user may not do that ({reason})", "give the user the rights that it needs")
    if "index_not_found_exception" in kinds:
        return IndexMissing(where)
    if any(kind in _TOO_MANY_WORDS for kind in kinds):
        return TooCostly("has too many words for the cluster")
    if any(kind in _TOO_LARGE for kind in kinds):
        return TooCostly("has too many values to count for the cluster")
    if any(kind in _OUT_OF_MEMORY for kind in kinds):
        return EngineError(where, f"the cluster has no memory left for this ({reason})", _LATER)
    if any(kind in _OTHER_MAPPING for kind in kinds):
        return changed(where, reason)
    if status == 429:
        return EngineError(where, f"the cluster is too busy ({reason})", _LATER)
    if status in (502, 503, 504):
        problem = f"a part of the index is away ({reason})"
        return EngineError(where, problem, f"see what GET _cluster/health says; {_INTACT}")
    return EngineError(where, f"the cluster answers {status} ({reason})", f"see its log; {_INTACT}")


def not_shown(where: str, answer: dict[str, Any]) -> EngineError:
    """The error of what was written and cannot be found, by the answer to a refresh."""
    return EngineError(where, f"a part of the index does not show what was written ({_reason(answer)})", AGAIN)


def strange(where: str, node: str) -> EngineError:
    """The error of a success that is no answer of a cluster."""
    remedy = "see whether the address is right, and whether a proxy in front asks who comes"
    return EngineError(where, f"what answers at {node} is no OpenSearch (its answer is no JSON object)", remedy)


def too_large(where: str, node: str, error: TooLarge) -> EngineError:
    """The error of an answer that does not end."""
    remedy = "see whether the address is right, and what stands in front of the cluster"
    return EngineError(where, f"what answers at {node} sends too much ({error})", remedy)


def changed(where: str, what: str) -> EngineError:
    """The error of an index whose fields were changed by others."""
    return EngineError(where, f"the fields of the index were changed by another program ({what})", anew(where))


def anew(where: str) -> str:
    """What to do about an index that can be copied and no longer be used."""
    return f"make it anew beside the old one with: inbreng copy {where} {where}"


def is_final(answer: dict[str, Any]) -> bool:
    """Whether another try would give the same."""
    return any(kind in (*_TOO_MANY_WORDS, *_TOO_LARGE) for kind in _kinds(answer))


def _blocked(where: str, reason: str) -> EngineError:
    if "read-only" in reason or "FORBIDDEN/12" in reason:
        problem = "the index is read-only, as it is where a disk of the cluster is full"
        remedy = f"make room and lift the block (index.blocks.read_only_allow_delete); {_INTACT}"
        return EngineError(where, problem, remedy)
    return EngineError(where, f"the cluster is blocked ({reason})", "see what GET _cluster/health says")


def _kinds(answer: Any) -> Iterator[str]:
    """The types of all errors in an answer."""
    if isinstance(answer, dict):
        if isinstance(answer.get("type"), str):
            yield answer["type"]
        for name in ("error", "root_cause", "caused_by", "failed_shards", "reason"):
            yield from _kinds(answer.get(name))
    elif isinstance(answer, list):
        for one in answer[:20]:
            yield from _kinds(one)


def _reason(answer: dict[str, Any]) -> str:
    """The innermost reason that an answer gives."""
    error = answer.get("error") or _of_a_shard(answer)
    if not isinstance(error, dict):
        return _short(error or "no reason given")
    causes = error.get("root_cause") or [error]
    cause = causes[0] if isinstance(causes[0], dict) else error
    return _short(cause.get("reason") or error.get("reason") or cause.get("type") or "no reason given")


def _of_a_shard(answer: dict[str, Any]) -> Any:
    """What the first shard says that failed: a request to all shards is refused so, without an error of its own."""
    shards = answer.get("_shards")
    failures = shards.get("failures") if isinstance(shards, dict) else None
    first = failures[0] if isinstance(failures, list) and failures else None
    return first.get("reason") if isinstance(first, dict) else None


def _short(text: object) -> str:
    """One line, without what names a key or a user's address."""
    line = " ".join(str(text).split())
    return re.sub(r"(?i)(authorization|basic|apikey) +\S+", r"\1 …", line)[:_LONGEST]
