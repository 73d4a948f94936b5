"""Templates are compiled once for all sites of a process."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from webui import create_app
from webui.compiled import Compiled


def environment(compiled: Compiled, source: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Environment, list[str]]:
    """Templates with one page, and the names of those that are compiled."""
    made = Environment(loader=DictLoader({"page": source}), bytecode_cache=compiled, autoescape=True)
    names: list[str] = []
    compile_ = made.compile
    monkeypatch.setattr(made, "compile", lambda *given: (names.append(given[1]), compile_(*given))[1])
    return made, names


def test_a_template_is_compiled_once_and_again_when_it_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = Compiled()
    for source, expected in (("een {{ 1 }}", ["page"]), ("een {{ 1 }}", []), ("twee {{ 2 }}", ["page"])):
        templates, names = environment(compiled, source, monkeypatch)
        assert templates.get_template("page").render() == source.replace("{{ ", "").replace(" }}", "")
        assert names == expected


def test_two_applications_share_what_is_compiled(seed_index: Path, archive_index: Path) -> None:
    apps = [create_app({"INDEX": index}) for index in (seed_index, archive_index)]
    assert apps[0].jinja_env.bytecode_cache is apps[1].jinja_env.bytecode_cache is not None
    assert apps[0].test_client().get("/help?lang=nl").status_code == 200
    assert apps[1].test_client().get("/help?lang=nl").status_code == 200
