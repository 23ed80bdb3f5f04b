"""Work over time: lanes, spans, flags, the hour strip, the forecast."""
