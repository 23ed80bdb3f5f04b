"""Profiles of how people sign in, read from their TOML files."""
