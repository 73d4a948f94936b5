"""What libxml2 leaves unread to protect itself: a text of more than ten million bytes, and elements that stand in one
another more than 256 deep. Of HTML it gives what comes before that as if it were all."""

from __future__ import annotations

from lxml import etree

from indexer.errors import Refused

_LONGEST = 10_000_000
_DEEPEST = 256


def beyond(path: str, log: etree._ListErrorLog) -> Refused | None:
    """Why a file is refused of which the parser, going by what it reports, did not read all; None where it did."""
    stopped = [
        entry.message for entry in log.filter_from_fatals() if "limit" in entry.message or "depth" in entry.message
    ]
    if not stopped:
        return None
    if "depth" in stopped[0]:
        reason = f"its elements are nested more than {_DEEPEST} deep"
        return Refused(path, reason, "close its elements, or save it in another format", "too-large")
    return Refused(path, f"one text in it has more than {_LONGEST:,} bytes", "split it", "too-large")
