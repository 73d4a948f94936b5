"""The description of the API is of what it answers: nothing stands in an answer that is not described."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from webui.api.routes import description

DOCUMENT = "kst-99001-3"
OPERATIONS = [
    f"{path}{query}"
    for path in description()["paths"]
    if path.startswith("/api/v1/") or path == "/document/{id}/cite"
    for query in (("?format=csl",) if path.endswith("cite") else ("", "?q=fietspad", "?q=fietspad+zebra"))
]
KINDS = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", float: "number"}


def strangers(value: Any, schema: dict[str, Any], place: str = "") -> Iterator[str]:
    """The places in an answer where something is not as a schema says, or that it does not speak of."""
    while "$ref" in schema:
        schema = description()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    options = schema.get("anyOf", [schema])
    found = [list(_strangers(value, option, place)) for option in options]
    yield from min(found, key=len)


def _strangers(value: Any, schema: dict[str, Any], place: str) -> Iterator[str]:
    if "$ref" in schema:
        yield from strangers(value, schema, place)
        return
    kinds = schema.get("type", [])
    kind = "null" if value is None else KINDS[type(value)]
    if kinds and kind not in (kinds if isinstance(kinds, list) else [kinds]):
        yield f"{place} is {kind}"
    if isinstance(value, list):
        for item in value:
            yield from strangers(item, schema.get("items", {}), f"{place}[]")
    if isinstance(value, dict) and len(schema) > 1:
        others = schema.get("additionalProperties")
        known = schema.get("properties", {})
        for name, one in value.items():
            if name in known or isinstance(others, dict):
                yield from strangers(one, known.get(name, others), f"{place}.{name}")
            else:
                yield f"{place}.{name}"
        yield from (f"{place}.{name} is missing" for name in schema.get("required", ()) if name not in value)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_answer_holds_what_is_described_and_nothing_else(archive: FlaskClient, operation: str) -> None:
    path, _, query = operation.partition("?")
    answer = archive.get(f"{path.replace('{id}', DOCUMENT)}?{query}")
    described = description()["paths"][path]["get"]["responses"]["200"]["content"]
    assert answer.status_code == 200
    assert set(strangers(json.loads(answer.text), described[answer.mimetype]["schema"])) == set()


def test_a_wrong_answer_would_be_seen() -> None:
    schema = {"type": "object", "properties": {"name": {"type": ["string", "null"]}}, "required": ["name"]}
    assert set(strangers({"name": 1}, schema)) == {".name is integer"}
    assert set(strangers({"nam": ""}, schema)) == {".nam", ".name is missing"}
    assert set(strangers([{"name": None}], {"type": "array", "items": schema})) == set()


def test_parameters_that_many_operations_share_are_described_once(client: FlaskClient) -> None:
    page = client.get("/api?lang=nl").text
    sections = page.split('<h2 id="')[1:]
    listing = next(section for section in sections if section.startswith('parties"'))
    told = listing.partition("</section>")[0]
    assert 'Verder als bij <a href="#search">' in told
    described = re.findall(r'<th scope="row"><code>(\w+)</code>', told)
    shared = re.findall(r"<code>(\w+)</code>", told.partition("Verder als bij")[2].partition("</p>")[0])
    stated = description()["paths"]["/api/v1/parties"]["get"]["parameters"]
    assert len(described) + len(shared) == len(stated)
    assert {"cursor"} <= set(described)
    assert {"q", "topic", "since"} <= set(shared)
