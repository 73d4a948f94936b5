"""Making segments: gather, invert, write, merge."""
