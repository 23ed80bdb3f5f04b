"""The window of the city's rules: one page for each kind, with its editor, its dry run, its trial and its history."""
