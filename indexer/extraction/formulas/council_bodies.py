"""What councils of municipalities, provinces and water boards, their boards and those in office there are called."""

from __future__ import annotations

COUNCIL = (
    r"(?:gemeenteraad|raad (?:van|der) (?:de )?(?:gemeente|stad)"
    r"|raads(?:vergadering|debat|(?:informatie)?(?:avond|bijeenkomst))|provinciale staten"
    r"|(?:beeld|oordeel|besluit|opinie|menings?)vormende (?:(?:gemeente)?raad|(?:raads)?(?:avond|vergadering)|sessie)"
    r"|statenvergadering|opinieraad|raadsplein|algemeen bestuur|verenigde vergadering|stadsdeel)"
)
"""Pattern (in any case) of what such a body, or its meeting, is called."""
TOGETHER = r"(?:burgemeester en wethouders|b ?(?:&|en) ?w\b|gedeputeerde staten|dijkgraaf en (?:hoog)?heemraden)"
"""Pattern (in any case) of a board that is called by those who are in it."""
BY_NAME = ("wethouder", "weth.", "portefeuillehouder", "gedeputeerde", "gedep.", "heemraad", "hoogheemraad")
"""The offices of which there are several holders."""
AT_THE_HEAD = ("burgemeester", "commissaris van de koning", "commissaris van de koningin", "dijkgraaf", "dijkgravin")
_AS_ONE = (
    *("college van burgemeester en wethouders", "college van b&w", "college", "b&w", "dagelijks bestuur"),
    *("gedeputeerde staten", "gs", "college van dijkgraaf en heemraden"),
)
_SEATED = ("gedeputeerde staten", "gs", "dagelijks bestuur", "db")
_IN_BOARD = (
    *(f"lid {of}{board}" for board in _SEATED for of in ("", "van ", "van het ")),
    *("db-lid", "gs-lid"),
)
OFFICES = (*BY_NAME, *AT_THE_HEAD, *_AS_ONE, *_IN_BOARD)
"""The offices, in small letters, of those who answer in such a body; those at the head preside over it as well."""
