"""Files of reports as they really are become orders: one mapping profile a source, every row accounted for."""
