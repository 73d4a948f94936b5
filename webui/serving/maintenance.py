"""Keeping an engine ready and small: its caches for each commit are filled outside the requests, and memory that it can
regain at once is released from time to time."""

from __future__ import annotations

import logging
import threading
import time

from indexer.engines import Engine
from indexer.errors import EngineError

_PAUSE = 0.5  # seconds between two looks for a new commit, and for which pages of files that were read are held
_REST = 20
"""So many times as long as an engine took to prepare it is then left alone, however many commits there are."""
_log = logging.getLogger(__name__)


def keep_ready(engine: Engine) -> threading.Event:
    """Prepare an engine, now and after commits, and keep it small, in a thread of its own, until the event that comes
    back is set."""
    stopped = threading.Event()
    threading.Thread(target=_maintain, args=(engine, stopped), name="maintenance", daemon=True).start()
    return stopped


def _maintain(engine: Engine, stopped: threading.Event) -> None:
    ready, earliest, said = "", 0.0, ""
    while not stopped.is_set():
        try:
            began, generation = time.monotonic(), engine.generation()
            if generation != ready and began >= earliest:
                engine.prepare()
                ready, ended = generation, time.monotonic()
                earliest = ended + _REST * (ended - began)
            engine.release()
            said = ""
        except EngineError as error:  # the requests say so too; the index may be mended while we serve
            if str(error) != said:
                said = str(error)
                _log.warning("%s", said)
        stopped.wait(_PAUSE)
