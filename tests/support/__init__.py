"""What tests share: places, documents made up, and makers of files. No test imports another test."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The top of the project."""
DATA = ROOT / "tests" / "data"
GOLDEN = ROOT / "tests" / "golden"
README_FILES = (
    ROOT / "README.md",
    *(readme for name in ("indexer", "webui", "tests") for readme in sorted((ROOT / name).rglob("README.md"))),
)
"""The readmes of the project, the first one first."""
