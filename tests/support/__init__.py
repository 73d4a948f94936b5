"""What tests share: places, documents made up, and makers of files. No test imports another test."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The top of the project."""
DATA = ROOT / "tests" / "data"
GOLDEN = ROOT / "tests" / "golden"
