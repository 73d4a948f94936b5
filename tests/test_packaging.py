"""The package as strangers get it: a wheel and a source distribution, and the program installed from the wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

from tests.support import ROOT


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source distribution."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    return folder


def wheel(built: Path) -> Path:
    (found,) = built.glob("*.whl")
    return found


def test_the_wheel_holds_the_program_its_data_and_its_licences(built: Path) -> None:
    with zipfile.ZipFile(wheel(built)) as package:
        names = package.namelist()
        (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        told = message_from_string(package.read(metadata).decode("utf-8"))
    for needed in (
        "indexer/py.typed", "webui/py.typed", "indexer/analysis/morphology/lexicon.txt",
        "indexer/vocabulary/topics.toml", "indexer/vocabulary/members.tsv", "indexer/seeds/kst-34843-33.txt",
        "webui/templates/base.html",
        "webui/api/openapi.json", "webui/translations/en/LC_MESSAGES/messages.po",
    ):  # fmt: skip
        assert needed in names
    assert not [name for name in names if name.startswith(("tests/", ".")) or name.endswith(".pyc")]
    licence = told["License-Expression"]
    assert all(part in licence for part in ("MIT", "BSD-3-Clause", "EUPL-1.2", "CC-BY-4.0"))
    files = {Path(name).name for name in told.get_all("License-File") or ()}
    assert {"LICENSE", "lexicon-licence.txt", "topics-licence.txt", "members-licence.txt"} <= files
    assert told["Requires-Python"] == ">=3.11"


def test_the_source_distribution_holds_what_its_tests_need(built: Path) -> None:
    (found,) = built.glob("*.tar.gz")
    with tarfile.open(found) as package:
        names = {"/".join(Path(name).parts[1:]) for name in package.getnames()}
    assert {
        "pyproject.toml",
        "README.md",
        "CHANGELOG.md",
        "tests/conftest.py",
        ".ci/run",
        "seeds/kst-34843-33.toml",
    } <= names


def test_the_program_runs_from_the_wheel_alone(built: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "venv")], check=True)
    binaries = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(binaries / "python")]
    installed = subprocess.run(
        [*pip, "install", "-q", "--no-compile", str(wheel(built))], capture_output=True, text=True, check=False
    )
    if installed.returncode:
        assert "packages" not in os.environ.get("INBRENG_REQUIRE", ""), installed.stderr
        pytest.skip("the packages that the program needs cannot be installed here")

    def run(*command: str) -> str:
        return subprocess.run(
            [str(binaries / "inbreng"), *command], cwd=tmp_path, check=True, capture_output=True, text=True
        ).stdout

    seeds = next((tmp_path / "venv").rglob("indexer/seeds"))
    assert "1 indexed" in run("index", str(seeds))
    assert "vvd" in run("search", "vertrouwenspersoon", "--party", "vvd")
    assert "in order" in run("check")
