"""What can go wrong with a source. The first two are about one address; the others stop a run and are told to the user.

Answered badly:  NotThere (the source says that it has no such thing), Failed (no whole answer, after several
                    tries), Unlike (whole, but not what was asked for), Unreachable (no connection), Rejected (our
                    request is wrong), Elsewhere (on another server)
Stops the run:   SourceDown (3), SourceChanged (3), PlaceLost (3), ManyWithdrawn (3), AnotherRun (2), StateDamaged (2)
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.errors import InbrengError


class NotThere(Exception):
    """The source has nothing at this address."""


class Failed(Exception):
    """There was no whole answer from an address, after several tries; or none that can be what was asked for."""


class Unlike(Failed):
    """A server answers, time and again, with something else than what was asked for."""


class Unreachable(Failed):
    """There is no connection to a server, or one that is too slow: of no use to ask it for anything else now."""


class Rejected(Failed):
    """The server says that our request is wrong."""


class Elsewhere(Failed):
    """The server leads to another one, which is not followed."""


class SourceDown(InbrengError):
    """A source does not answer. What was fetched is kept."""

    exit_code = 3

    def __init__(self, source: str, cause: Failed | str) -> None:
        remedy = "what was fetched is kept: run the same command again later"
        if isinstance(cause, Unlike):
            remedy += "; if it stays so the source has changed, and needs a newer version of this program"
        super().__init__(f"{source}: {cause}; {remedy}")


class SourceChanged(InbrengError):
    """A source answers, but not as it did."""

    exit_code = 3


class PlaceLost(SourceChanged):
    """A source does not know the place any more at which a list was to go on."""


class ManyWithdrawn(InbrengError):
    """The source says that very many documents are withdrawn, which may be a fault of the source. None was removed."""

    exit_code = 3

    def __init__(self, ids: Sequence[str], known: int) -> None:
        super().__init__(
            f"{len(ids):,} of {known:,} documents are said to be withdrawn, as {', '.join(ids[:3])}; nothing was "
            "removed: look at these, and run again with --accept-withdrawals if it is true"
        )


class AnotherRun(InbrengError):
    """Another process harvests into the same folder."""

    def __init__(self, folder: str) -> None:
        super().__init__(f"{folder}: another harvest is running here; wait until it is done")


class StateDamaged(InbrengError):
    """The file that remembers what was fetched cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: cannot be read ({reason}); move it away and run again: the files are kept")
