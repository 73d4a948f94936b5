"""A round of alerts: what is new, who follows it, and telling them."""

from __future__ import annotations

import smtplib
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

from indexer.alerts import digest, feed_file, mail, webhook
from indexer.alerts.digest import Entry
from indexer.alerts.ledger import Ledger
from indexer.alerts.news import key_of, news
from indexer.alerts.saved import Notice, SavedSearch
from indexer.engines import Engine
from indexer.facets import FACETS
from indexer.searches import SearchRequest

FILE = "alerts.db"
_PAUSE = {"run": timedelta(0), "day": timedelta(hours=20), "week": timedelta(days=6, hours=12)}
"""At least so long between two messages: a little less than said, for no nightly run begins to the second."""


@dataclass(slots=True)
class Outcome:
    """What a round did: how many paragraphs were new, how many of them each reader was told by search and reader, and
    what could not be sent. `first`: the index was only remembered."""

    fresh: int = 0
    told: dict[tuple[str, str], int] = field(default_factory=dict)
    failed: dict[tuple[str, str], str] = field(default_factory=dict)
    first: bool = False


@dataclass(slots=True)
class Alerts:
    """The parts of a round: saved searches, an index, the file of the ledger."""

    notice: Notice
    engine: Engine
    path: Path

    def run(self, now: datetime, dry: bool = False, shows: Callable[[str], None] = lambda text: None) -> Outcome:
        """Tell what is new. A dry round shows the messages and neither sends nor notes anything.

        Raises:
            EngineError: the index cannot be read; nobody is told anything.
        """
        with closing(Ledger(self.path, keep=not dry)) as ledger:
            for search in self.notice.searches:
                ledger.welcome(search.name, readers(search))
            outcome = self._find(ledger, now)
            for search in self.notice.searches:
                for reader in readers(search):
                    number, entries = ledger.untold(search.name, reader)
                    last = ledger.last(search.name, reader)
                    if not entries or (last is not None and now - last < _PAUSE[search.every]):
                        continue
                    if dry:
                        shows(f"{reader}\n{digest.as_text(search.name, entries, self._address(search.request))}")
                    else:
                        trouble = self._tell(search, reader, entries, ledger, now)
                        if trouble:
                            outcome.failed[search.name, reader] = trouble
                            continue
                        ledger.told(search.name, reader, number, now)
                    outcome.told[search.name, reader] = len(entries)
            return outcome

    def _find(self, ledger: Ledger, now: datetime) -> Outcome:
        """Note what is new, for each search that finds it."""
        found = news(self.engine, ledger)
        by_search = {search.name: self._matches(search, found.fresh) for search in self.notice.searches}
        ledger.note(found.documents, found.gone, by_search, now)
        return Outcome(fresh=sum(map(len, found.fresh.values())), first=found.first)

    def _matches(self, search: SavedSearch, fresh: Mapping[str, set[bytes]]) -> dict[bytes, Entry]:
        """The new paragraphs that a search finds. Only the documents that hold any are searched."""
        within = sorted(fresh.keys() & set(search.request.document) if search.request.document else fresh)
        if not within:
            return {}
        hits = self.engine.hits(replace(search.request, document=tuple(within)))
        keyed = ((key_of(hit.paragraph), hit) for hit in hits)
        return {key: digest.entry(hit, self.notice.site) for key, hit in keyed if key in fresh[hit.document.id]}

    def _tell(self, search: SavedSearch, reader: str, entries: Sequence[Entry], ledger: Ledger, now: datetime) -> str:
        """Tell one reader; say what went wrong."""
        address = self._address(search.request)
        try:
            if reader == _FEED and search.atom is not None:
                written = feed_file.content(search, ledger.latest(search.name, feed_file.MOST), address, now)
                feed_file.write(search.atom, written)
            elif reader == search.webhook:
                webhook.post(search.webhook, webhook.body(search, entries, address))
            elif self.notice.mail is not None:
                mail.send(mail.message(search, reader, entries, address, self.notice.mail, now), self.notice.mail)
        except (OSError, smtplib.SMTPException) as error:
            return " ".join(str(error).split()) or type(error).__name__
        return ""

    def _address(self, request: SearchRequest) -> str:
        """Where the page shows a search."""
        pairs = [(name, getattr(request, name)) for name in ("q", "since", "until") if getattr(request, name)]
        pairs += [(facet, value) for facet in FACETS for value in request.selected(facet)]
        return f"{self.notice.site}/?{urlencode([*pairs, ('sort', 'date')])}"


_FEED = "atom"


def readers(search: SavedSearch) -> tuple[str, ...]:
    """Who follows a search: addresses, the webhook, the file."""
    hook, feed = (search.webhook,) if search.webhook else (), (_FEED,) if search.atom else ()
    return (*search.to, *hook, *feed)
