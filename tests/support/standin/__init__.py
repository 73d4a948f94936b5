"""The official sources, played by a server on this machine: SRU and repository of KOOP, OData and SyncFeed of the
Tweede Kamer, made from recorded answers, with made-up documents, a script of faults, a clock that can be set, and a
log.

To try harvesting without the network: `python -m tests.support.standin`.
"""

from tests.support.standin.clock import SetClock
from tests.support.standin.faults import Fault
from tests.support.standin.publications import Publication, consultation, consultations, from_file
from tests.support.standin.server import Request, StandIn

__all__ = ["Fault", "Publication", "Request", "SetClock", "StandIn", "consultation", "consultations", "from_file"]
