"""Working calendars: when the clocks of working hours and days run, as data and as the arithmetic on it."""
