"""Who speaks, one module for each kind of document."""
