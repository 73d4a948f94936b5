"""Counts of things as texts: `1 document`, `2,000 documents`."""

from __future__ import annotations


def counted(number: int, one: str, more: str = "") -> str:
    """A number of things that are called so, one of them and several; several end in an s where nothing else is said.

    >>> counted(1, "document"), counted(2000, "document"), counted(0, "stay of a member", "stays of members")
    ('1 document', '2,000 documents', '0 stays of members')
    """
    return f"{number:,} {one if number == 1 else more or one + 's'}"
