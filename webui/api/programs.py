"""Example programs that use the API: the files in `examples`, filled in for a site."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent / "examples"
_SHOWN = (("Python", "python.txt"), ("R", "r.txt"))


def programs(site: str, q: str) -> list[tuple[str, str]]:
    """The language and the text of each program, for a site (its address) and a query."""
    return [
        (language, (_FOLDER / file).read_text(encoding="utf-8").format(site=site, q=q)) for language, file in _SHOWN
    ]
