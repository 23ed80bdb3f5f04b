"""Which cases a new report may be a duplicate of: a live index of open and recent cases, and its reasons."""
