"""Messages and files beside a case: orders, facts, and what is decided on them."""
