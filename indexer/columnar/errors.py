"""The errors of an index: each names the file, the problem and the remedy."""

from __future__ import annotations

from whoosh.index import IndexVersionError, LockError
from whoosh.reading import CorruptIndexError


class ColumnarError(Exception):
    """A problem with a file of the index."""

    def __init__(self, place: str, problem: str, remedy: str) -> None:
        Exception.__init__(self, f"{place}: {problem}. {remedy}")
        self.place, self.problem, self.remedy = place, problem, remedy


class DamagedIndex(ColumnarError, CorruptIndexError):
    """A file is not as it was written: cut short, overwritten, or not of this format at all."""

    def __init__(self, place: str, problem: str) -> None:
        ColumnarError.__init__(self, place, problem, "Build the index again from its documents")


class MissingFile(DamagedIndex, FileNotFoundError):
    """A file is not there. Whoosh tries again where a commit may just have removed it."""


class OtherVersion(ColumnarError, IndexVersionError):
    """A file is of another version of the format."""

    def __init__(self, place: str, found: int, expected: int) -> None:
        problem = f"the index has version {found} of the format, and this program reads version {expected}"
        ColumnarError.__init__(self, place, problem, "Remove the folder and build the index again from its documents")
        self.version, self.release = found, None


class OtherProgram(ColumnarError):
    """The schema of an index has fields or analysers that this program does not have."""

    def __init__(self, place: str, missing: str) -> None:
        problem = f"the index was made by another version of the program ({missing})"
        super().__init__(place, problem, "Remove the folder and build the index again from its documents")


class WorkerDied(ColumnarError):
    """A process that helped to write is gone. The commit is not made."""

    def __init__(self, place: str, code: int | None) -> None:
        problem = f"a process that helped to write it ended by itself (exit code {code})"
        super().__init__(place, problem, "Look for what ended it, such as want of memory, or write with one process")


class OverBudget(Exception):
    """A search that takes more than its budget; `problem` says of what."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"the search {problem}")
        self.problem = problem


class IndexLocked(ColumnarError, LockError):
    """Another writer is at work."""

    def __init__(self, place: str, holder: str) -> None:
        ColumnarError.__init__(self, place, f"the index is being written by {holder}", "Wait until that is done")
