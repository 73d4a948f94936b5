"""What a running server tells of itself: its log, its metrics, and how long each request took."""
