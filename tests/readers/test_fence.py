"""A file that is swapped for a link between the listing of a folder and the reading of it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import readers
from indexer.errors import Refused
from indexer.readers import fence, files

SECRET = "Een verzonnen geheim dat elders staat.\n"
Made = Callable[[Path], Path]


def _text(folder: Path) -> Path:
    (folder / "stuk.txt").write_text(SECRET, encoding="utf-8")
    return folder / "stuk.txt"


def _zip(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "bundel.zip", "w") as bundle:
        bundle.writestr("stuk.txt", SECRET)
    return folder / "bundel.zip"


def _export(folder: Path) -> Path:
    line = '{"id": "kst-1/1", "document": "kst-1", "position": 1, "text": "Een verzonnen geheim.", "parties": []}'
    (folder / "uitvoer.jsonl").write_text(line + "\n", encoding="utf-8")
    return folder / "uitvoer.jsonl"


@pytest.fixture(params=[_text, _zip, _export])
def made(request: pytest.FixtureRequest) -> Made:
    """What makes a file of some kind, with a secret in it, in a folder."""
    kind: Made = request.param
    return kind


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A folder to read, and one elsewhere."""
    for name in ("lezen", "elders"):
        (tmp_path / name).mkdir()
    return tmp_path / "lezen", tmp_path / "elders"


def test_a_file_that_became_a_link_is_refused(made: Made, folders: tuple[Path, Path]) -> None:
    here, elsewhere = folders
    [listed] = readers.documents_in([made(here).parent])
    file = next(here.iterdir())
    file.unlink()
    file.symlink_to(made(elsewhere))
    with pytest.raises(Refused, match="link out of the folder"):
        readers.open_file(listed)


def test_a_folder_that_became_a_link_is_refused(made: Made, folders: tuple[Path, Path]) -> None:
    here, elsewhere = folders
    (here / "sub").mkdir()
    made(here / "sub")
    [listed] = readers.documents_in([here])
    (here / "sub").rename(here.parent / "weg")
    made(elsewhere)
    (here / "sub").symlink_to(elsewhere)
    with pytest.raises(Refused, match="link out of the folder"):
        readers.open_file(listed)


def test_a_link_that_is_put_back_at_once_is_refused_too(folders: tuple[Path, Path]) -> None:
    here, elsewhere = folders
    file, secret = _text(here), _text(elsewhere)
    readers.documents_in([here])
    with secret.open("rb") as opened, pytest.raises(Refused, match="another file came in its place"):
        fence.check(file, opened.fileno())


def test_a_companion_must_lie_beside_its_document(folders: tuple[Path, Path]) -> None:
    here, elsewhere = folders
    (here / "stuk.toml").symlink_to(_text(elsewhere))
    with pytest.raises(Refused, match="link out of the folder"):
        files.content(here / "stuk.toml", within=here)


def test_a_file_that_was_named_may_be_a_link(made: Made, folders: tuple[Path, Path]) -> None:
    here, elsewhere = folders
    target = made(elsewhere)
    (here / target.name).symlink_to(target)
    [named] = readers.documents_in([here / target.name])
    assert b"verzonnen geheim" in readers.open_file(named).content
