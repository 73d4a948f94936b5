"""Real OpenSearch nodes, one process each, on the loopback: started from the jars of Maven Central."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.support.cluster import versions
from tests.support.cluster.versions import Version
from tests.support.ports import free_ports

_LOG = """\
status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
"""
_START = 90.0  # seconds


def lacking() -> str:
    """What this machine lacks to start a node; empty where it lacks nothing."""
    return versions.wanted().lacking()


class NotWhole(Exception):
    """The nodes did not come to what was waited for; the message says what they lack, and why."""


@dataclass(slots=True)
class SearchCluster:
    """Nodes that run: their addresses, and what a test does to them."""

    addresses: tuple[str, ...]
    home: Path
    _commands: Sequence[Sequence[str]]
    _nodes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The address of all nodes, as an index takes it before its name."""
        first, *others = self.addresses
        return ",".join([first, *(one.removeprefix("http://") for one in others)])

    def start(self, number: int) -> None:
        """Start a node, or start it again."""
        log = (self.home / f"node-{number}" / "log.txt").open("ab")
        with log:
            node = subprocess.Popen(
                self._commands[number], stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True
            )
        self._nodes[number : number + 1] = [node]

    def kill(self, number: int) -> None:
        """End a node at once (SIGKILL)."""
        self._nodes[number].kill()
        self._nodes[number].wait()

    def processor_seconds(self) -> float:
        """The processor time that all nodes took so far."""
        fields = (Path(f"/proc/{node.pid}/stat").read_text().rpartition(")")[2].split() for node in self._nodes)
        return sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK")

    def manager(self) -> int:
        """The number of the node that manages the cluster."""
        for address in self.addresses:
            with suppress(OSError), urlopen(f"{address}/_cat/cluster_manager?h=node", timeout=10) as answer:
                return int(answer.read().split()[0].decode().rpartition("-")[2])
        raise RuntimeError("no node answers")

    def indexes(self, pattern: str) -> list[str]:
        """The names of the indexes of a pattern, sorted."""
        with urlopen(f"{self.addresses[0]}/_cat/indices/{pattern}?h=index&s=index", timeout=10) as answer:
            names: list[str] = answer.read().decode().split()
            return names

    def get(self, path: str) -> Any:
        """What the cluster says of itself."""
        with urlopen(self.addresses[0] + path, timeout=60) as answer:
            return json.load(answer)

    def put(self, path: str, body: object) -> None:
        """Change a setting or a mapping."""
        self._ask("PUT", path, json.dumps(body).encode())

    def post(self, path: str, body: object) -> None:
        """Have the cluster do something."""
        self._ask("POST", path, json.dumps(body).encode())

    def delete(self, indexes: str) -> None:
        """Delete the indexes of a name or a pattern."""
        self._ask("DELETE", f"/{indexes}?ignore_unavailable=true")

    def _ask(self, method: str, path: str, body: bytes | None = None) -> None:
        asked = Request(self.addresses[0] + path, body, {"Content-Type": "application/json"}, method=method)
        with urlopen(asked, timeout=60):
            pass

    def wait(self, nodes: int, status: str = "yellow") -> None:
        """Wait until so many nodes have found each other, and their shards are as whole as `status` says.

        Raises:
            NotWhole: they are not within a minute and a half.
        """
        until = time.monotonic() + _START
        query = f"_cluster/health?wait_for_nodes={nodes}&wait_for_status={status}&timeout=5s"
        health: dict[str, Any] = {}
        while time.monotonic() < until:
            for address in self.addresses:
                health = _health(f"{address}/{query}") or health
                if health and not health["timed_out"]:
                    return
            time.sleep(0.2)
        known = "{number_of_nodes} nodes, {status}, {unassigned_shards} shards without a node"
        found = known.format(**health) if health else "no node knows of a cluster"
        lacks = f"not {nodes} nodes and {status} within {_START:.0f} seconds: {found}"
        raise NotWhole("\n".join([lacks, *(self._ended(number) for number in range(len(self.addresses)))]))

    def _ended(self, number: int) -> str:
        """What a node last said, and whether it runs."""
        code = self._nodes[number].poll() if number < len(self._nodes) else None
        runs = "runs" if code is None else f"ended with {code}"
        log = (self.home / f"node-{number}" / "log.txt").read_text(errors="replace")
        return f"node {number} {runs}; it last said: {log[-600:].strip() or 'nothing'}"

    def stop(self) -> None:
        """Stop all nodes."""
        for node in self._nodes:
            if node.stdin:
                with suppress(OSError):
                    node.stdin.close()
        for node in self._nodes:
            try:
                node.wait(timeout=20)
            except subprocess.TimeoutExpired:
                node.kill()
                node.wait()


def _health(url: str) -> dict[str, Any]:
    """What a node says of the cluster, also where the wait for it was in vain (status 408); empty without an answer."""
    try:
        with urlopen(url, timeout=10) as answer:
            health: dict[str, Any] = json.load(answer)
    except HTTPError as error:
        with error:
            health = json.load(error)
    except OSError:
        return {}
    return health if "timed_out" in health else {}


@contextmanager
def running(home: Path, nodes: int = 1, heap: str = "256m", *, quick_start: bool = True) -> Iterator[SearchCluster]:
    """A cluster of so many nodes, whose data are in a folder. `quick_start` compiles less, for short runs."""
    version = versions.wanted()
    ports = free_ports(2 * nodes)
    commands = []
    for number in range(nodes):
        config = home / f"node-{number}" / "config"
        config.mkdir(parents=True)
        (config / "log4j2.properties").write_text(_LOG, encoding="utf-8")
        (config / "opensearch.yml").write_text(_settings(number, ports[:nodes], ports[nodes:]), encoding="utf-8")
        commands.append(_command(version, config.parent, heap, 1 if quick_start else 4))
    cluster = SearchCluster(tuple(f"http://127.0.0.1:{port}" for port in ports[:nodes]), home, commands)
    try:
        for number in range(nodes):
            cluster.start(number)
        cluster.wait(nodes)
        yield cluster
    finally:
        cluster.stop()


def _command(version: Version, home: Path, heap: str, tier: int) -> list[str]:
    jars = version.jars()
    path = os.pathsep.join([str(jars), f"{jars}/*"])
    return [
        f"{version.java}/java", f"-Xms{heap}", f"-Xmx{heap}", "-XX:+UseSerialGC", f"-XX:TieredStopAtLevel={tier}",
        "-XX:-UsePerfData", "-Dlog4j2.disable.jmx=true", *version.options, "-cp", path, "SearchNode", str(home),
    ]  # fmt: skip


def _settings(number: int, http: Sequence[int], transport: Sequence[int]) -> str:
    settings = {
        "cluster.name": "inbreng-tests",
        "node.name": f"node-{number}",
        "network.host": "127.0.0.1",
        "http.port": http[number],
        "transport.port": transport[number],
        "discovery.seed_hosts": [f"127.0.0.1:{port}" for port in transport],
        "cluster.initial_cluster_manager_nodes": [f"node-{one}" for one in range(len(http))],
        "cluster.routing.allocation.disk.threshold_enabled": False,
        "action.auto_create_index": False,
    }
    return "\n".join(f"{name}: {json.dumps(value)}" for name, value in settings.items())
