"""The official sources, played by a server on this machine: SRU and repository of KOOP, OData and SyncFeed of the
Tweede Kamer, made from recorded answers, with made-up documents, a script of faults, a clock that can be set, and a
log.

To try harvesting without the network: `python -m tests.support.standin`.
"""

from tests.support.standin.clock import SetClock
from tests.support.standin.faults import Fault
from tests.support.standin.publications import Publication, consultation, consultations, from_file, motion
from tests.support.standin.server import Request, StandIn
from tests.support.standin.tweede_kamer import ChamberDocument, Decision, chamber_document

__all__ = [
    "ChamberDocument",
    "Decision",
    "Fault",
    "Publication",
    "Request",
    "SetClock",
    "StandIn",
    "chamber_document",
    "consultation",
    "consultations",
    "from_file",
    "motion",
]
