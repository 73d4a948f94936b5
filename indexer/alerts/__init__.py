"""Saved searches, and who is told what is new in them: by mail, to a webhook, in an Atom file.

    index ──news──▶ new paragraphs ──searches──▶ digests ──mail, webhook, Atom──▶ people

Paragraphs are compared with those of the run before (`news`), so late arrivals and changed attributions are news and
documents that were only read again are not. Each saved search is asked of the documents with news alone (`digest`).
Each message is noted before it is sent (`ledger`): nothing is told twice, and what could not be sent is sent by the
next run.
"""

from indexer.alerts.followers import STOP
from indexer.alerts.mail import message, send
from indexer.alerts.notify import Alerts, Outcome
from indexer.alerts.saved import MailServer, Notice, Often, Reader, SavedSearch, a_name, load
from indexer.alerts.subscriptions import Subscriptions, Wish, subscriptions_of
from indexer.boundary.mail_address import is_address

__all__ = [
    "STOP",
    "Alerts",
    "MailServer",
    "Notice",
    "Often",
    "Outcome",
    "Reader",
    "SavedSearch",
    "Subscriptions",
    "Wish",
    "a_name",
    "is_address",
    "load",
    "message",
    "send",
    "subscriptions_of",
]
