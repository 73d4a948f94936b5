"""What is read from a folder lies in it: a file that became a link to elsewhere after it was listed is refused.

Whoever can write in a folder could else have any file of this machine read, by a swap at the right moment. So what was
opened is looked at once it is open, when nothing can be swapped any more.
"""

from __future__ import annotations

import os
from pathlib import Path

from indexer.errors import Refused

_listed: dict[Path, Path] = {}
"""The folders that this process listed, each with where it was then."""


def enclose(folder: Path) -> None:
    """From now on, what is opened below this folder must lie in it."""
    _listed[folder] = folder.resolve()


def check(path: Path, opened: int, within: Path | None = None) -> None:
    """Look at what was opened as `path`, a file descriptor.

    Raises:
        Refused: it does not lie in the folder that was listed, or in the folder `within`.
    """
    roots = [root for parent in path.parents if (root := _listed.get(parent))]
    if within is not None:
        roots.append(within.resolve())
    if not roots:
        return
    try:
        there = path.resolve()
        same = os.path.samestat(there.stat(follow_symlinks=False), os.fstat(opened))
    except (OSError, RuntimeError):  # it is gone, or became a link to itself
        there, same = path, False
    if same and all(there.is_relative_to(root) for root in roots):
        return
    reason = "another file came in its place while it was read" if not same else "it became a link out of the folder"
    raise Refused(str(path), reason, "see who else writes in this folder, and try again")
