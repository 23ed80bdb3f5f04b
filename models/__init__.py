"""What things are: no screen, no socket."""
