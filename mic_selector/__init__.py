"""MIC Selector: which form of international cooperation fits a municipality, and why."""

__version__ = "0.1.0"
