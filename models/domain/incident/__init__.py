"""The running of an incident on its case: orders, facts, and what is decided on them."""
