"""What a query tree becomes for one segment: documents first, then scores."""
