"""Digests to a webhook: as our own JSON, or in the form of Slack or Teams."""

from __future__ import annotations

import json

import urllib3

from indexer import __version__
from indexer.alerts import digest
from indexer.alerts.digest import Digest
from indexer.alerts.saved import Form
from indexer.boundary.deadlines import Late, Line

_FORMS = {"json": digest.as_json, "slack": digest.as_slack, "teams": digest.as_teams}
_TIMEOUT = 30.0


def body(told: Digest, form: Form) -> bytes:
    """The body of the request."""
    return json.dumps(_FORMS[form](told), ensure_ascii=False).encode()


def post(url: str, content: bytes) -> None:
    """Send it.

    Raises:
        OSError: it was not taken.
    """
    headers = {"Content-Type": "application/json", "User-Agent": f"Inbreng/{__version__}"}
    line = Line()
    try:
        with line.pool(retries=False, timeout=_TIMEOUT) as pool, line.within(_TIMEOUT):
            answer = pool.request(
                "POST", url, body=content, headers=headers, redirect=False, preload_content=False
            )  # what it says besides is not read: it may be endless
            answer.close()
    except urllib3.exceptions.HTTPError as error:
        raise OSError(f"no answer ({type(error).__name__})") from error
    except Late as error:
        raise OSError(f"no answer within {_TIMEOUT:g} seconds") from error
    finally:
        line.close()
    if not 200 <= answer.status < 300:
        raise OSError(f"the server answered {answer.status}")
