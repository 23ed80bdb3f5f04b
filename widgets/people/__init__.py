"""Who sits at this seat: the card to sign in by, which is also all that a locked seat shows."""
