"""Papers of councils of municipalities, provinces and water boards: who speaks, asks, moves and answers in them."""
