"""Sentences from results, in a language: reasons, gaps, matches, faults, and what a picture
shows.
"""
