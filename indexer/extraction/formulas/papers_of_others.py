"""Papers in which no group of a chamber has the floor, whatever they tell of it: those of organisations, experts and
officials, and reports of members to their committee.

>>> import re
>>> bool(re.match(PAPER, "Position paper van een verzonnen bond", re.IGNORECASE))
True
>>> bool(re.match(PAPER, "Notitie van de VVD-fractie", re.IGNORECASE))
False
>>> bool(re.match(REPORT, "Verslag van de rapporteurs over de begroting", re.IGNORECASE))
True
"""

from __future__ import annotations

PAPER = (
    r"(?!.{0,120}\bfractie)(?!.{0,120}-fractie)(?:"
    r"position ?paper|petitie|burgerinitiatief|gespreks(?:notitie|punten)|fact ?sheet|info(?:blad|graphic)|stafnotitie"
    r"|(?:ambtelijke )?notitie|memorandum|wetenschapstoets|(?:uitvoerings|uitvoerbaarheids)toets|impactanalyse"
    r"|(?:pers|nieuws)bericht|(?:[a-z]{4,20})?rapport|verkiezingsprogramma"
    r"|achtergronddocument|inventaris(?:lijst)?)\b"
)
"""Pattern (in any case) of how the title of such a paper begins."""
REPORT = (
    r"(?:rapporteursverslag|(?:(?:beknopt|kort) )?verslag (?:van (?:(?:de|het|een) )?(?:[a-z]{1,20} )?)?"
    r"(?:rapporteurs?|rapporteurschap|werkbezoek|dienstreis|technische briefing))\b"
)
"""The same of a report that members or officials make to a committee."""
