"""Who may speak with a hub: key pairs, where they lie, and what a socket is told of them."""
