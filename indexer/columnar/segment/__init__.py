"""A segment on disk: named arrays with checksums, and what each holds."""
