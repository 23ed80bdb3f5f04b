"""The authority: the one process that decides, writes and tells everyone."""
