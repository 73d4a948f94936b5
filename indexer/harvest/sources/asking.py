"""What is said where a source does not give a list: that it is down, that it has changed, or that it forgot a place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from indexer.harvest.errors import Elsewhere, Failed, NotThere, PlaceLost, Rejected, SourceChanged, SourceDown

STAYS = "if it stays so the source has changed, and needs a newer version of this program"


@contextmanager
def asking(base: str, asked: str, remedy: str, resumes: bool = False) -> Iterator[None]:
    """For the request of a list: `asked` is the query, `remedy` what to do where the API is gone. `resumes`: the query
    names a place in the list that the source gave before, and may have forgotten.

    Raises:
        SourceDown, SourceChanged (PlaceLost, where it `resumes`)
    """
    changed = PlaceLost if resumes else SourceChanged
    try:
        yield
    except NotThere as error:
        raise changed(f"{base}: there is nothing any more; {remedy}") from error
    except Rejected as error:
        raise changed(f"{base}: it does not take our query ({error}): {asked}; {STAYS}") from error
    except Elsewhere as error:
        raise SourceChanged(f"{base}: it {error}; if that is its new address, give it with --base-url") from error
    except Failed as error:
        raise SourceDown(base, error) from error
