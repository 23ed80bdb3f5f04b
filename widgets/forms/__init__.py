"""Forms that ask for what an order needs."""
