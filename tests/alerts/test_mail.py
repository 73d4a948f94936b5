"""A digest as a mail server gets it: what programs of readers look for in its head."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy
from typing import Any, Literal

import pytest

from indexer.alerts import MailServer, Reader, mail
from indexer.alerts.digest import Digest, Entry
from indexer.alerts.mail import of_digest, send
from tests.support.mailbox import Mailbox, listening
from tests.support.raw_server import sending

SITE = "https://zoeken.verzonnen-gemeente-met-een-lange-naam.example.nl/raad"
ENTRY = Entry("kst-1/1", "VVD", "Verzonnen overleg", "2026-11-02", f"{SITE}/document/kst-1#p1", (("brug", True),))


@pytest.mark.parametrize("name", ["Brug", "Bruggen, sluizen & één lange naam – tot tachtig tekens lang, zoals deze is"])
def test_the_addresses_at_which_a_reader_stops_are_written_out_however_long_they_are(name: str) -> None:
    stop = f"{SITE}/follow/stop?token={'A1b-_.' * 40}"
    with listening() as mailbox:
        server = MailServer("127.0.0.1", "Verzonnen raad <raad@example.org>", mailbox.port, "none")
        told = Digest(name, (ENTRY,), f"{SITE}/?q=brug", stop=stop)
        send(of_digest(told, Reader("mail", "a@example.org", "a", stop), server, datetime.now(UTC)), server)
        mailbox.wait_for(1)
    head = message_from_bytes(mailbox.raw[0], policy=policy.compat32)  # it decodes nothing
    assert str(head["List-Unsubscribe"]).startswith(f"<{stop}>,\r\n <mailto:raad@example.org?subject=stop%20Brug")
    assert head["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert str(head["List-Id"]).endswith(".inbreng.example.org>")
    assert b"=?" not in b"".join(line for line in mailbox.raw[0].splitlines() if line.startswith(b"List-"))
    assert max(map(len, mailbox.raw[0].splitlines())) <= 998


@pytest.mark.parametrize(
    ("head", "piece", "tls"),
    [(b"220-verzonnen", b"x", "none"), (b"", b"220-verzonnen\r\n", "starttls"), (b"\x16\x03\x03\x40\x00", b"x", "tls")],
    ids=["a line", "a greeting", "the keys of TLS"],
)  # fmt: skip
def test_a_server_that_answers_drop_by_drop_is_left(
    head: bytes, piece: bytes, tls: Literal["none", "starttls", "tls"], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "_EXCHANGE", 0.2)
    with sending(head, piece, 0.02, unasked=True) as port:
        server = MailServer("127.0.0.1", "raad@example.org", port, tls)
        made = mail.message("a@example.org", "Verzonnen", "Een verzonnen bericht", server, datetime.now(UTC))
        with pytest.raises(OSError, match=r"not taken within 0\.2 seconds"):
            send(made, server)


def test_a_message_that_was_taken_is_given_whatever_the_farewell(monkeypatch: pytest.MonkeyPatch) -> None:
    async def refused(mailbox: Mailbox, server: Any, session: Any, envelope: Any) -> str:
        return "450 stay"

    monkeypatch.setattr(Mailbox, "handle_QUIT", refused, raising=False)
    with listening() as mailbox:
        server = MailServer("127.0.0.1", "raad@example.org", mailbox.port, "none")
        made = mail.message("a@example.org", "Verzonnen", "Een verzonnen bericht", server, datetime.now(UTC))
        send(made, server)
        assert [taken["Subject"] for taken in mailbox.wait_for(1)] == ["Verzonnen"]
