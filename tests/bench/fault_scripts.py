"""Many random scripts of faults: `python -m tests.bench.fault_scripts [SCRIPTS]`, 10,000 unless a number is given.

The first one after which a further run does not put everything right is printed, as small as it can be made, and ends
the command with an error.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from hypothesis import HealthCheck, Phase, given, settings

from tests.support import scratch
from tests.support.fault_scripts import SCRIPTS, check
from tests.support.standin import Fault, SetClock, StandIn
from tests.support.tried import Tried

_EVERY = 100


def main(count: int) -> None:
    """Try so many scripts, and print how far it is."""
    scratch.use()
    done, tried, began = 0, Tried(), time.monotonic()
    with StandIn(clock=SetClock()) as stage:

        @settings(
            max_examples=count,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        @given(scripts=SCRIPTS)
        def whatever_goes_wrong(scripts: Sequence[Sequence[Fault]]) -> None:
            nonlocal done
            check(stage, tried, scripts)
            done += 1
            if done % _EVERY == 0:
                say(f"{done:,} scripts in {time.monotonic() - began:.0f} s")

        whatever_goes_wrong()
    say(f"{done:,} scripts, and every one was put right")


def say(text: str) -> None:
    """Print a line."""
    print(text, flush=True)  # noqa: T201  # this is the output


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
