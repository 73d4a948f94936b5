"""What the formats of office programs have in common: the package, the pieces of a paragraph, the order of the page."""
