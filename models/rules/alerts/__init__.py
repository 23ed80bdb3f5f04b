"""Alerts as data (priorities, limits) and over many cases at once (columns, load, floods, origins)."""
