"""What the program is installed with: all of it locked by its hash, and under a licence that is on the list."""

from __future__ import annotations

import re
import tomllib
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

from tests.support import DATA

PROJECT = Path(__file__).parents[1]
LICENCES = tomllib.loads((DATA / "licences.toml").read_text(encoding="utf-8"))
LOCK = PROJECT / ".ci" / "requirements.lock"
PACKAGES = sorted(set(re.findall(r"^([a-z0-9][a-z0-9.-]*)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)))


def stated(package: str) -> list[str]:
    """The licences of a package as its metadata state them; skips the test where it is not installed."""
    if package in LICENCES["stated"]:
        return [LICENCES["stated"][package]]
    try:
        about: Message = metadata(package)  # type: ignore[assignment]  # a message with more on it
    except PackageNotFoundError:
        pytest.skip(f"{package} is not installed here: another platform or another extra needs it")
    if expression := about.get("License-Expression"):
        return [part for part in re.split(r" (?:AND|OR) |[()]", expression) if part.strip()]
    classified = [one.rpartition(" :: ")[2] for one in about.get_all("Classifier") or () if one.startswith("License")]
    named = [one for one in classified if one != "OSI Approved"]
    return named or [(about.get("License") or "none").splitlines()[0]]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_is_under_a_licence_of_the_list(package: str) -> None:
    assert set(stated(package)) <= set(LICENCES["allowed"])


def test_every_package_that_is_asked_for_is_locked_with_hashes() -> None:
    asked = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*asked["dependencies"], *(one for extra in asked["optional-dependencies"].values() for one in extra)]
    names = {re.split(r"[<>=!\[; ]", one)[0].lower().replace("_", "-").replace(".", "-") for one in wanted}
    assert names - set(PACKAGES) == set()
    entries = re.split(r"^(?=[a-z0-9])", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert [entry.partition("=")[0] for entry in entries if "--hash=sha256:" not in entry] == []
