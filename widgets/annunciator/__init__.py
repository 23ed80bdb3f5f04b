"""The annunciator on the screen: its state, muting, its test."""
