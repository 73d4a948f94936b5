"""Zip files as folders: what is in them is read, what cannot be trusted is refused by name, and the others go on."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer import cli, pipeline, readers
from indexer.engines import open_engine
from indexer.errors import Refused, UsageError
from indexer.readers import archive, files
from indexer.vocabulary import Vocabularies

PARAGRAPH = "De leden van de SP-fractie vragen naar een verzonnen brug."


def zipped(path: Path, members: dict[str, str | bytes]) -> Path:
    """A zip file with these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return path


def refusals(path: Path) -> dict[str, str]:
    """What is refused in a zip file, by path inside it; "." is the zip file itself."""
    said: dict[str, str] = {}
    for document in readers.documents_in([path]):
        try:
            readers.open_file(document)
        except Refused as refused:
            said[Path(refused.path).relative_to(path).as_posix()] = refused.reason
    return said


def test_a_zip_file_is_a_folder_with_metadata_beside_the_documents(tmp_path: Path) -> None:
    bundle = zipped(
        tmp_path / "bundel.zip",
        {
            "2018/stuk.txt": PARAGRAPH,
            "2018/stuk.toml": 'date = "2018-01-02"',
            "2018/brief.txt": PARAGRAPH,
            "2018/brief.metadata.xml": '<m><metadata name="DC.identifier" content="kst-99999-1"/></m>',
            "__MACOSX/._stuk.txt": "resource fork",
        },
    )
    (tmp_path / "los.txt").write_text(PARAGRAPH, "utf-8")
    inside = [bundle / "2018" / name for name in ("brief.txt", "stuk.txt")]
    assert readers.documents_in([bundle]) == inside
    assert readers.documents_in([tmp_path]) == [*inside, tmp_path / "los.txt"]
    assert readers.documents_in(inside) == inside
    letter, paper = (pipeline.parse_file(path, Vocabularies()).document for path in inside)
    assert (letter.id, paper.id, paper.date) == ("kst-99999-1", "stuk", "2018-01-02")


def test_a_word_file_is_a_document_also_inside_a_zip_file(tmp_path: Path) -> None:
    import docx

    word, stream = docx.Document(), io.BytesIO()
    word.add_paragraph(PARAGRAPH)
    word.save(stream)
    (tmp_path / "los.docx").write_bytes(stream.getvalue())
    zipped(tmp_path / "bundel.zip", {"stuk.docx": stream.getvalue()})
    paths = readers.documents_in([tmp_path])
    assert paths == [tmp_path / "bundel.zip" / "stuk.docx", tmp_path / "los.docx"]
    for path in paths:
        assert readers.read(readers.open_file(path), "").text == PARAGRAPH


def test_index_and_parse_take_a_zip_file_like_a_folder(tmp_path: Path) -> None:
    bundle = zipped(tmp_path / "bundel.zip", {"goed.txt": PARAGRAPH, "leeg.txt": "", "../x.txt": PARAGRAPH})
    answer = CliRunner().invoke(cli.cli, ["index", str(bundle), "--index", str(tmp_path / "i")], standalone_mode=False)
    assert answer.return_value == 1
    assert answer.stdout == "1 indexed, 0 unchanged, 2 refused\n"
    assert sorted(line.removeprefix(f"inbreng: {bundle}/") for line in answer.stderr.splitlines()) == [
        "../x.txt: its path leads out of the zip file; check where the zip file comes from",
        "leeg.txt: the file is empty; fill it or take it away",
    ]
    again = pipeline.index_files([bundle / "goed.txt"], open_engine(tmp_path / "i"))
    assert again.unchanged == [str(bundle / "goed.txt")]
    shown = CliRunner().invoke(cli.cli, ["parse", str(bundle / "goed.txt")], standalone_mode=False)
    assert shown.stdout.startswith("goed: ")


def test_members_that_lead_elsewhere_or_are_bombs_are_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "buiten.txt").write_text("Geheim.", "utf-8")
    bundle = zipped(
        tmp_path / "kwaad.zip",
        {
            "../buiten.txt": PARAGRAPH,
            "a/../../buiten.txt": PARAGRAPH,
            "/etc/passwd": PARAGRAPH,
            "twee\nregels.zip": b"PK",
            "bom.txt": b" " * 3_000_000,
            "klein.txt": "Kort. " * 30_000,
            "goed.txt": PARAGRAPH,
        },
    )
    said = refusals(bundle)
    assert said.pop("bom.txt").endswith(" to 3,000,000 bytes")
    assert said == {
        "../buiten.txt": "its path leads out of the zip file",
        "a/../../buiten.txt": "its path leads out of the zip file",
        "etc/passwd": "its path leads out of the zip file",
        "twee\N{REPLACEMENT CHARACTER}regels.zip": "a zip file inside a zip file is not opened",
    }


def test_a_large_member_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = zipped(tmp_path / "groot.zip", {"groot.txt": PARAGRAPH * 2, "goed.txt": PARAGRAPH})
    monkeypatch.setattr(files, "MAX_BYTES", len(PARAGRAPH))
    assert refusals(bundle) == {"groot.txt": "the file is 116 bytes, over the limit of 58"}


def test_members_that_are_damaged_or_have_a_password_are_refused_by_name(tmp_path: Path) -> None:
    bundle = zipped(tmp_path / "stuk.zip", dict.fromkeys(("dicht.txt", "goed.txt", "stuk.txt"), PARAGRAPH))
    source = bytearray(bundle.read_bytes())
    for header, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):  # the first member: encrypted
        at = source.index(header) + flags
        source[at : at + 2] = struct.pack("<H", 1)
    source[source.rindex(b"PK\3\4") + 40] ^= 0xFF  # in the data of the last
    bundle.write_bytes(source)
    said = refusals(bundle)
    assert said.keys() == {"dicht.txt", "stuk.txt"}
    assert said["dicht.txt"] == "this member of the zip file has a password"
    assert said["stuk.txt"].startswith("this member of the zip file is damaged (")


@pytest.mark.parametrize(("limit", "said"), [("MAX_MEMBERS", "3 files in it"), ("MAX_UNPACKED", "it would unpack to")])
def test_a_zip_file_that_holds_too_much_is_refused_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, said: str
) -> None:
    bundle = zipped(tmp_path / "veel.zip", {f"{number}.txt": PARAGRAPH for number in range(3)})
    monkeypatch.setattr(archive, limit, 2)
    if limit == "MAX_UNPACKED":
        monkeypatch.setattr(archive, limit, len(PARAGRAPH) * 2)
    assert refusals(bundle)["."].startswith(said)


@pytest.mark.parametrize("cut", [10, 30, 100])
def test_a_damaged_zip_file_is_one_line_and_the_others_go_on(tmp_path: Path, cut: int) -> None:
    bundle = zipped(tmp_path / "stuk.zip", {"stuk.txt": PARAGRAPH})
    bundle.write_bytes(bundle.read_bytes()[:cut])
    (tmp_path / "los.txt").write_text(PARAGRAPH, "utf-8")
    report = pipeline.index_files(readers.documents_in([tmp_path]), open_engine(tmp_path / "index"))
    assert report.indexed == ["los"]
    [refused] = report.refused
    assert str(refused).startswith(f"{bundle}: this zip file is damaged (")


def test_a_zip_file_that_changes_is_read_again(tmp_path: Path) -> None:
    bundle = zipped(tmp_path / "bundel.zip", {"een.txt": PARAGRAPH})
    before = readers.open_file(bundle / "een.txt").fingerprint()
    zipped(bundle, {"een.txt": PARAGRAPH * 2})
    assert readers.open_file(bundle / "een.txt").fingerprint() != before


def test_a_path_into_a_zip_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    bundle = zipped(tmp_path / "bundel.zip", {"een.txt": PARAGRAPH})
    with pytest.raises(UsageError, match="no such file or folder"):
        readers.documents_in([bundle / "twee.txt"])


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "names", [("brief",) * 3, ("brief", "brief", "brief-2"), ("brief-2", "brief", "brief", "brief-3")]
)
def test_of_files_with_one_name_in_a_zip_none_hides_another(tmp_path: Path, names: tuple[str, ...]) -> None:
    bundle = tmp_path / "bundel.zip"
    letters = [f"Een verzonnen brief, de {number}e." for number in range(len(names))]
    with zipfile.ZipFile(bundle, "w") as package:
        for name, letter in zip(names, letters, strict=True):
            package.writestr(f"{name}.txt", letter)
    contents = [files.content(path) for path in files.inside_file(bundle)]
    assert sorted(filter(None, contents)) == [letter.encode() for letter in letters]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty; fill it or take it away"),
        (b"Een verzonnen brug.", "this is no zip file; fetch it again, or make it again"),
        (b"<!DOCTYPE html><p>404</p>", "this is no zip file; fetch it again, or make it again"),
        (b"PK\x03\x04verzonnen", r"this zip file is damaged \(.*\); make it again"),
    ],
)
def test_what_is_called_a_zip_file_and_is_none_is_told_so(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "bundel.zip"
    path.write_bytes(content)
    [document] = readers.documents_in([path])
    with pytest.raises(Refused, match=f"bundel.zip: {said}$"):
        readers.open_file(document)


def test_what_word_keeps_beside_an_open_document_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "~$brief.docx").write_bytes(b"\x05Bedacht" + bytes(99))
    (tmp_path / "brief.txt").write_text(PARAGRAPH, "utf-8")
    assert readers.documents_in([tmp_path]) == [tmp_path / "brief.txt"]
