"""What is kept: the hub's journal and projections, a seat's cache. All SQL lives here."""
