"""The duty log and the handover of a shift: orders, facts, and what is decided on them."""
