"""A polite, bounded HTTP client: one connection, a pace, few tries, and only whole answers.

urllib3 carries the request; what it leaves to its user is done here: a deadline for a whole answer (its timeout is that
of one read), a bound on `Retry-After` (its own is six hours), and redirects that mean that there is nothing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import urllib3

from indexer import __version__
from indexer.boundary import web_address
from indexer.boundary.deadlines import Late, Line, TooLarge
from indexer.counted import counted
from indexer.harvest.clock import Clock
from indexer.harvest.errors import Elsewhere, Failed, NotThere, Rejected, SourceChanged, Unlike, Unreachable
from indexer.harvest.transfer.pace import Pace

TRIES = 5
_TRIES_TO_REACH = 3
"""A server to which there is no connection is tried so often, and then once for each address until it answers."""
_TRIES_WHEN_SLOW = 2
"""An answer that takes too long is tried so often; where that of the next address does too, the server is given up."""
_NO_CONNECTION = (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError)
LONGEST_WAIT = 600.0
"""Seconds: a `Retry-After` that asks for more is taken as this."""
_BUSY = frozenset({429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_REFUSED = frozenset({401, 403})
_ABSENT = ("fout404", "errors/404.htm")
"""Parts of addresses that a server leads to instead of saying 404."""
_MOST_REDIRECTS = 5
_EARNED = 0.5
"""Seconds that a good answer earns back of those that were lost on others."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one answer may take: seconds to connect and for one read, seconds and bytes for all of it. `lost`: so many
    seconds of a run may go to answers that did not come, and to waiting before they were asked for."""

    connect: float = 10.0
    read: float = 30.0
    whole: float = 180.0
    size: int = 64 * 1024 * 1024
    lost: float = 1800.0


USUAL = Bounds()


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer of status 200, and the address that it came from in the end."""

    url: str
    content: bytes
    content_type: str


def agent(contact: str) -> str:
    """Our user agent: name, version and whom to write to."""
    return f"Inbreng/{__version__} ({contact or 'no contact given'}) python-urllib3"


def _whole(answer: Answer) -> str:
    return "" if answer.content.strip() else "an empty answer"


@dataclass(slots=True)
class Client:
    """Gets what lies at addresses of `hosts`, at a pace. `tell` is told in a line when it waits to ask again."""

    pace: Pace
    clock: Clock
    hosts: frozenset[str]
    contact: str = ""
    bounds: Bounds = USUAL
    tell: Callable[[str], None] = lambda _: None
    jitter: random.Random = field(default_factory=random.Random)
    _reachable: bool = field(init=False, default=True)
    _quick: bool = field(init=False, default=True)
    _lost: float = field(init=False, default=0.0)
    _line: Line = field(init=False, default_factory=Line)
    _pool: urllib3.PoolManager = field(init=False)

    def __post_init__(self) -> None:
        self._pool = self._line.pool(
            num_pools=2,
            maxsize=1,
            retries=False,
            timeout=urllib3.Timeout(connect=self.bounds.connect, read=self.bounds.read),
            headers={"User-Agent": agent(self.contact), "Accept-Encoding": "gzip"},
        )

    def get(self, url: str, fault: Callable[[Answer], str] = _whole) -> Answer:
        """What lies at an address. `fault` says what is wrong with an answer that must be asked for again, or "".

        Raises:
            NotThere: the server says, in one of its ways, that there is nothing.
            Unreachable: there is no connection to the server, it is too slow, or too much time was lost on it.
            Unlike: each answer in a few tries had a fault.
            Failed: no whole answer in a few tries, or one that it makes no sense to ask for again.
            SourceChanged: we may not ask.
        """
        reason, problem = "", Failed
        for attempt in range(1, TRIES + 1):
            wait = 2**attempt * self.jitter.uniform(1.0, 1.5) if attempt < TRIES else 0.0
            began = self.clock.monotonic()
            try:
                answer = self._follow(url)
                reason, problem = fault(answer), Unlike
                self._reachable = self._quick = True
            except _Busy as busy:
                self._lost += self.clock.monotonic() - began
                reason, problem, wait = busy.reason, Failed, min(busy.wait or wait, LONGEST_WAIT)
                if of_no_use := self._of_no_use(busy, attempt):
                    if not busy.cut_off:  # the run may still ask for another address
                        self.pace.slower(min(busy.wait, LONGEST_WAIT))
                    raise of_no_use from busy
            if not reason:
                self._lost = max(0.0, self._lost - _EARNED)
                self.pace.easier()
                return answer
            if attempt < TRIES:
                self.tell(f"{urlsplit(url).netloc}: {reason}; asked again in {counted(round(wait), 'second')}")
            self.pace.slower(wait)
        raise problem(f"{reason}, {TRIES} times")

    def _of_no_use(self, busy: _Busy, attempt: int) -> Failed | Unreachable | None:
        """Why it is of no use to ask again; None where it may be."""
        if self._lost > self.bounds.lost:
            said = f"{self._lost:,.0f} seconds of this run went to answers that did not come"
            return Unreachable(f"{busy.reason}; {said}")
        if busy.cut_off and (attempt == _TRIES_TO_REACH or not self._reachable):
            self._reachable = False
            return Unreachable(f"{busy.reason}; check the connection of this machine")
        if busy.slow and not self._quick:
            return Unreachable(f"{busy.reason}, as that before; check the connection of this machine")
        if busy.slow and attempt >= _TRIES_WHEN_SLOW:
            self._quick = False
            return Failed(f"{busy.reason}, {_TRIES_WHEN_SLOW} times")
        return None

    def close(self) -> None:
        """Close the connection."""
        self._pool.clear()
        self._line.close()

    def _follow(self, url: str) -> Answer:
        seen: set[str] = set()
        while url not in seen and len(seen) <= _MOST_REDIRECTS:
            if any(part in url.lower() for part in _ABSENT):
                raise NotThere(url)
            if not self._is_ours(url):
                raise Elsewhere(f"leads to another server ({url[:200]})")
            seen.add(url)
            found = self._once(url)
            if isinstance(found, Answer):
                return found
            try:
                url = urljoin(url, found)
            except ValueError as error:
                raise Failed(f"leads to what is no address ({found[:200]})") from error
        raise NotThere(url)  # a redirect that leads in a circle is how this server says so

    def _is_ours(self, url: str) -> bool:
        parts = web_address.split(url)
        return parts.netloc in self.hosts and parts.scheme in ("http", "https")

    def _once(self, url: str) -> Answer | str:
        """One request: an answer, or the address that it leads to."""
        self.pace.wait()
        try:
            with self._line.within(self.bounds.whole):
                return self._exchanged(url)
        except Late as error:
            raise _Busy(f"the answer took more than {self.bounds.whole:g} seconds", slow=True) from error

    def _exchanged(self, url: str) -> Answer | str:
        response = None
        try:
            response = self._pool.request("GET", url, redirect=False, preload_content=False)
            if response.status in _MOVED:
                response.close()
                return response.headers.get("Location", url)
            if response.status != 200:
                raise _refusal(response, url, self.clock)
            content = self._line.body(response, self.bounds.size)
        except TooLarge as error:
            raise Failed(str(error)) from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            if isinstance(error, _NO_CONNECTION):
                raise _Busy(f"no connection ({_named(error)})", cut_off=True) from error
            if isinstance(error, urllib3.exceptions.ReadTimeoutError):
                raise _Busy(f"no answer within {self.bounds.read:g} seconds", slow=True) from error
            raise _Busy(f"no whole answer ({_named(error)})") from error
        finally:
            if response is not None:
                response.release_conn()
        return Answer(url, content, response.headers.get("Content-Type", ""))


class _Busy(Exception):
    """No answer now. `wait` is how many seconds the server asks us to wait, 0 where it does not say; `cut_off`: there
    is no connection to it; `slow`: it was silent or sending for too long."""

    def __init__(self, reason: str, wait: float = 0.0, *, cut_off: bool = False, slow: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.wait, self.cut_off, self.slow = reason, wait, cut_off, slow


def _refusal(response: urllib3.BaseHTTPResponse, url: str, clock: Clock) -> Exception:
    status = response.status
    asked = _seconds(response.headers.get("Retry-After", ""), clock)
    response.close()
    if status in _GONE:
        return NotThere(url)
    if status in _REFUSED:
        return SourceChanged(f"{url}: the server refuses us ({status}); ask its keeper, and give --contact")
    if status in _BUSY:
        return _Busy(f"the server answered {status}", asked)
    return (Rejected if 400 <= status < 500 else Failed)(f"the server answered {status}")


def _seconds(retry_after: str, clock: Clock) -> float:
    """A `Retry-After` in seconds, whether it gives seconds or a date (RFC 9110, section 10.2.3); 0 for neither."""
    if retry_after.strip().isdecimal():
        return float(retry_after[:9])
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return 0.0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - clock.now()).total_seconds())


_NUMBER = re.compile(r"\A\[Errno -?\d+\] ")
"""What a system puts before its words."""


def _named(error: Exception) -> str:
    """What went wrong, in the words of the error that is meant, without the objects that it names."""
    meant = next((part for part in error.args if isinstance(part, Exception)), error)
    text = str(meant).rpartition(": ")[2].strip() or type(meant).__name__
    return _NUMBER.sub("", " ".join(text.split())[:200])
