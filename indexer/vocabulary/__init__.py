"""Parties and topics: data files that a user can read and edit, each with a small loader."""
