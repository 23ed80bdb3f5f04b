"""The command line: what is typed is read, completed, foretold, and placed as an order like any other."""
