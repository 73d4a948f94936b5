"""Keeping an engine ready and small: what it works out for each commit is worked out beside the requests, not in one of
them, and memory that it can have again at once is let go of from time to time."""

from __future__ import annotations

import logging
import threading

from indexer.engines import Engine
from indexer.errors import EngineError

_PAUSE = 0.5  # seconds between two looks for a new commit, and for which pages of files that were read are held
_log = logging.getLogger(__name__)


def keep_ready(engine: Engine) -> threading.Event:
    """Prepare an engine in a thread of its own, now and after every commit, until the event that comes back is set."""
    stopped = threading.Event()
    threading.Thread(target=_watch, args=(engine, stopped), name="readiness", daemon=True).start()
    return stopped


def _watch(engine: Engine, stopped: threading.Event) -> None:
    ready = ""
    while not stopped.is_set():
        try:
            generation = engine.generation()
            if generation != ready:
                engine.prepare()
                ready = generation
            engine.release()
        except EngineError as error:  # the requests say so too; the index may be mended while we serve
            _log.warning("%s", error)
        stopped.wait(_PAUSE)
