"""How it travels: messages, sessions, links, the hub, intake. No screen."""
