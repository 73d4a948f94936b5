"""What stands in the log of a server."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient


def test_no_address_forges_a_line(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    with client.application.test_request_context("/verzonnen%0Aall is well\r\u2028"):
        client.application.log_exception((None, None, None))
    [record] = caplog.records
    assert record.getMessage().startswith(r"Exception on /verzonnen\nall is well")
    assert len(record.getMessage().splitlines()) == 1
