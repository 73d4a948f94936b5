"""The folder of a harvest: a link that somebody puts there is not followed, and what cannot be written is said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from indexer.boundary.own_files import Unwritable
from indexer.harvest import Settings
from indexer.harvest.state import database
from indexer.harvest.transfer import downloads
from tests.support.command import one_line, run
from tests.support.harvest_site import CONSULTATIONS, FIVE, Site
from tests.support.standin import Fault, StandIn, consultation, consultations

SECRET = b"Een verzonnen geheim dat elders staat.\n"
FILE = "documents/kst-99100/kst-99100-3.xml"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file that the harvest has nothing to do with."""
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / "geheim.xml").write_bytes(SECRET)
    return tmp_path / "elders" / "geheim.xml"


def swap(path: Path, target: Path) -> None:
    """Put a link in the place of a file or folder, or where none was."""
    if path.exists():
        path.rename(path.with_name("weg"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


# writing


@pytest.mark.parametrize("name", [FILE, "documents/kst-99100/.kst-99100-3.xml.tmp", ".completeness.json.tmp"])
def test_a_file_is_written_in_the_place_of_a_link(five: Site, secret: Path, name: str) -> None:
    swap(five.home / name, secret)
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE
    assert secret.read_bytes() == SECRET
    assert not (five.home / name).is_symlink()
    assert b"verzonnen verslag" in (five.home / FILE).read_bytes()


@pytest.mark.parametrize("name", ["documents", "documents/kst-99100"])
def test_nothing_is_written_through_a_folder_that_is_a_link(five: Site, secret: Path, name: str) -> None:
    swap(five.home / name, secret.parent)
    with pytest.raises(Unwritable, match=f"{name}: this should be a folder and is a link"):
        five.run(CONSULTATIONS)
    assert list(secret.parent.iterdir()) == [secret]
    (five.home / name).unlink()
    five.run()
    assert five.ids() == FIVE


def test_nothing_is_set_aside_through_a_link(five: Site, secret: Path) -> None:
    five.run(CONSULTATIONS)
    five.clock.days_pass(1)
    five.standin.put(consultation(3, modified="2026-11-28", stamp="2026-11-28T09:00:00+01:00"))
    five.standin.script = [Fault("withdrawn", "/kst-99100-3/1/xml", times=9)]
    swap(five.home / "set-aside", secret.parent)
    with pytest.raises(Unwritable, match="set-aside: this should be a folder"):
        five.run()
    assert list(secret.parent.iterdir()) == [secret]
    (five.home / "set-aside").unlink()
    five.run()
    assert five.ids() == FIVE - {"kst-99100-3"}


@pytest.mark.parametrize("name", ["harvest.db", "lock"])
def test_the_state_is_no_link(five: Site, secret: Path, name: str) -> None:
    swap(five.home / name, secret)
    with pytest.raises(Unwritable, match=f"{name}: this should be a file and is a link"):
        five.run(CONSULTATIONS)
    assert secret.read_bytes() == SECRET


# reading


def test_a_file_that_became_a_link_is_not_indexed(five: Site, secret: Path) -> None:
    five.run(CONSULTATIONS, index=False)
    swap(five.home / FILE, secret)
    five.run()
    assert five.ids() == FIVE - {"kst-99100-3"}
    assert [trouble.reason for trouble in five.known().troubles] == ["it became a link out of the folder"]
    five.run(settings=Settings(verify=True))
    assert five.ids() == FIVE, "a check of all files brings it again"


def test_a_folder_that_became_a_link_is_not_indexed(five: Site, secret: Path) -> None:
    five.run(CONSULTATIONS, index=False)
    for name in (five.home / FILE).parent.iterdir():
        (secret.parent / name.name).write_bytes(SECRET)
    swap((five.home / FILE).parent, secret.parent)
    five.run()
    assert five.ids() == set()
    assert {trouble.reason for trouble in five.known().troubles} == {"it became a link out of the folder"}


def test_a_check_of_all_files_puts_a_file_in_the_place_of_a_link(five: Site, secret: Path) -> None:
    five.run(CONSULTATIONS)
    content = (five.home / FILE).read_bytes()
    (secret.parent / "zelfde.xml").write_bytes(content)
    swap(five.home / FILE, secret.parent / "zelfde.xml")
    assert five.run(settings=Settings(verify=True)).fetched == 1
    assert not (five.home / FILE).is_symlink()
    assert (five.home / FILE).read_bytes() == content


def test_the_folder_itself_may_be_a_link(five: Site, tmp_path: Path) -> None:
    (tmp_path / "schijf").mkdir()
    five.home.symlink_to(tmp_path / "schijf")
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE
    assert set(downloads.kept(five.home, five.home / FILE)) == {".xml", ".metadata.xml", ".toml"}


# what cannot be written


@pytest.mark.parametrize("blocks", [1, 10, 80, 240])
def test_a_disk_without_room_is_said_and_the_next_run_goes_on(tmp_path: Path, blocks: int) -> None:
    """Blocks of 512 bytes: it is the files that find no room, or the state."""
    command = ["harvest", "written-consultations", "--no-index", "--rate", "0", "--source", "koop", "--base-url"]
    with StandIn(consultations(60)) as standin:
        told = run(*command, standin.url, cwd=tmp_path, timeout=60, room=blocks * 512)
        assert told.returncode == 2, told.stderr
        line = one_line(told.stderr)
        assert "inbreng-index-harvest" in line
        assert "cannot be written" in line
        assert "run the same command again" in line
        done = run(*command, standin.url, cwd=tmp_path, timeout=60)
        assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.rglob("kst-99100-*.toml"))) == 60
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
@pytest.mark.parametrize("name", ["", "harvest.db", "documents", "documents/kst-99100"])
def test_what_this_user_may_not_write_is_said(five: Site, name: str) -> None:
    five.run(CONSULTATIONS)
    for path in (five.home.parent, *five.home.parents[:4]):
        path.chmod(0o755)
    for path in (five.home, *five.home.rglob("*")):
        os.chown(path, 65534, 65534)
    place = five.home / name
    os.chown(place, 0, 0)
    place.chmod(0o755 if place.is_dir() else 0o644)
    five.standin.put(*consultations(7), consultation(1, dossier="99200"))
    five.clock.days_pass(1)
    os.seteuid(65534)  # nobody
    try:
        with pytest.raises(Unwritable, match=r"give this user the right to write there"):
            five.run(settings=Settings(everything=True), index=False)
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_the_status_of_a_folder_of_another_user_can_be_read(five: Site) -> None:
    five.run(CONSULTATIONS)
    for path in (five.home.parent, *five.home.parents[:4]):
        path.chmod(0o755)
    os.seteuid(65534)  # nobody
    try:
        assert five.known().total("indexed") == 5
    finally:
        os.seteuid(0)
    with database.connect(five.home) as db:  # a run that is under way
        db.execute("UPDATE item SET state = 'missing' WHERE id = 'kst-99100-3'")
        db.commit()
        os.seteuid(65534)
        try:
            assert (five.known().total("indexed"), five.known().total("missing")) == (4, 1)
        finally:
            os.seteuid(0)
    db.close()
