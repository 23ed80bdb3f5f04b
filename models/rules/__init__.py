"""The city's rules as data: what types of case there are, how long each step may take."""
