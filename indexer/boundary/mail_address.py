"""Mail addresses that somebody typed."""

from __future__ import annotations

import re

_LONGEST = 254
"""Characters (RFC 5321, section 4.5.3.1.3, without the brackets)."""
_ADDRESS = re.compile(
    r"[!#$%&'*+/=?^_`{|}~\w.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}", re.A | re.I
)


def is_address(text: str) -> bool:
    """Whether a text is a mail address that can be written to.

    >>> is_address("naam@example.nl"), is_address("naam@example"), is_address("a@b.nl\\nBcc: c@d.nl")
    (True, False, False)
    >>> long = f"{'n' * 61}." * 3 + "nl"
    >>> is_address(f"{'n' * 64}@n{long}"), is_address(f"{'n' * 64}@nn{long}")
    (True, False)
    """
    return len(text) <= _LONGEST and _ADDRESS.fullmatch(text) is not None
