"""The command line, the palette and the keys."""
