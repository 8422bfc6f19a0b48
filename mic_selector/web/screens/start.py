"""The start: what this is, what it costs, where to begin."""
