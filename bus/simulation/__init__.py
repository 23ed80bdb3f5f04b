"""A whole room in one process on one virtual clock: everything that can go wrong, by seed, and what must still hold."""
