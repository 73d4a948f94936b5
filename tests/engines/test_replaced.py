"""The folder of an index that is put in the place of another, while a server answers from it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from indexer.engines import open_engine
from tests.support.documents import made_up
from webui import create_app


def test_what_is_in_the_new_folder_is_found_at_once_though_it_has_as_many_commits(tmp_path: Path) -> None:
    for name, word in (("served", "brug"), ("next", "sluis"), ("last", "dijk")):
        open_engine(tmp_path / name).write([made_up(1, [(f"De verzonnen {word}.", (), ())])])
    client = create_app({"INDEX": tmp_path / "served"}).test_client()

    def totals() -> list[int]:
        answers = (client.get(f"/api/v1/search?q={word}") for word in ("brug", "sluis", "dijk"))
        return [answer.json["total"] for answer in answers if answer.json]

    assert totals() == [1, 0, 0]
    before = client.get("/?q=sluis").headers["ETag"]
    (tmp_path / "served").rename(tmp_path / "first")
    (tmp_path / "next").rename(tmp_path / "served")
    assert totals() == [0, 1, 0]
    assert client.get("/?q=sluis", headers={"If-None-Match": before}).status_code == 200
    (tmp_path / "served").rename(tmp_path / "second")
    assert client.get("/?q=dijk").status_code == 503
    (tmp_path / "last").rename(tmp_path / "served")
    assert totals() == [0, 0, 1]
    open_engine(tmp_path / "served").write([made_up(2, [("De verzonnen brug.", (), ())])])
    assert totals() == [1, 0, 1]


@pytest.mark.parametrize("ending", ["documents", "terms"])
@pytest.mark.parametrize("damage", ["cut short", "zeros", "nothing"])
def test_a_file_that_is_written_in_place_under_a_server_is_said_and_ends_nothing(
    tmp_path: Path, ending: str, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    texts = [(f"De verzonnen brug {number} en de sluis w{number}x.", (), ()) for number in range(3_000)]
    open_engine(tmp_path).write([made_up(1, texts)])
    client = create_app({"INDEX": tmp_path}).test_client()
    assert client.get("/api/v1/search?q=brug").json["total"] == 3_000  # type: ignore[index]  # so it is read
    [file] = tmp_path.glob(f"*.{ending}")
    content, opened = file.read_bytes(), file.stat()
    if damage == "cut short":
        os.truncate(file, 4096)
    elif damage == "zeros":
        with file.open("r+b") as written:
            written.seek(64)
            written.write(bytes(len(content) - 1000))
    else:
        os.utime(file, ns=(opened.st_atime_ns, opened.st_mtime_ns + 1))
    whole = damage == "nothing"
    for address in ("/?q=brug", "/?q=sluis", "/api/v1/search?q=w17x", "/about", "/?q=brug"):
        caplog.clear()
        answer = client.get(address)
        assert answer.status_code == (200 if whole else 503), address
        assert whole or f"the index is damaged ({file.name}: " in caplog.text
    with file.open("r+b") as written:  # a copy is put back, again in its place
        written.write(content)
    assert client.get("/api/v1/search?q=brug").json["total"] == 3_000  # type: ignore[index]
    assert client.get("/api/v1/search?q=w17x").json["total"] == 1  # type: ignore[index]
