"""The folder of an index that is put in the place of another, while a server answers from it."""

from __future__ import annotations

from pathlib import Path

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
