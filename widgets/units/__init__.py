"""The units board."""
