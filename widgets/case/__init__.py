"""The case: clocks, units, tasks, thread, timeline, actions."""
