"""Help while typing: suggestions and spelling corrections from the words of an index."""

FEW = 3
"""A query that finds more paragraphs, and a word that stands in more, are not corrected."""
TIMES = 10
"""The corrected query finds so many times more than the one that was typed."""
