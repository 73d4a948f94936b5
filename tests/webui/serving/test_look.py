"""The colours of a site can be read on its papers, in light and in the dark; its logo says its name."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer.errors import UsageError
from webui import create_app, sites
from webui.serving.look import Look, checked, logo
from webui.serving.settings import Settings


@pytest.mark.parametrize(("accent", "dark"), [("#757575", ""), ("#777777", ""), ("", "#707070"), ("", "#666666")])
def test_an_accent_of_less_contrast_than_text_needs_is_refused(accent: str, dark: str) -> None:
    with pytest.raises(UsageError, match=r"has a contrast of [234]\.\d; take a (?:darker|lighter) one, of 4\.5"):
        checked("verzonnen.toml", Look(accent=accent, accent_dark=dark))


@pytest.mark.parametrize(("accent", "dark"), [("#6f6f6f", ""), ("", "#8c8c8c"), ("#7a1f3d", "#f0a0b0"), ("", "")])
def test_an_accent_that_can_be_read_is_taken(accent: str, dark: str) -> None:
    look = Look(accent=accent, accent_dark=dark)
    assert checked("verzonnen.toml", look) is look


SVG = b'<?xml version="1.0"?>\n<!-- verzonnen --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"/>'
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


@pytest.mark.parametrize(("content", "kind"), [(SVG, "image/svg+xml"), (PNG, "image/png")])
def test_a_logo_is_shown_in_the_place_of_the_name_and_says_it(
    tmp_path: Path, seed_index: Path, content: bytes, kind: str
) -> None:
    file = tmp_path / "beeld"
    file.write_bytes(content)
    look = Look(name="Raadzoeker & co", logo=logo("verzonnen.toml", file))
    client = create_app({"INDEX": seed_index, "SETTINGS": Settings(rate=0, look=look)}).test_client()
    page = client.get("/?lang=nl").text
    shown = re.search(
        r'<a class="brand"[^>]*><img class="logo" src="(/logo\?v=\w+)" alt="([^"]*)" height="32"></a>', page
    )
    assert shown
    assert unescape(shown[2]) == "Raadzoeker & co"
    answer = client.get(shown[1])
    assert (answer.data, answer.content_type) == (content, kind)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.cache_control.max_age


def test_a_site_without_a_logo_has_the_mark_and_its_name(client: FlaskClient) -> None:
    assert "mark.svg" in client.get("/").text.partition('<a class="brand"')[2].partition("</a>")[0]
    assert client.get("/logo").status_code == 404


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<html><svg/></html>", "is no SVG and no PNG"),
        (b"<svg", "is no SVG and no PNG"),
        (b"GIF89a", "is no SVG and no PNG"),
        (PNG + bytes(200_000), "make it smaller than 200,000"),
        (None, "cannot be read"),
    ],
)
def test_what_is_no_logo_is_refused_with_the_remedy(tmp_path: Path, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / "logo.svg").write_bytes(content)
    (tmp_path / "sites.toml").write_text("[[site]]\nindex = 'x'\nlogo = 'logo.svg'\n", encoding="utf-8")
    with pytest.raises(UsageError, match=said) as refused:
        sites.load(tmp_path / "sites.toml")
    assert "sites.toml, site 1: logo" in str(refused.value)
