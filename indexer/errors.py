"""What can go wrong, as a tree. Each error owns the one line that a user sees and the exit code of the command.

InbrengError
├── Refused            a document that cannot be read: the others go on          1
├── TooCostly          a search that takes more than its budget                  2
├── UsageError         nothing to do, or asked in a wrong way                    2
└── EngineError        the index
    ├── IndexMissing   there is no index yet                                     2
    ├── IndexLocked    another process is writing                                2
    └── IndexDamaged   its files cannot be read                                  2
"""

from __future__ import annotations

from typing import Literal

Refusal = Literal["unreadable", "no-document", "no-text", "too-large", "same-document"]
"""Why a file is refused, in kinds: it is damaged or not as it should be; it is something else than a document; it holds
no text; it takes more bytes, memory or time than one may; it is a document that another file is already."""


_UNSEEN = (0xAD, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
"""Signs that are not seen; some turn round what stands behind them, so that a name looks like another."""
_CONTROLS = {code: ascii(chr(code))[1:-1] for code in (*range(0x20), *range(0x7F, 0xA0), *_UNSEEN)}


_FIRST, _LAST = 700, 300
"""Characters of a longer message that are kept: what it is about stands first in it, and what to do last."""


def one_line(message: str) -> str:
    """A message with control characters, unseen signs and breaks of lines written as escapes, whatever a name in it
    holds, and without the middle of one that repeats a very long value.

    >>> one_line(chr(27) + "[31m.txt") == chr(92) + "x1b[31m.txt"
    True
    >>> one_line(chr(0x202E) + "txt.exe") == chr(92) + "u202etxt.exe"
    True
    >>> len(one_line("a" * 1_000)), len(one_line("a" * 1_000_000))
    (1000, 1003)
    """
    line = message.translate(_CONTROLS)
    return line if len(line) <= _FIRST + _LAST else f"{line[:_FIRST]} … {line[-_LAST:]}"


class InbrengError(Exception):
    """Base of all errors that a user is told about."""

    exit_code = 2

    def __str__(self) -> str:
        return one_line(super().__str__())


class Refused(InbrengError):
    """A document that cannot be read. `path` names it, `reason` says what is wrong, `remedy` what to do, and `kind`
    what kind of reason it is, for those who are told no more than that."""

    exit_code = 1

    def __init__(self, path: str, reason: str, remedy: str, kind: Refusal = "unreadable") -> None:
        super().__init__(" ".join(f"{path}: {reason}; {remedy}".splitlines()))  # a message may quote a document
        self.path, self.reason, self.remedy = path, reason, remedy
        self.kind: Refusal = kind

    def __reduce__(self) -> tuple[type[Refused], tuple[str, str, str, Refusal]]:
        """For pickle: an exception is made again from what it was made from."""
        return type(self), (self.path, self.reason, self.remedy, self.kind)


class UsageError(InbrengError):
    """Nothing to do, or asked in a way that cannot be carried out."""


class TooCostly(InbrengError):
    """A search that takes more than one request may: `problem` says of what."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"the search {problem}; leave out words or filters")
        self.problem = problem


class EngineError(InbrengError):
    """The index cannot be used. `where` names it."""

    def __init__(self, where: str, reason: str, remedy: str) -> None:
        super().__init__(f"{where}: {reason}; {remedy}")
        self.where, self.reason, self.remedy = where, reason, remedy


class IndexMissing(EngineError):
    """There is no index in this place yet."""

    def __init__(self, where: str) -> None:
        super().__init__(where, "there is no index here", "make one with: inbreng index PATH --index " + where)


class IndexLocked(EngineError):
    """Another process is writing to the index."""

    def __init__(self, where: str, holder: str) -> None:
        super().__init__(where, holder, "wait until it is done and try again")


class IndexDamaged(EngineError):
    """Files of the index cannot be read, or it was made by another version."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(where, f"the index is damaged ({what})", "remove it and index your documents again")
