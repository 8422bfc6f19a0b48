"""The command line: the same services as the pages, for scripts and for the record."""

from mic_selector.cli.program import main

__all__ = ["main"]
