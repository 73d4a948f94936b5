"""Bulk files that were downloaded: `inbreng convert`. Data sets are made up as their description has them."""

from __future__ import annotations

import bz2
import io
import json
import lzma
import sqlite3
import subprocess
import tarfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import msgpack
import pytest

from indexer import parse
from indexer.boundary.own_files import Unwritable
from indexer.errors import UsageError
from indexer.harvest.bulk import data_set, tarred, wetsuite
from tests.support.command import one_line, run
from tests.support.standin import consultation
from tests.support.standin.publications import pdf
from tests.support.standin.recordings import constructed

HOME = "https://repository.overheid.nl/frbr/officielepublicaties"
QUESTIONS = {
    "identifier": "ah-tk-20102011-2857",
    "urls": [f"{HOME}/ah-tk/20102011/ah-tk-20102011-2857/1/xml/ah-tk-20102011-2857.xml"],
    "issued": "2011-06-17",
    "vergaderjaar": "2010-2011",
    "category": "Zorg en gezondheid | Jongeren",
    "indiener": ["A.G. Wolbert"],
    "ontvanger": ["M.L.L.E. Veldhuijzen van Zanten-Hyllner"],
    "vraagdata": {
        "1": {"vraag": ["Kent u deze verzonnen uitzending?", "<vraag/>"], "antwoord": ["Ja.", "<antwoord/>"]},
        "2": {"vraag": ["Wat vindt u van «verzinsels»?", "<vraag/>"]},
        "3": {"vraag": ["En van windmolens?", "<vraag/>"]},
        "2 3": {"antwoord": ["Daar vind ik van alles van.", "<antwoord/>"]},
    },
}


def local_kv(path: Path, values: Mapping[str, bytes]) -> Path:
    """A store of keys and values as wetsuite.helpers.localdata makes it."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE meta (key text unique NOT NULL, value text)")
        db.execute("CREATE TABLE kv   (key text unique NOT NULL, value text)")
        db.execute("INSERT INTO meta VALUES ('description', 'verzonnen')")
        db.executemany("INSERT INTO kv VALUES (?, ?)", values.items())
    return path


def address(document_id: str, kind: str) -> str:
    """Where a file of a publication lies."""
    suffix = "metadata" if kind == "metadata" else document_id
    return f"{HOME}/kst/99100/{document_id}/1/{kind}/{suffix}.{'xml' if kind == 'metadata' else kind}"


@pytest.fixture
def publications(tmp_path: Path) -> Path:
    """A store of four publications: XML with metadata, a shell with a PDF, half a file, and one of a municipality."""
    one = consultation(1)
    shell = constructed("empty_shell_kst.xml").replace(b"36867-C", b"99100-2")
    return local_kv(
        tmp_path / "kamerstukken.db",
        {
            address("kst-99100-1", "xml"): one.files["xml"],
            address("kst-99100-1", "metadata"): one.metadata,
            address("kst-99100-2", "xml"): shell,
            address("kst-99100-2", "pdf"): pdf("Dit is verzonnen."),
            address("kst-99100-3", "xml"): one.files["xml"][:300],
            f"{HOME}/gmb/2023/gmb-2023-1/1/xml/gmb-2023-1.xml": b"<gemeenteblad/>",
        },
    )


def test_publications_are_written_with_their_metadata_in_their_best_form(publications: Path, tmp_path: Path) -> None:
    packed = tmp_path / "kamerstukken.db.xz"
    packed.write_bytes(lzma.compress(publications.read_bytes()))
    for file in (publications, packed):
        folder = tmp_path / file.suffix
        outcome = wetsuite.convert(file, folder)
        assert (outcome.written, outcome.others) == (2, 1)
        assert outcome.refused == {"kst-99100-3": "no well-formed XML"}
        names = sorted(path.name for path in folder.rglob("*.*") if path.is_file())
        assert names == [
            "kst-99100-1.metadata.xml", "kst-99100-1.toml", "kst-99100-1.xml", "kst-99100-2.pdf", "kst-99100-2.toml",
        ]  # fmt: skip
        for name, kind in (("kst-99100-1", "xml"), ("kst-99100-2", "pdf")):
            (body,) = folder.rglob(f"{name}.{kind}")
            assert (parse(body).document.id, parse(body).document.source) == (name, address(name, kind))


def test_questions_have_their_askers_and_answers(tmp_path: Path) -> None:
    file = tmp_path / "kamervragen.json.bz2"
    told = {"description": "Verzonnen", "data": {"ah-tk-20102011-2857": QUESTIONS, "gerechtcodes": {"x": 1}}}
    file.write_bytes(bz2.compress(json.dumps(told).encode()))
    outcome = wetsuite.convert(file, tmp_path / "out")
    assert (outcome.written, outcome.others, outcome.refused) == (1, 1, {})
    (written,) = (tmp_path / "out").rglob("*.jsonl")
    found = parse(written)
    assert (found.document.id, found.document.type) == ("ah-tk-20102011-2857", "written-questions")
    assert (found.document.date, found.document.session_year) == ("2011-06-17", "2010-2011")
    assert found.document.source == QUESTIONS["urls"][0]
    assert [(one.role, one.parties) for one in found.paragraphs] == [
        ("contribution", ("pvda",)),
        ("response", ()),
        ("contribution", ("pvda",)),
        ("contribution", ("pvda",)),
        ("response", ()),
    ]
    assert "«verzinsels»" in found.paragraphs[2].text


def test_values_may_be_packed_with_msgpack(tmp_path: Path) -> None:
    store = local_kv(tmp_path / "kamervragen-struc.db", {"ah-tk-20102011-2857": msgpack.packb(QUESTIONS)})
    with closing(sqlite3.connect(store)) as db, db:
        db.execute("INSERT INTO meta VALUES ('valtype', 'msgpack')")
    assert wetsuite.convert(store, tmp_path / "out").written == 1


def test_json_is_read_a_value_at_a_time_wherever_it_is_cut(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    values = {f"ah-tk-{number}": {"n": number, "text": "é" * number, "list": [1.5, None]} for number in range(40)}
    file = tmp_path / "values.json"
    file.write_text(json.dumps({"version": 12, "data": values, "description": "x"}), encoding="utf-8")
    for chunk in (1, 2, 3, 7, 64, 1 << 20):
        monkeypatch.setattr(data_set, "_CHUNK", chunk)
        assert dict(data_set.pairs(file)) == values


@pytest.mark.parametrize(
    "content",
    [b"", b"{}x", b'{"data": {"a": ', b'{"data": {"a": 1', b"<xml/>", b"BZh9half", b"SQLite format 3\x00half",
     lzma.compress(b'{"data": {}}')[:-9], b'{"data": {"a" 1}}', b"\xff\xfe"],
)  # fmt: skip
def test_what_is_no_data_set_is_said_in_one_line(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "odd"
    file.write_bytes(content)
    if content == b"{}x":
        assert list(data_set.pairs(file)) == []
        return
    with pytest.raises(UsageError, match="no data set of WetSuite") as raised:
        list(data_set.pairs(file))
    assert "\n" not in str(raised.value)


def test_the_command_writes_what_can_be_indexed(publications: Path, tmp_path: Path) -> None:
    def inbreng(*arguments: str) -> subprocess.CompletedProcess[str]:
        return run(*arguments, cwd=tmp_path)

    done = inbreng("convert", publications.name, "papers")
    assert done.returncode == 1
    assert "2 documents in papers, 1 left out, 1 value that is no paper of parliament" in done.stdout
    assert "kst-99100-3: left out (no well-formed XML)" in done.stderr
    assert inbreng("index", "papers").stdout == "2 indexed, 0 unchanged, 0 refused\n"
    missing = inbreng("convert", "none.db", "papers")
    assert (missing.returncode, "none.db: cannot be read (No such file" in missing.stderr) == (2, True)


def test_very_many_left_out_are_summed_up(tmp_path: Path) -> None:
    empty = {f"ah-tk-20102011-{number}": {**QUESTIONS, "vraagdata": {}} for number in range(1, 31)}
    (tmp_path / "vragen.json").write_text(json.dumps({"description": "Verzonnen", "data": empty}), encoding="utf-8")
    done = run("convert", "vragen.json", "papers", cwd=tmp_path)
    assert done.returncode == 1
    *each, last = done.stderr.splitlines()
    assert [line.partition(": left out (")[2] for line in each] == ["there is no question in it)"] * 20
    assert last == "inbreng: 10 more like these"
    assert "0 documents in papers, 30 left out" in done.stdout


def corpus(path: Path, *names: str, mode: str = "w:gz") -> Path:
    """A tar file with made-up XML under these names."""
    with tarfile.open(path, mode) as packed:  # type: ignore[call-overload]  # the mode is a text
        for name in names:
            member = tarfile.TarInfo(name)
            member.size = len(b"<verzonnen/>")
            packed.addfile(member, io.BytesIO(b"<verzonnen/>"))
    return path


def test_a_corpus_in_a_tar_file_is_unpacked(tmp_path: Path) -> None:
    names = (
        "ParlaMint-NL.TEI/ParlaMint-NL.xml",
        "ParlaMint-NL.TEI/2014/ParlaMint-NL_2014.xml",
        "ParlaMint-NL.TEI/README.md",
    )
    for mode, suffix in (("w:gz", ".tgz"), ("w:xz", ".tar.xz"), ("w", ".tar")):
        file = corpus(tmp_path / f"ParlaMint-NL{suffix}", *names, mode=mode)
        assert tarred.is_tar(file)
        assert tarred.unpack(file, tmp_path / suffix) == 2
        assert (tmp_path / suffix / names[1]).read_bytes() == b"<verzonnen/>"


@pytest.mark.parametrize("name", ["../out.xml", "/out.xml", "a/../../out.xml"])
def test_a_tar_file_that_leads_out_is_refused(name: str, tmp_path: Path) -> None:
    file = corpus(tmp_path / "odd.tgz", name)
    with pytest.raises(UsageError, match="no file of a corpus"):
        tarred.unpack(file, tmp_path / "in")
    assert not list(tmp_path.rglob("out.xml"))


def test_half_a_tar_file_is_said(tmp_path: Path) -> None:
    file = corpus(tmp_path / "half.tgz", *(f"{number}.xml" for number in range(2_000)))
    file.write_bytes(file.read_bytes()[:-200])
    with pytest.raises(UsageError, match="cannot be read whole"):
        tarred.unpack(file, tmp_path / "in")


def test_nothing_is_unpacked_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "ParlaMint-NL").symlink_to(tmp_path / "elders")
    with tarfile.open(tmp_path / "corpus.tgz", "w:gz") as packed:
        member = tarfile.TarInfo("ParlaMint-NL/2014.xml")
        member.size = len(b"<verzonnen/>")
        packed.addfile(member, io.BytesIO(b"<verzonnen/>"))
    with pytest.raises(Unwritable, match="ParlaMint-NL: this should be a folder and is a link"):
        tarred.unpack(tmp_path / "corpus.tgz", tmp_path / "papers")
    assert not any((tmp_path / "elders").iterdir())


def test_a_folder_that_cannot_be_written_is_no_fault_of_the_file(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "corpus.tgz", "w:gz") as packed:
        member = tarfile.TarInfo("2014.xml")
        member.size = 5_000
        packed.addfile(member, io.BytesIO(b"<verzonnen/>".ljust(member.size)))
    told = run("convert", "corpus.tgz", "papers", cwd=tmp_path, timeout=60, room=512)
    assert told.returncode == 2
    assert one_line(told.stderr).startswith("inbreng: papers: cannot be written (File too large)")
    assert not list((tmp_path / "papers").iterdir())
