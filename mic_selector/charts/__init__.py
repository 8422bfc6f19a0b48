"""Figures from results, for screen and for paper; no Streamlit."""

from mic_selector.charts.radar import radar

__all__ = ["radar"]
