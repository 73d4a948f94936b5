"""The facets in the OpenAPI document, made from their definitions."""

from __future__ import annotations

from typing import Any

from indexer.facets import DEFINITIONS, Definition

_PLACE = {"$ref": "#/components/parameters/facets"}
"""What stands in `openapi.json` where an operation takes every facet."""


def with_facets(described: dict[str, Any]) -> dict[str, Any]:
    """The document with a parameter for each facet at their placeholder (except the facet that an operation names in
    `x-without`), and a field for each in `Facets`."""
    for path in described["paths"].values():
        for operation in path.values():
            if _PLACE in operation.get("parameters", ()):
                place = operation["parameters"].index(_PLACE)
                without = operation.pop("x-without", None)
                operation["parameters"][place : place + 1] = [
                    {"$ref": f"#/components/parameters/{name}"} for name in DEFINITIONS if name != without
                ]
    described["components"]["parameters"] |= {name: _parameter(name, facet) for name, facet in DEFINITIONS.items()}
    values = {"type": "array", "items": {"$ref": "#/components/schemas/FacetValue"}}
    described["components"]["schemas"]["Facets"] |= {
        "properties": dict.fromkeys(DEFINITIONS, values),
        "required": list(DEFINITIONS),
    }
    return described


def _parameter(name: str, facet: Definition) -> dict[str, Any]:
    english, dutch = facet.about
    value = {"type": "string"} | ({"enum": list(facet.closed)} if facet.closed else {})
    return {
        "name": name,
        "in": "query",
        "description": f"{english}. Repeat for alternatives",
        "x-description-nl": f"{dutch}. Herhaal voor het een of het ander",
        "schema": {"type": "array", "items": value},
        "explode": True,
    }
