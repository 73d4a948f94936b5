"""Minutes of councils of municipalities, provinces and the like, which are no papers of parliament."""

from __future__ import annotations

COUNCIL = (
    r"(?:gemeenteraad|raad (?:van|der) (?:de )?(?:gemeente|stad)|raadsvergadering|provinciale staten|statenvergadering"
    r"|algemeen bestuur|stadsdeel)"
)
"""Pattern (in any case) of what such a body is called."""
TITLE = rf"(?:besluitenlijst en )?(?:concept-?|ontwerp-?)?(?:notulen|(?:\w+ )?verslag) van .{{0,100}}\b{COUNCIL}\b"
"""Pattern (in any case) of how its minutes call themselves."""
EXECUTIVE = ("wethouder", "portefeuillehouder", "gedeputeerde", "college van burgemeester en wethouders", "college")
"""The offices of those who answer in such a body."""
