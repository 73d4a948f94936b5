"""How the Staten-Generaal name and number their papers: chambers, session years, dossiers, identifiers."""
