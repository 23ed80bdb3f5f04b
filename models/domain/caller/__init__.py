"""What is kept about a caller: which fields, who is shown them, how they are sealed, revealed and erased."""
