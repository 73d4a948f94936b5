"""The settings of the server."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.engines import budget
from webui.serving.look import Look

if TYPE_CHECKING:  # only who follows searches needs them
    from indexer.alerts import MailServer, Subscriptions

OF_PAGE = budget.Budget(seconds=0.9, memory=150_000_000)
"""What a page may cost. It then takes a second in all: the longest step of a search between two looks at the clock, and
the page that says that it was ended, have the rest."""


@dataclass(frozen=True, slots=True)
class Following:
    """How people follow a search by mail: the server that sends it, the address of the pages for links in it, and where
    those who follow are kept; and what the pages are called."""

    mail: MailServer
    site: str
    subscriptions: Subscriptions
    name: str


@dataclass(frozen=True, slots=True)
class Settings:
    """`proxies` is the number of proxies in front that tell a visitor's address (X-Forwarded-For): what more stands in
    that header is not believed. `rate` is how many pages one address may ask for in a minute; 0 for no limit.
    `open_metrics`: /metrics answers everybody, not this machine alone. `json_logs`: one JSON object a line on standard
    error for every request and error. `sites` are the host names that are answered to; any, where there are none.
    `completeness` is the file in which a harvest says how complete the index is. `budget` is what one page may cost of
    the processor and in memory. `prefix` is the path under which the pages are, such as `/inbreng`; empty for none.
    `limits` is the store in which the pages that an address asks for are counted, where several servers share one.
    `security` are the addresses (`mailto:`, `https:`) for reports of what is not safe, as /.well-known/security.txt has
    them; without any there is no such file. `following`: people can follow a search by mail; None where that is not
    switched on. `look` is what the site shows of itself, `statements` the folder in which an operator states what holds
    for privacy and accessibility."""

    proxies: int = 0
    rate: int = 600
    open_metrics: bool = False
    json_logs: bool = False
    sites: tuple[str, ...] = ()
    completeness: Path | None = None
    budget: budget.Budget = OF_PAGE
    prefix: str = ""
    security: tuple[str, ...] = ()
    limits: str = "memory://"
    following: Following | None = None
    look: Look = field(default_factory=Look)
    statements: Path | None = None
