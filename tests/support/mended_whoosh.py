"""Whoosh's matchers with what they get wrong mended, so that what they find is certain.

What is mended, each with a small case in tests/columnar/test_evaluate.py, stands in indexer/columnar/search/README.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from whoosh.matching import AndMaybeMatcher, AndNotMatcher, InverseMatcher


@contextmanager
def mended() -> Iterator[None]:
    """Whoosh's matchers are right while this is open, in all threads."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(AndNotMatcher, "_find_first", _leave_what_is_shut_out)
        patch.setattr(AndMaybeMatcher, "skip_to", _skip_both)
        patch.setattr(InverseMatcher, "_find_next", _find_what_is_left)
        yield


def _leave_what_is_shut_out(matcher: AndNotMatcher) -> None:
    """Look whether the first document is shut out, also where the part that shuts out begins before it."""
    if matcher.a.is_active() and matcher.b.is_active():
        matcher._find_next()


def _skip_both(matcher: AndMaybeMatcher, number: int) -> bool:
    """Skip, and take the second part to where the first has come, not only to where it was sent."""
    moved: bool = matcher.a.skip_to(number)
    matcher._first_b()
    return moved


def _find_what_is_left(matcher: InverseMatcher) -> None:
    """Go to the next document that neither is deleted nor is one of the part that is shut out."""
    shut_out = matcher.child
    while matcher._id < matcher.limit:
        if shut_out.is_active() and shut_out.id() < matcher._id:
            shut_out.skip_to(matcher._id)
        if not matcher.missing(matcher._id) and not (shut_out.is_active() and shut_out.id() == matcher._id):
            return
        matcher._id += 1
