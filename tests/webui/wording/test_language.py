"""Dutch and English: no text is without its translation."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po
from flask.testing import FlaskClient

from indexer import labels
from indexer.facets import DEFINITIONS, FACETS, NONE, label
from indexer.harvest import catalogue
from indexer.vocabulary import Vocabularies, topics
from tests.support import ROOT
from webui.wording.language import CATALOGUES

WEBUI = ROOT / "webui"
TEMPLATES = sorted((WEBUI / "templates").rglob("*.html"))
NAMES = {"Inbreng", "API", "English", "Nederlands"}
"""What is written the same in both languages, or in its own."""
READ_OUT = ("alt", "aria-label", "content", "placeholder", "title")
"""Attributes that people read."""


@pytest.fixture(scope="module")
def english() -> Catalog:
    """The English catalogue."""
    with (CATALOGUES / "en" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale="en")


def test_every_message_has_its_english_and_no_english_is_left_over(english: Catalog) -> None:
    methods = [("**/templates/**.html", "jinja2"), ("**.py", "python")]
    found = extract_from_dir(WEBUI, methods, keywords=DEFAULT_KEYWORDS | {"lazy_gettext": None})
    wanted = {message[0] if isinstance(message, tuple) else message for _, _, message, _, _ in found}
    wanted |= {
        *labels.ROLES.values(),
        *labels.TYPES.values(),
        *labels.ANSWERS.values(),
        *(topic.label for topic in topics.load()),
        *(kind.label for kind in catalogue().values()),
    }
    wanted |= {facet.title for facet in DEFINITIONS.values()}
    wanted |= {name for facet in FACETS if (name := label(Vocabularies(), facet, NONE)).lower() != NONE}
    translated = {message.id[0] if isinstance(message.id, tuple) else message.id: message for message in english}
    assert sorted(wanted - set(translated)) == []
    assert sorted(set(translated) - wanted - {""}) == []
    empty = [key for key, message in translated.items() if key and not all(_texts(message.string))]
    assert empty == []


def test_the_english_fills_in_what_the_dutch_does(english: Catalog) -> None:
    for message in english:
        if message.id:
            for text in _texts(message.string):
                assert _gaps(text) == _gaps(_texts(message.id)[-1]), text


def _texts(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _gaps(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)[sd]|\{\w+\}", text))


class Words(HTMLParser):
    """The text of a template outside `code`, and of the attributes that people read."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.in_code = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_code = tag in ("code", "pre")
        if tag != "meta" or dict(attrs).get("name") == "description":
            self.found += [value for name, value in attrs if name in READ_OUT and value]

    def handle_endtag(self, tag: str) -> None:
        self.in_code = False

    def handle_data(self, data: str) -> None:
        if not self.in_code:
            self.found.append(data)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_a_text_that_is_not_translated(path: Path) -> None:
    code = r"{% block page %}.*?{% endblock %}|{{.*?}}|{%.*?%}|{#.*?#}"
    tagged = re.sub(r"(</?){{.*?}}", r"\1p", path.read_text(encoding="utf-8"))  # a heading of any level
    bare = re.sub(code, "0", tagged, flags=re.DOTALL)
    words = {word for text in Words(bare).found for word in re.findall(r"[^\W\d_]{2,}", text)}
    assert words - NAMES == set()


def test_the_browser_and_the_link_choose_the_language(client: FlaskClient) -> None:
    english = {"Accept-Language": "en-GB,en;q=0.9,nl;q=0.5"}
    assert '<html lang="nl">' in client.get("/").text
    assert '<html lang="nl">' in client.get("/", headers={"Accept-Language": "de"}).text
    late = ",".join(["xx;q=0.1"] * 5_000) + ",en"  # what is read of it has an end
    assert '<html lang="nl">' in client.get("/", headers={"Accept-Language": late}).text
    answer = client.get("/?q=wet&party=vvd", headers=english)
    assert '<html lang="en">' in answer.text
    assert "Nothing found" in answer.text
    assert "Accept-Language" in answer.headers["Vary"]
    assert '<html lang="nl">' in client.get("/?lang=nl", headers=english).text


def test_the_link_to_the_other_language_keeps_the_page(client: FlaskClient) -> None:
    assert 'href="/?q=wet&amp;party=vvd&amp;party=d66&amp;lang=en"' in client.get("/?q=wet&party=vvd&party=d66").text
    assert 'href="/document/kst-34843-33?lang=nl"' in client.get("/document/kst-34843-33?lang=en").text


@pytest.mark.parametrize(
    "path", ["/?lang=en", "/?q=wet&lang=en", "/?q=zebra&lang=en", "/document/kst-34843-33?lang=en"]
)
def test_every_link_keeps_the_language_that_was_chosen(client: FlaskClient, path: str) -> None:
    page = client.get(path).text
    for address in re.findall(r'<a [^>]*href="(/[^"]*)"', page):
        assert re.search(r"[?;]lang=(en|nl)\b", address), address
    assert '<input type="hidden" name="lang" value="en">' in page
