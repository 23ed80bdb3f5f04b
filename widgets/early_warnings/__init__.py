"""Early warnings about places and types."""
