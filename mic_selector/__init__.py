"""MIC Selector: which form of international cooperation fits a municipality, and why."""
