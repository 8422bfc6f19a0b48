"""Parts that several pages use, or that are large enough to stand alone."""
