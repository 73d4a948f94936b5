"""The colours of a site can be read on its papers, in light and in the dark."""

from __future__ import annotations

import pytest

from indexer.errors import UsageError
from webui.serving.look import Look, checked


@pytest.mark.parametrize(("accent", "dark"), [("#757575", ""), ("#777777", ""), ("", "#707070"), ("", "#666666")])
def test_an_accent_of_less_contrast_than_text_needs_is_refused(accent: str, dark: str) -> None:
    with pytest.raises(UsageError, match=r"has a contrast of [234]\.\d; take a (?:darker|lighter) one, of 4\.5"):
        checked("verzonnen.toml", Look(accent=accent, accent_dark=dark))


@pytest.mark.parametrize(("accent", "dark"), [("#6f6f6f", ""), ("", "#8c8c8c"), ("#7a1f3d", "#f0a0b0"), ("", "")])
def test_an_accent_that_can_be_read_is_taken(accent: str, dark: str) -> None:
    look = Look(accent=accent, accent_dark=dark)
    assert checked("verzonnen.toml", look) is look
