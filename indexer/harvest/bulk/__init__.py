"""Bulk files that a user has downloaded, written out as files that `inbreng index` reads."""
