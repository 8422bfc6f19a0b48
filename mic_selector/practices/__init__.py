"""Matching documented practices to priorities."""

from mic_selector.practices.matching import Match, match_cases

__all__ = ["Match", "match_cases"]
