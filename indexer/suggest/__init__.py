"""Help while typing: suggestions and spelling corrections from the words of an index."""

FEW = 3
"""A query that finds more paragraphs than this is not corrected, nor is a word that occurs in more."""
TIMES = 10
"""A correction is offered if it finds at least this many times as many paragraphs as the query that was typed."""
