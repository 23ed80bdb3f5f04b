"""How alerts are raised, heeded and shelved: orders, facts, and what is decided on them."""
