"""What a text itself names: parties, persons, topics, dates, documents, abbreviations."""
