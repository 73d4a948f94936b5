"""Drives a worker: starts it, asks it, stops it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.bench.engines.peers import ROOT, Setup
from tests.bench.engines.records import Answer, Paragraph, Query


class Worker:
    """A peer in a process of its own, as a context manager. Its errors go to our standard error.

    Raises:
        ChildProcessError: the worker ended before it was told to.
    """

    def __init__(self, setup: Setup, folder: Path) -> None:
        command = [setup.python, "-m", "tests.bench.engines.worker", setup.module, str(folder)]
        self._name = setup.label
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def build(self, corpus: Path, paragraphs: int) -> tuple[float, float, str]:
        """Build the index; seconds, megabytes at the peak of the largest process, and the engine's version."""
        reply = self._ask("build", corpus=str(corpus), paragraphs=paragraphs)
        return reply["seconds"], reply["peak_mb"], reply["version"]

    def open(self) -> float:
        """Open the index; seconds."""
        return float(self._ask("open")["seconds"])

    def search(self, query: Query) -> tuple[float, Answer]:
        """Seconds and the answer."""
        reply = self._ask("search", query=asdict(query))
        answer = reply["answer"]
        return reply["seconds"], Answer(answer["total"], tuple(answer["hits"]), answer["counts"])

    def replace(self, document: Sequence[Paragraph]) -> float:
        """Commit a document; seconds."""
        return float(self._ask("replace", document=document)["seconds"])

    def memory(self) -> tuple[float, float]:
        """Resident megabytes: all, and those that are not pages of files."""
        reply = self._ask("memory")
        return reply["all"], reply["own"]

    def _ask(self, do: str, **given: Any) -> dict[str, Any]:
        if self._process.stdin is None or self._process.stdout is None:
            raise ChildProcessError(f"{self._name}: its worker has no pipes")
        self._process.stdin.write(json.dumps({"do": do, **given}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise ChildProcessError(f"{self._name}: its worker ended at {do!r}; see the message above")
        reply: dict[str, Any] = json.loads(line)
        return reply
