"""People at the hub: who is let in as whom, and who changes that."""
