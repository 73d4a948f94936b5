"""Messages sent outside the requests: a slow mail server keeps nobody waiting, and the time of a response reveals
nothing about an address."""

from __future__ import annotations

import logging
import queue
import smtplib
import threading
from datetime import UTC, datetime
from email.message import EmailMessage

from flask_babel import gettext

from indexer.alerts import MailServer, Wish, message, send
from webui.serving.settings import Following

_MOST = 100
"""So many messages may wait."""
_log = logging.getLogger(__name__)


class Outbox:
    """Sends messages one after the other. One that the server does not take is logged, without its address."""

    def __init__(self, server: MailServer) -> None:
        self._server = server
        self._waiting: queue.Queue[EmailMessage] = queue.Queue(_MOST)
        threading.Thread(target=self._send, name="outbox", daemon=True).start()

    def put(self, made: EmailMessage) -> bool:
        """Send a message soon; False where too many wait already."""
        try:
            self._waiting.put_nowait(made)
        except queue.Full:
            return False
        return True

    def wait(self) -> None:
        """Return when each message that was put here has been sent or given up."""
        self._waiting.join()

    def _send(self) -> None:
        while True:
            made = self._waiting.get()
            try:
                send(made, self._server)
            except (OSError, ValueError, smtplib.SMTPException) as error:
                _log.warning("a message to confirm a subscription was not sent (%s)", type(error).__name__)
            finally:
                self._waiting.task_done()


def invitation(wish: Wish, following: Following, token: str) -> EmailMessage:
    """The message that asks for confirmation. It repeats no text from the form: a stranger may have filled in the
    address."""
    link = f"{following.site}/follow/confirm?token={token}&lang={wish.language}"
    text = gettext(
        "Op %(site)s is gevraagd om u bericht te sturen als er iets nieuws is voor een zoekopdracht.\n\n"
        "Wilt u dat? Open dan deze link en bevestig het:\n%(link)s\n\n"
        "De link werkt twee dagen. Wilt u het niet, dan hoeft u niets te doen: er is niets van u bewaard.\n",
        site=following.site,
        link=link,
    )
    subject = gettext("%(name)s: bevestig dat u een zoekopdracht wilt volgen", name=following.name)
    return message(wish.address, subject, text, following.mail, datetime.now(UTC))
