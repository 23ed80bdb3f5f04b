"""What pictures and films carry beside what they show, above all where they were taken: found and taken out."""
