"""Writing a columnar index: gather, invert, write, merge."""
