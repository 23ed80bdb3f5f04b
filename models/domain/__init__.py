"""The field's own words and rules, in the standard library alone: cases, assignments, units, clocks."""
