"""What a hub tells those who watch over it: counted in its own loop, read from another thread, asked for over HTTP."""
