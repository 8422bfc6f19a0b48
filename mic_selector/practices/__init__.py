"""Documented practices: matching them to priorities, and finding them."""

from mic_selector.practices.filtering import Called, CaseFilter, decades, filter_cases
from mic_selector.practices.matching import Match, match_cases

__all__ = ["Called", "CaseFilter", "Match", "decades", "filter_cases", "match_cases"]
