"""Warming up: the caches that are filled before a server answers its first visitor."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from indexer.engines import open_engine
from indexer.engines.whoosh.commit import Commit
from webui import create_app
from webui.serving.warmth import warm
from webui.wording import language


def test_no_template_and_no_catalogue_is_read_for_the_first_page(
    archive_index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(archive_index)
    app = create_app({"ENGINE": engine})
    app.jinja_env.bytecode_cache = None  # what other applications compiled would hide what this one lacks
    warm(app, engine)
    compiled = app.jinja_env.compile
    late: list[Any] = []

    def compile_(*given: Any, **named: Any) -> Any:
        late.append(given)
        return compiled(*given, **named)

    monkeypatch.setattr(app.jinja_env, "compile", compile_)
    read = language.translations.cache_info().misses
    document = engine.documents()[0].id
    pages = (
        "/",
        "/?q=fietspad",
        "/compare?q=fietspad",
        "/timeline?q=fietspad",
        f"/document/{document}",
        "/about",
        "/api",
    )
    for page in (*pages, "/feed.atom", "/llms.txt", "/methods?lang=en"):
        assert app.test_client().get(page).status_code == 200
    assert late == []
    assert language.translations.cache_info().misses == read


def test_what_is_known_of_each_language_is_read_before_the_first_page(archive_index: Path) -> None:
    code = (  # in a process of its own, for what other tests read stays read
        "import sys; from babel import localedata; from indexer.engines import open_engine\n"
        "from webui import create_app; from webui.serving.warmth import warm\n"
        "engine = open_engine(sys.argv[1]); warm(create_app({'ENGINE': engine}), engine)\n"
        "print(*sorted(localedata._cache))"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(archive_index)], capture_output=True, text=True, check=True)
    assert set(language.LANGUAGES.values()) <= set(ran.stdout.split())


def test_garbage_is_not_searched_for_among_what_stays_but_a_commit_may_go(archive_index: Path) -> None:
    engine = open_engine(archive_index)
    app = create_app({"ENGINE": engine})
    gc.unfreeze()
    warm(app, engine)
    stays = app.jinja_env.get_template("search/page.html")
    searched = gc.get_objects()
    assert not any(one is stays for one in searched)
    assert any(isinstance(one, Commit) for one in searched)


def test_an_index_that_is_not_there_is_left_for_the_pages_to_say(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "none")
    app = create_app({"ENGINE": engine})
    warm(app, engine)
    assert app.test_client().get("/?q=x").status_code == 503
