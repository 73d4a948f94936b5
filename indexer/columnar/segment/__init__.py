"""What lies on the disk: named arrays with checksums, and what each holds."""
