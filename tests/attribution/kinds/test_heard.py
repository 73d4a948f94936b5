"""Questions that a letter prints again. All texts are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds.heard import Heard

ASKER = ("leden van de VVD-fractie", ("vvd",))


@pytest.mark.parametrize(("length", "told"), [(30, ASKER), (29, None)])
def test_a_short_question_may_be_the_ministers_own(length: int, told: object) -> None:
    question = "Wat kost de verzonnen brug".ljust(length - 1, "x") + "?"
    heard = Heard()
    heard.add(question, ASKER)
    assert (heard.by(question), heard.again(question)) == (told, told)
