"""The view of the OpenAPI document for people: its operations, and the records that they return."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

_Json = Mapping[str, Any]
_MANY = 6
"""So many parameters are not described a second time."""


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter, or a field of a record. `kind` is its type in words, `record` the record that it holds or "";
    `required`: every request must have this parameter."""

    name: str
    kind: str
    text: str
    record: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation: `answer` describes the response, `record` is the record that it holds, if any. It takes its own
    `parameters`, and besides those of the operation `as_in` that are called `shared`."""

    anchor: str
    method: str
    path: str
    title: str
    parameters: tuple[Field, ...]
    answer: str
    media: tuple[str, ...]
    record: str
    shared: tuple[str, ...] = ()
    as_in: Operation | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A record in a response."""

    name: str
    text: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class ApiView:
    """The API: its description, its operations and its records."""

    text: str
    operations: tuple[Operation, ...]
    records: tuple[Record, ...]


def api_view(document: _Json, language: str) -> ApiView:
    """The view of our OpenAPI document in a language, `nl` or `en`: the Dutch of a `summary` is in `x-summary-nl`."""
    operations = (
        _operation(path, method, operation, document, language)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    )
    return ApiView(
        text=_text(document["info"], "description", language),
        operations=tuple(_told_once(operations)),
        records=tuple(
            Record(
                name,
                _text(schema, "description", language),
                tuple(_field(field, inner, language) for field, inner in schema.get("properties", {}).items()),
            )
            for name, schema in document["components"]["schemas"].items()
        ),
    )


def _operation(path: str, method: str, operation: _Json, document: _Json, language: str) -> Operation:
    answer = operation["responses"]["200"]
    schemas = [content["schema"] for content in answer["content"].values()]
    parameters = [_resolved(parameter, document) for parameter in operation.get("parameters", ())]
    return Operation(
        anchor=operation["operationId"],
        method=method.upper(),
        path=path,
        title=_text(operation, "summary", language),
        parameters=tuple(
            _field(
                parameter["name"],
                parameter["schema"] | _described(parameter),
                language,
                parameter.get("required", False),
            )
            for parameter in parameters
        ),
        answer=_text(answer, "description", language),
        media=tuple(answer["content"]),
        record=_kind(schemas[0])[1],
    )


def _told_once(operations: Iterable[Operation]) -> Iterator[Operation]:
    """The same operations; parameters that many of them share are described with the first that has them."""
    first: Operation | None = None
    for operation in operations:
        known = set(first.parameters) if first else set()
        shared = tuple(field.name for field in operation.parameters if field in known)
        if len(shared) >= _MANY:
            own = tuple(field for field in operation.parameters if field not in known)
            yield replace(operation, parameters=own, shared=shared, as_in=first)
        else:
            first = first or (operation if len(operation.parameters) >= _MANY else None)
            yield operation


def _resolved(part: _Json, document: _Json) -> _Json:
    """A part of the document, or what it refers to."""
    found: Any = document
    for name in part["$ref"].split("/")[1:] if "$ref" in part else ():
        found = found[name]
    return found if "$ref" in part else part


def _described(part: _Json) -> dict[str, Any]:
    return {name: value for name, value in part.items() if "description" in name}


def _field(name: str, schema: _Json, language: str, required: bool = False) -> Field:
    kind, record = _kind(schema)
    return Field(name, kind, _text(schema, "description", language), record, required)


def _kind(schema: _Json) -> tuple[str, str]:
    """The type of a schema as it is written in code, and the record in it."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return name, name
    if "anyOf" in schema:
        kinds = [_kind(option) for option in schema["anyOf"]]
        return " | ".join(kind for kind, _ in kinds), next((record for _, record in kinds if record), "")
    if schema.get("type") == "array":
        kind, record = _kind(schema["items"])
        return (f"({kind})[]" if " " in kind else f"{kind}[]"), record
    if "enum" in schema:
        return " | ".join(schema["enum"]), ""
    kinds = schema.get("type", "object")
    return (kinds if isinstance(kinds, str) else " | ".join(kinds)), ""


def _text(part: _Json, name: str, language: str) -> str:
    return str(part.get(f"x-{name}-nl" if language == "nl" else name, ""))
