"""The programs that the page of the API shows, run as they stand there."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.serving import make_server

from indexer.engines import open_engine
from indexer.searches import SearchRequest
from webui import create_app


@pytest.fixture(scope="module")
def site(seed_index: Path) -> Iterator[str]:
    """The address of a site on this machine."""
    server = make_server("127.0.0.1", 0, create_app({"INDEX": seed_index}), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def shown(site: str, language: str) -> str:
    """The program in a language, as the page shows it."""
    from urllib.request import urlopen

    with urlopen(f"{site}/api") as answer:
        page = answer.read().decode()
    found = re.search(rf"<h2[^>]*>{language}</h2>\s*<pre[^>]*>(.*?)</pre>", page, re.DOTALL)
    assert found is not None
    return html.unescape(found[1])


def test_the_python_program_lists_what_the_search_finds(site: str, seed_index: Path) -> None:
    done = subprocess.run([sys.executable, "-c", shown(site, "Python")], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    total = open_engine(seed_index).search(SearchRequest(q="vertrouwenspersoon")).total
    assert len(done.stdout.splitlines()) == total > 0


def test_the_r_program_runs(site: str) -> None:
    rscript = shutil.which("Rscript")
    if rscript is None:
        pytest.skip("Rscript is not installed")
    done = subprocess.run([rscript, "-e", shown(site, "R")], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "GroenLinks" in done.stdout
