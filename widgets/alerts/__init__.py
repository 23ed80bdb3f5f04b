"""Alerts on the screen: the list, its words and forms."""
