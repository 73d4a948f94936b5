"""Messages by mail: text and HTML, to each reader separately, over SMTP."""

from __future__ import annotations

import os
import smtplib
import socket
import ssl
from contextlib import ExitStack, closing, suppress
from datetime import datetime
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime, make_msgid, parseaddr
from typing import Any
from urllib.parse import quote

from indexer.alerts import digest
from indexer.alerts.digest import Digest
from indexer.alerts.saved import MailServer, Reader
from indexer.boundary.deadlines import Late, Line

PASSWORD = "INBRENG_SMTP_PASSWORD"
_READ, _EXCHANGE, _FAREWELL = 30.0, 120.0, 5.0
"""Seconds that a server may take for one read, for a whole message, and to say goodbye."""


class _Policy(EmailPolicy):
    """Addresses of lists stay as they are: where a line of a head is long, Python would write them as encoded words,
    which have no place in an address (RFC 2047, section 5), so that no mail program finds the way to stop."""

    def fold(self, name: str, value: Any) -> str:
        """The lines of a field of the head."""
        if not name.startswith("List-") or not value.isascii():
            return str(super().fold(name, value))
        return f"{name}: {value}".replace(", ", f",{self.linesep} ") + self.linesep

    def fold_binary(self, name: str, value: Any) -> bytes:
        """The same as bytes."""
        return self.fold(name, value).encode() if name.startswith("List-") else super().fold_binary(name, value)


_POLICY = _Policy()


def of_digest(told: Digest, reader: Reader, server: MailServer, now: datetime) -> EmailMessage:
    """A digest for one reader. It can be stopped by a mail to the sender (List-Unsubscribe, RFC 2369, section 3.2) and,
    where the reader has an address for it, by one click (RFC 8058)."""
    sender = parseaddr(server.sender)[1]
    made = message(reader.to, told.subject, digest.as_text(told), server, now)
    made["List-Id"] = f"<{_slug(told.name)}.inbreng.{sender.rpartition('@')[2]}>"
    by_mail = f"<mailto:{sender}?subject={quote('stop ' + told.name)}>"
    made["List-Unsubscribe"] = f"<{reader.stop}>, {by_mail}" if reader.stop else by_mail
    if reader.stop:
        made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    made.add_alternative(digest.as_html(told), subtype="html")
    return made


def message(to: str, subject: str, text: str, server: MailServer, now: datetime) -> EmailMessage:
    """A message in plain text.

    Raises:
        ValueError: the address or the subject holds a line break.
    """
    made = EmailMessage(_POLICY)
    made["Subject"], made["From"], made["To"] = subject, server.sender, to
    made["Date"] = format_datetime(now)
    made["Message-ID"] = make_msgid(domain=parseaddr(server.sender)[1].rpartition("@")[2])
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(text)
    return made


def send(made: EmailMessage, server: MailServer) -> None:
    """Give a message to the server. It is given once the server has taken it, whatever becomes of the farewell.

    Raises:
        OSError, smtplib.SMTPException: it was not taken, or not within two minutes.
    """
    line = Line()
    context = ssl.create_default_context()
    with ExitStack() as held:
        held.callback(line.close)
        try:
            with line.within(_EXCHANGE):
                connection = held.enter_context(closing(_connected(server, line, context)))
                if server.tls == "starttls":
                    connection.starttls(context=context)
                if server.user:
                    connection.login(server.user, os.environ.get(PASSWORD, ""))
                connection.send_message(made)
        except Late as error:
            raise OSError(f"not taken within {_EXCHANGE:g} seconds") from error
        with suppress(OSError), line.within(_FAREWELL):
            connection.quit()


def _connected(server: MailServer, line: Line, context: ssl.SSLContext) -> smtplib.SMTP:
    """A connection with the server, which is that of a line."""

    class Plain(smtplib.SMTP):
        def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
            return line.hold(super()._get_socket(host, port, timeout))  # type: ignore[misc]  # no stub has it

    class Secure(smtplib.SMTP_SSL, Plain):
        """It is held before TLS begins on it."""

    if server.tls == "tls":
        return Secure(server.host, server.port, timeout=_READ, context=context)
    return Plain(server.host, server.port, timeout=_READ)


def _slug(name: str) -> str:
    slug = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in name.lower())[:60]
    return slug.strip("-") or "search"
