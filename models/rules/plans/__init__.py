"""What is laid down for incidents and units: plan cards by type of case, skills, equipment, shifts, stages."""
