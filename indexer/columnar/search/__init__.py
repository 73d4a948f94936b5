"""Searching a columnar index: query trees as operations on arrays."""
