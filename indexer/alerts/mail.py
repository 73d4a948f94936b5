"""Digests by mail: text and HTML, to each reader apart, over SMTP."""

from __future__ import annotations

import os
import smtplib
import ssl
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid, parseaddr
from urllib.parse import quote

from indexer.alerts import digest
from indexer.alerts.digest import Entry
from indexer.alerts.saved import MailServer, SavedSearch

PASSWORD = "INBRENG_SMTP_PASSWORD"
_TIMEOUT = 30.0


def message(
    search: SavedSearch, reader: str, entries: Sequence[Entry], search_url: str, server: MailServer, now: datetime
) -> EmailMessage:
    """A digest for one reader. Its List-Unsubscribe is a mail to the sender (RFC 2369, section 3.2)."""
    sender = parseaddr(server.sender)[1]
    domain = sender.rpartition("@")[2]
    made = EmailMessage()
    made["Subject"] = digest.subject(search.name, len(entries))
    made["From"], made["To"] = server.sender, reader
    made["Date"] = format_datetime(now)
    made["Message-ID"] = make_msgid(domain=domain)
    made["Auto-Submitted"] = "auto-generated"
    made["List-Id"] = f"<{_slug(search.name)}.inbreng.{domain}>"
    made["List-Unsubscribe"] = f"<mailto:{sender}?subject={quote('stop ' + search.name)}>"
    made.set_content(digest.as_text(search.name, entries, search_url))
    made.add_alternative(digest.as_html(search.name, entries, search_url), subtype="html")
    return made


def send(made: EmailMessage, server: MailServer) -> None:
    """Give a message to the server.

    Raises:
        OSError, smtplib.SMTPException: it was not taken.
    """
    context = ssl.create_default_context()
    connection = (
        smtplib.SMTP_SSL(server.host, server.port, timeout=_TIMEOUT, context=context)
        if server.tls == "tls"
        else smtplib.SMTP(server.host, server.port, timeout=_TIMEOUT)
    )
    with connection:
        if server.tls == "starttls":
            connection.starttls(context=context)
        if server.user:
            connection.login(server.user, os.environ.get(PASSWORD, ""))
        connection.send_message(made)


def _slug(name: str) -> str:
    return "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in name.lower()).strip("-") or "search"
