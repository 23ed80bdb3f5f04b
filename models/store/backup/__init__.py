"""Copies of a hub's database that can be gone back to: whole backups, and an archive of the entries since."""
