"""The answer to a request with parameters that cannot be read."""

from __future__ import annotations

from dataclasses import asdict

from flask.typing import ResponseReturnValue

from webui.api.parameters import BadParameters
from webui.serving import errors
from webui.wording import labels


def bad_parameters(error: BadParameters) -> ResponseReturnValue:
    """Status 400, with each parameter and what it should be, in the language of the request."""
    title, _ = labels.ERRORS[400]
    return errors.problem(400, str(title), str(error), errors=[asdict(fault) for fault in error.faults])
