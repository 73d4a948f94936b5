"""Messages that wait for a slow mail server."""

from __future__ import annotations

import threading
from email.message import EmailMessage

import pytest

from indexer.alerts import MailServer
from webui.follow import outbox
from webui.follow.outbox import Outbox


def test_a_hundred_messages_wait_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    taken, go_on = threading.Event(), threading.Event()
    sent: list[EmailMessage] = []

    def send(made: EmailMessage, server: MailServer) -> None:
        taken.set()
        assert go_on.wait(60)
        sent.append(made)

    monkeypatch.setattr(outbox, "send", send)
    box = Outbox(MailServer(host="127.0.0.1", sender="inbreng@example.org"))
    assert box.put(EmailMessage())
    assert taken.wait(60)
    try:
        assert [box.put(EmailMessage()) for _ in range(101)] == [True] * 100 + [False]
    finally:
        go_on.set()
    box.wait()
    assert len(sent) == 101
