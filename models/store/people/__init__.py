"""The people of the room as the hub keeps them: passwords as hashes, sign-ins as digests of their tokens."""
