"""Who works in the duty room, what they may act as, and when they are let in."""
