"""Whom a reply answers, and which question."""
