"""Signed heads: the hash of the journal at an instant, signed and written outside the database, so that a cut shows."""
