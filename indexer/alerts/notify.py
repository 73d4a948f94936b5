"""A round of alerts: what is new, who follows it, and telling them."""

from __future__ import annotations

import smtplib
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

from indexer.alerts import digest, feed_file, mail, webhook
from indexer.alerts.digest import Digest, Entry
from indexer.alerts.ledger import Ledger
from indexer.alerts.news import key_of, news
from indexer.alerts.saved import Notice, Reader, SavedSearch
from indexer.boundary import own_files
from indexer.engines import Engine
from indexer.errors import InbrengError
from indexer.facets import FACETS
from indexer.searches import SearchRequest

FILE = "alerts.db"
_PAUSE = {"run": timedelta(0), "day": timedelta(hours=20), "week": timedelta(days=6, hours=12)}
"""The least time between two messages: a little less than a day or a week, as nightly runs do not begin at the same
second."""


class AnotherRound(InbrengError):
    """Another process tells from the same ledger."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: another run of alerts is telling from it; what it leaves is told by the next one")


@dataclass(slots=True)
class Outcome:
    """What a round did: how many paragraphs were new, how many of them each reader was told by search and reader, and
    what could not be sent. `first`: no round was made before this one; `withdrawn`: a find is gone."""

    fresh: int = 0
    told: dict[tuple[str, str], int] = field(default_factory=dict)
    failed: dict[tuple[str, str], str] = field(default_factory=dict)
    first: bool = False
    withdrawn: bool = False


@dataclass(slots=True)
class Alerts:
    """The parts of a round: saved searches, an index, the file of the ledger."""

    notice: Notice
    engine: Engine
    path: Path

    def run(
        self, now: datetime, dry: bool = False, shows: Callable[[str], None] = lambda text: None, since: str = ""
    ) -> Outcome:
        """Tell what is new, and what is dated `since` a day (ISO) and was not told yet. A dry round shows the messages
        and neither sends nor notes anything.

        Raises:
            EngineError: the index cannot be read; nobody is told anything.
            AnotherRound: another process tells from the same ledger, and the next round tells what came since.
        """
        readers: dict[str, list[str]] = {}
        for search in self.notice.searches:
            readers.setdefault(search.key, []).extend(reader.key for reader in search.readers)
        with ExitStack() as held:
            if not dry:
                held.enter_context(own_files.alone(self.path.with_suffix(".lock"), AnotherRound(str(self.path))))
            ledger = held.enter_context(closing(Ledger(self.path, keep=not dry)))
            outcome = self._find(ledger, readers, now, since)
            for search in self.notice.searches:
                for reader in search.readers:
                    self._tell(search, reader, ledger, now, outcome, shows if dry else None)
            ledger.tidy(readers, feed_file.MOST)
            return outcome

    def _find(self, ledger: Ledger, readers: Mapping[str, Sequence[str]], now: datetime, since: str) -> Outcome:
        """Note what is new, for each search that finds it."""
        outcome = Outcome(first=ledger.is_new)
        fresh: dict[str, frozenset[bytes]] = {}
        gone: dict[bytes, bytes] = {}
        with ledger.at_once():
            for key, names in readers.items():
                ledger.welcome(key, names)
            for change in news(self.engine, ledger, since):
                if change.known is None:
                    gone |= ledger.keys(change.document_id)
                    ledger.forget(change.document_id)
                    continue
                ledger.remember(change.document_id, change.known, change.keys)
                if change.fresh:
                    fresh[change.document_id] = change.fresh
            outcome.withdrawn = bool(gone) and ledger.withdraw(gone)
            for search in self.notice.searches:
                ledger.notice(search.key, self._matches(search.request, fresh), now)
        outcome.fresh = sum(map(len, fresh.values()))
        return outcome

    def _matches(self, request: SearchRequest, fresh: Mapping[str, frozenset[bytes]]) -> dict[bytes, Entry]:
        """The new paragraphs that a search finds. Only the documents that hold any are searched."""
        within = sorted(fresh.keys() & set(request.document) if request.document else fresh)
        if not within:
            return {}
        hits = self.engine.hits(replace(request, document=tuple(within)))
        keyed = ((key_of(hit.paragraph), hit) for hit in hits)
        return {
            key: digest.entry(hit, self.notice.site, self.engine.vocabularies)
            for key, hit in keyed
            if key in fresh[hit.document.id]
        }

    def _tell(
        self,
        search: SavedSearch,
        reader: Reader,
        ledger: Ledger,
        now: datetime,
        outcome: Outcome,
        shows: Callable[[str], None] | None,
    ) -> None:
        """Tell one reader what is untold, where the time has come; where `shows` is given, only show it."""
        number, entries = ledger.untold(search.key, reader.key)
        last = ledger.last(search.key, reader.key)
        waits = last is not None and timedelta(0) <= now - last < _PAUSE[search.every]  # of a clock that was ahead: no
        stale = outcome.withdrawn and reader.kind == "atom" and shows is None and Path(reader.to).is_file()
        if not stale and (not entries or waits):
            return
        address = self._address(search.request)
        told = Digest(search.name, tuple(entries), address, search.language, reader.stop, self.notice.name)
        if shows is not None:
            shows(f"{reader.to}\n{digest.as_text(told)}")
        elif trouble := self._send(told, search, reader, ledger, now):
            outcome.failed[search.name, reader.to] = trouble
            return
        elif entries:
            ledger.told(search.key, reader.key, number, now)
        if entries:
            outcome.told[search.name, reader.to] = len(entries)

    def _send(self, told: Digest, search: SavedSearch, reader: Reader, ledger: Ledger, now: datetime) -> str:
        """Send a digest; say what went wrong."""
        try:
            if reader.kind == "atom":
                latest = ledger.latest(search.key, feed_file.MOST)
                feed_file.write(Path(reader.to), feed_file.content(told, latest, now))
            elif reader.kind == "webhook":
                webhook.post(reader.to, webhook.body(told, search.form))
            elif self.notice.mail is not None:
                mail.send(mail.of_digest(told, reader, self.notice.mail, now), self.notice.mail)
        except smtplib.SMTPException as error:
            return " ".join(str(error).split()) or type(error).__name__
        except OSError as error:
            return error.strerror or str(error) or type(error).__name__
        return ""

    def _address(self, request: SearchRequest) -> str:
        """Where the page shows a search."""
        texts = ("q", "since", "until", "match")
        pairs = [(name, getattr(request, name)) for name in texts if getattr(request, name) not in ("", "auto")]
        pairs += [(facet, value) for facet in FACETS for value in request.selected(facet)]
        pairs += [] if request.expand else [("expand", "0")]
        return f"{self.notice.site}/?{urlencode([*pairs, ('sort', 'date')])}"
