"""The log: a line for each message, as text or as JSON, which holds neither addresses nor what was searched for."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime

from flask import Flask, Response, request

from indexer.errors import one_line
from webui.serving.monitoring import timing

_LOGGER = logging.getLogger("inbreng.requests")


def register(app: Flask) -> None:
    """Write a line for every request that an application answers. Where it goes is for the owner of the process to say,
    for instance with `to_standard_error`."""

    @app.after_request
    def write(response: Response) -> Response:
        facts = {
            "method": request.method,
            "path": request.path,
            "endpoint": request.endpoint,
            "status": response.status_code,
            "bytes": response.content_length,
            "ms": round(timing.elapsed() * 1000, 1),
        }
        _LOGGER.info("request", extra={"facts": facts})
        return response


class OneLine(logging.Filter):
    """Keeps a message in one line, whatever a visitor put in it: what would break it is written as an escape."""

    def filter(self, record: logging.LogRecord) -> bool:
        """True: every record is logged."""
        record.msg, record.args = one_line(record.getMessage()), ()
        return True


ONE_LINE = OneLine()


def to_standard_error() -> None:
    """Write all logs of this process as JSON."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


class JsonFormatter(logging.Formatter):
    """A record as a JSON object: `time`, `level`, `logger`, `message`, the facts of a request, and an error's trace."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "facts", {}),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
