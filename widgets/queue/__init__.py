"""The queue: rows, columns, filters, views, what is done to many."""
