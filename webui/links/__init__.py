"""Addresses: URL ↔ request, and links that change a search."""
