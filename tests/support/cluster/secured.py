"""A real OpenSearch node with its security plugin: over TLS, with users and what they may do."""

from __future__ import annotations

import json
import os
import re
import shutil
import ssl
import subprocess
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from tests.support import ROOT
from tests.support.cluster import versions
from tests.support.ports import free_ports
from tests.support.processes import started

NUMBER = "2.19.4"
"""The last version of the node of which Maven Central has the plugin."""
PLUGIN = f"org.opensearch.plugin:opensearch-security:{NUMBER}.0:zip"
PASSWORD = "Verzonnen-Geheim-91x!"  # of users of a node that lives for a minute
_HERE = Path(__file__).parent
_START = 150.0  # seconds
_LOG = """\
status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%p][%c{1.}] %m%n
rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
"""
_SETTINGS = {
    "cluster.name": "inbreng-secured",
    "node.name": "node-0",
    "network.host": "127.0.0.1",
    "discovery.type": "single-node",
    "cluster.routing.allocation.disk.threshold_enabled": False,
    "plugins.security.ssl.transport.pemcert_filepath": "node.pem",
    "plugins.security.ssl.transport.pemkey_filepath": "node.key",
    "plugins.security.ssl.transport.pemtrustedcas_filepath": "ca.pem",
    "plugins.security.ssl.transport.enforce_hostname_verification": False,
    "plugins.security.ssl.http.enabled": True,
    "plugins.security.ssl.http.pemcert_filepath": "node.pem",
    "plugins.security.ssl.http.pemkey_filepath": "node.key",
    "plugins.security.ssl.http.pemtrustedcas_filepath": "ca.pem",
    "plugins.security.nodes_dn": ["CN=node"],
    "plugins.security.authcz.admin_dn": ["CN=admin"],
    "plugins.security.allow_default_init_securityindex": True,
    "plugins.security.audit.type": "noop",
}


@dataclass(frozen=True, slots=True)
class Secured:
    """A node that runs: its address, the file of the authority that signed its certificate, and who may give rights."""

    address: str
    authority: Path
    _context: ssl.SSLContext

    def allow(self, user: str, cluster: Sequence[str], indexes: Sequence[str]) -> None:
        """Make a user who may do this, on the cluster and on the indexes `inbreng*`, and nothing else."""
        on_indexes = {"index_patterns": ["inbreng*"], "allowed_actions": list(indexes)}
        self.put(f"roles/{user}", {"cluster_permissions": list(cluster), "index_permissions": [on_indexes]})
        self.put(f"internalusers/{user}", {"password": PASSWORD})
        self.put(f"rolesmapping/{user}", {"users": [user]})

    def put(self, path: str, body: dict[str, Any]) -> None:
        """Change what the plugin knows, as its administrator."""
        self._ask("PUT", path, json.dumps(body).encode())

    def knows_its_rules(self) -> bool:
        """Whether the plugin has read its rules and can be asked."""
        with suppress(OSError):
            self._ask("GET", "roles")
            return True
        return False

    def _ask(self, method: str, path: str, body: bytes | None = None) -> None:
        address = f"{self.address}/_plugins/_security/api/{path}"
        asked = Request(address, body, {"Content-Type": "application/json"}, method=method)
        with urlopen(asked, timeout=60, context=self._context):
            pass


@contextmanager
def secured(home: Path) -> Iterator[Secured]:
    """A node of 384 MB whose data and certificates are in a folder."""
    jars, java = _jars(), versions.wanted().java
    config = home / "config"
    shutil.copytree(jars / "config", config / "opensearch-security")
    _certificates(config)
    http, transport = free_ports(2)
    settings = _SETTINGS | {"http.port": http, "transport.port": transport}
    lines = "\n".join(f"{name}: {json.dumps(value)}" for name, value in settings.items())
    (config / "opensearch.yml").write_text(lines, encoding="utf-8")
    (config / "log4j2.properties").write_text(_LOG, encoding="utf-8")
    path = os.pathsep.join([str(jars), f"{jars}/*"])
    command = [f"{java}/java", "-Xms384m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
    command += ["-XX:-UsePerfData", "-Dlog4j2.disable.jmx=true", "-cp", path, "SearchNode", str(home)]
    context = ssl.create_default_context(cafile=str(config / "ca.pem"))
    context.load_cert_chain(config / "admin.pem", config / "admin.key")
    node = Secured(f"https://127.0.0.1:{http}", config / "ca.pem", context)
    with (home / "log.txt").open("ab") as log, started(command, stdin=subprocess.PIPE, stdout=log, stderr=log):
        _wait(node, home / "log.txt")
        yield node


def _wait(node: Secured, log: Path) -> None:
    """Wait until the plugin has its rules."""
    until = time.monotonic() + _START
    while time.monotonic() < until:
        if node.knows_its_rules():
            return
        time.sleep(0.5)
    raise TimeoutError(f"the node does not start; it last said: {log.read_text(errors='replace')[-600:]}")


def _jars() -> Path:
    """The folder of the jars of a node and its plugin, brought and compiled once. Of a library that both bring that of
    the node serves."""
    folder, java = ROOT / "build" / "opensearch-secured", versions.wanted().java
    if not (folder / "Plugins.class").exists():
        shutil.rmtree(folder, ignore_errors=True)
        asked = ["-f", str(_HERE / "version2_secured" / "pom.xml"), f"-DoutputDirectory={folder}"]
        subprocess.run(["mvn", "-q", "-B", *asked, "dependency:copy-dependencies"], check=True)
        brought = [f"-Dartifact={PLUGIN}", f"-DoutputDirectory={folder}"]
        subprocess.run(["mvn", "-q", "-B", "dependency:copy", *brought], check=True)
        [packed] = folder.glob("opensearch-security-*.zip")
        there = {_library(jar.name) for jar in folder.glob("*.jar")}
        with zipfile.ZipFile(packed) as plugin:
            names = [name for name in plugin.namelist() if name.endswith((".jar", ".yml"))]
            plugin.extractall(folder, [name for name in names if "/" in name or _library(name) not in there])
        packed.unlink()
        sources = [str(_HERE / "SearchNode.java"), str(_HERE / "version2_secured" / "Plugins.java")]
        subprocess.run([f"{java}/javac", "-cp", f"{folder}/*", "-d", str(folder), *sources], check=True)
    return folder


def _library(jar: str) -> str:
    """The name of a jar without its version.

    >>> _library("jackson-core-2.18.2.jar"), _library("netty-codec-4.1.125.Final.jar")
    ('jackson-core', 'netty-codec')
    """
    return re.sub(r"-\d[\w.]*(?:-\d+)?\.jar\Z", "", jar)


def _certificates(folder: Path) -> None:
    """An authority (`ca.pem`), and what it signed: for the node and for its administrator, each with its key."""
    fresh = ["openssl", "req", "-newkey", "rsa:2048", "-nodes"]
    own = ["-x509", "-days", "2", "-subj", "/CN=verzonnen", "-keyout", "ca.key", "-out", "ca.pem"]
    _run([*fresh, *own], folder)
    (folder / "names").write_text("subjectAltName=IP:127.0.0.1\n", encoding="utf-8")
    for name in ("node", "admin"):
        _run([*fresh, "-subj", f"/CN={name}", "-keyout", f"{name}.key", "-out", f"{name}.csr"], folder)
        signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", "names"]
        _run(["openssl", "x509", "-req", "-in", f"{name}.csr", *signed, "-out", f"{name}.pem"], folder)


def _run(command: Sequence[str], folder: Path) -> None:
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
