"""What happens around every request: limits, caches, headers, logs, errors."""
