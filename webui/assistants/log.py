"""The log of the server for assistants: a line for each message, on standard error."""

from __future__ import annotations

import logging
import sys

from anyio import BrokenResourceError, ClosedResourceError
from starlette.requests import ClientDisconnect

from webui.serving.monitoring.logs import OneLine

_BROKEN = (ClientDisconnect, BrokenResourceError, ClosedResourceError, ConnectionError)
"""What is raised where whoever asks breaks off, or sends what is no request."""


class _Line(OneLine):
    """Keeps a message in one line, also of a request that was broken off: where that came to light in the SDK says
    nothing to who reads the log. What fails in this program keeps its stack."""

    def filter(self, record: logging.LogRecord) -> bool:
        """True: every record is logged."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, _BROKEN):
            record.msg, record.args = f"{record.getMessage()}: the connection was broken off", ()
            record.exc_info = record.exc_text = None
        return super().filter(record)


def to_standard_error() -> None:
    """Write what the SDK logs. Where there is none when its server is made it makes one, of several lines a message."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    handler.addFilter(_Line())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
