"""A webhook is told within a time, whatever it answers."""

from __future__ import annotations

import pytest

from indexer.alerts import webhook
from tests.support.raw_server import sending


def test_an_answer_without_an_end_is_not_read() -> None:
    with sending(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 65_536) as port:
        webhook.post(f"http://127.0.0.1:{port}/", b"{}")
    with sending(b"HTTP/1.1 500 Error\r\n\r\n", b"x" * 65_536) as port, pytest.raises(OSError, match="answered 500"):
        webhook.post(f"http://127.0.0.1:{port}/", b"{}")


def test_an_answer_drop_by_drop_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "_TIMEOUT", 0.2)
    with sending(b"HTTP/1.1 200 OK\r\nX: ", b"x", 0.02) as port, pytest.raises(OSError, match=r"within 0\.2 seconds"):
        webhook.post(f"http://127.0.0.1:{port}/", b"{}")
