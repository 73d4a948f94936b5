"""Columns of facets: selections, counts, cross tables."""
