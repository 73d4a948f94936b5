"""Which OpenSearch a test starts, and with which Java: 2.19, or what INBRENG_OPENSEARCH says (`3.9.0`)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.support import ROOT

_HERE = Path(__file__).parent
_USUAL = "2.19.6"
_LEAST_JAVA = {"2": 17, "3": 21}
_OPTIONS = {"2": (), "3": ("--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector")}
_JDKS = Path("/usr/lib/jvm")


@dataclass(frozen=True, slots=True)
class Version:
    """A version of OpenSearch: its number, the `bin` of a JDK that it runs on (None where there is none), and what Java
    is told besides."""

    number: str
    java: Path | None
    options: tuple[str, ...]

    def lacking(self) -> str:
        """What this machine lacks to start a node; empty where it lacks nothing."""
        if self.java is None:
            return f"there is no JDK {_LEAST_JAVA[self.number[0]]} or later on this machine"
        return "" if shutil.which("mvn") else "there is no mvn on this machine"

    def jars(self) -> Path:
        """The folder of the jars and of the classes that start a node, brought and compiled once."""
        folder = ROOT / "build" / ("opensearch" if self.number == _USUAL else f"opensearch-{self.number}")
        if not (folder / "Plugins.class").exists():
            asked = ["-f", str(_HERE / "pom.xml"), f"-Dopensearch={self.number}", f"-DoutputDirectory={folder}"]
            copy = ["mvn", "-q", "-B", *asked, "dependency:copy-dependencies"]
            subprocess.run(copy, check=True, stdout=subprocess.DEVNULL)
            sources = [str(_HERE / "SearchNode.java"), str(_HERE / f"version{self.number[0]}" / "Plugins.java")]
            subprocess.run([f"{self.java}/javac", "-cp", f"{folder}/*", "-d", str(folder), *sources], check=True)
        return folder


def wanted() -> Version:
    """The version that tests are to start."""
    number = os.environ.get("INBRENG_OPENSEARCH", _USUAL)
    return Version(number, _jdk(_LEAST_JAVA[number[0]]), _OPTIONS[number[0]])


def _jdk(least: int) -> Path | None:
    """The `bin` of the JDK that is asked for first, of that in the path, or of another on this machine."""
    homes = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    if found := shutil.which("javac"):
        homes.append(Path(found).resolve().parent.parent)
    homes += sorted(_JDKS.glob("*")) if _JDKS.is_dir() else []
    return next((home / "bin" for home in homes if _version(home) >= least), None)


def _version(home: Path) -> int:
    """The version of the JDK in a folder; 0 where there is none."""
    release = home / "release"
    said = release.read_text(encoding="utf-8") if (home / "bin" / "javac").exists() and release.exists() else ""
    found = re.search(r'JAVA_VERSION="(\d+)', said)
    return int(found.group(1)) if found else 0
