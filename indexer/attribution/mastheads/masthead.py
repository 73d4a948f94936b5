"""The record of a head."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.records import Metadata


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a head says, and the indexes of the lines or paragraphs that are part of it and of no paragraph.

    `own_title` is the title of the document itself as it is printed, which names its kind ("NOTA NAAR AANLEIDING VAN
    HET VERSLAG"); of a letter its subject where that does so ("Beantwoording Kamervragen van …"), else "Brief van de
    regering" or "Brief"; empty where there is none.
    """

    metadata: Metadata
    lines: frozenset[int]
    own_title: str = ""
