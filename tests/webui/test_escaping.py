"""What templates write is escaped as Jinja escapes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from flask_babel import lazy_gettext
from jinja2 import Undefined
from markupsafe import Markup, escape

from webui import create_app
from webui.escaping import escaped

SPECIAL = '<b title="\'">&amp; & Ünï — \u2028 1 > 0</b>'


class Text(str):
    """A text of a kind of its own."""


class Drawn:
    """What says of itself how it is written in HTML."""

    def __html__(self) -> str:
        return "<svg>"


@pytest.mark.parametrize(
    "value",
    ["", "wet", SPECIAL, Markup(SPECIAL), Text(SPECIAL), Drawn(), 3, True, 0.5, None, ("<",), Undefined(name="x")],
    ids=lambda value: type(value).__name__,
)
def test_a_value_is_written_as_by_jinja(value: object) -> None:
    assert escaped(value) == str(escape(value))


def test_so_is_a_text_that_is_translated_when_it_is_written(seed_index: Path) -> None:
    with create_app({"INDEX": seed_index}).test_request_context("/?lang=en"):
        assert escaped(lazy_gettext("titel")) == str(escape(lazy_gettext("titel"))) == "title"


@pytest.fixture
def written(seed_index: Path) -> Callable[[str], str]:
    """What a template of the application makes of a special text."""
    templates = create_app({"INDEX": seed_index}).jinja_env
    templates.autoescape = True
    return lambda source: templates.from_string(source).render(x=SPECIAL)


@pytest.mark.parametrize(
    "source",
    [
        "{{ x }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(x) }}",
        "{% set y %}{{ x }}{% endset %}{{ y }}",
        "{% for one in [x] %}{{ one }}{% endfor %}",
        "{% filter trim %}{{ x }}{% endfilter %}",
        "{% autoescape true %}{{ x }}{% endautoescape %}",
    ],
)
def test_templates_escape_once_wherever_they_write(written: Callable[[str], str], source: str) -> None:
    assert written(source) == str(escape(SPECIAL))


@pytest.mark.parametrize("source", ["{{ x|safe }}", "{% autoescape false %}{{ x }}{% endautoescape %}"])
def test_what_is_safe_is_written_as_it_is(written: Callable[[str], str], source: str) -> None:
    assert written(source) == SPECIAL
