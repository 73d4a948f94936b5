"""Every constant of the ranking.

All were chosen on one half of the 884 real questions of `vraag-antwoord/pairs.csv`, by MRR@10, and are reported on the
other half (`tests/bench/relevance.py`; `--ablations` measures each against its absence). Read them through this module
(`weights.FAMILY`), so that a measurement can change one in one place.
"""

from __future__ import annotations

B = 0.9
"""BM25F: how much the length of a text counts, from 0 to 1."""
K1 = 1.8
"""BM25F: how soon further occurrences of a word stop adding to the score."""

PART = 0.5
"""The weight of a word that is a part of a compound; as a word of its own it weighs 1."""
NOTE = 0.5
"""The most that a word of a footnote weighs, which mostly names a source, and of the title with which the first of some
questions is found. Chosen on the short queries that are not held back, by nDCG@10 of those for parts of compounds:
0.905, and 0.887 with 1."""
FORMULA = 0.3
"""A word of the formula in which questions are put, or one that stands in texts on any subject, beside another word."""
EXACT, SECTION, TITLE = 0.2, 0.3, 0.1
"""What is added where a word stands as it is written, in a heading above it, in the title of the document."""
SYNONYM = 0.6
"""A synonym in a query of which all words must match."""
NEIGHBOURS = 0.3
"""The words of a query side by side, as they are typed. Chosen on the short queries that are not held back."""

SUBSTANCE, TELLING = 10.0, 0.4
"""What is added for a paragraph that is no procedure, and for one that asks, answers or requests (`query.substance`).
It does not grow with what the words add (Craswell et al., "Relevance weighting for query independent evidence", 2005).
Chosen on the short queries of `tests/data/keyword-queries.toml` that are not held back, by nDCG@10: 0.813 with 2, 0.814
from 6 on and no more with 20. What is in doubt (a paper of which nothing is known) is not buried."""

NAMED = 100.0
"""The score of a paragraph of the document whose number is the query, or of a document of the day that is asked for: it
comes before what cites the document or names the day."""

MEANT, MEANT_SPEAKER, MEANT_YEAR = 10.0, 30.0, 1.0
"""What a word adds that names a kind of document or a group, who speaks, or a year, where that is so. What somebody
says comes before a signature, which is nothing but a rare name."""

WIDER_ROOT, WIDER_TITLE, WIDER_NEAR, WIDER_MEANT, WIDER_ALL, WIDER_SPEAKER = 1.0, 2.0, 0.3, 15.0, 4.0, 10.0
"""Of a query widened: what a word of the same root adds, what one in the title of the document does, the weight of a
related word, what is added where a kind of document or a party that is named fits, where there is something for every
word, and where who speaks has this name. Chosen on the short queries that are not held back."""

WIDER_MOTION = 8.0
"""Beside a query widened: what another paragraph of a motion scores, or of written questions adds, of which one is
found. Chosen on the short queries that are not held back: 3 and 15 do nearly as well."""

QUESTION_FAMILY, QUESTION_TOPIC, QUESTION_SUB_THEME = 0.7, 2.5, 1.0
"""Of a question in full: a word of the same family, the topic that the question is about, and another sub theme of the
same main theme."""
QUESTION_SYNONYM, QUESTION_NEAR, QUESTION_PHRASE = 0.3, 0.3, 0.3
"""Of a question in full: a synonym, a related word, and neighbouring words that stand side by side."""
