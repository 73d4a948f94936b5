"""How a query was read, in words."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from indexer.searches import ReadingPart
from webui.wording import labels


@pytest.mark.parametrize(
    ("field", "dutch", "english"),
    [
        ("speaker:keijzer", "spreker keijzer", "speaker keijzer"),
        ("section:woning", "kop woning", "section woning"),
        ("title:motie", "titel motie", "title motie"),
    ],
)
def test_fields_of_words_have_names(client: FlaskClient, field: str, dutch: str, english: str) -> None:
    app: Flask = client.application
    for address, named in (("/?lang=nl", dutch), ("/?lang=en", english)):
        with app.test_request_context(address):
            assert labels.reading_part(ReadingPart("field", field)) == named
