"""Figures from results, for screen and for paper; no Streamlit."""

from mic_selector.charts.drawing import PAPER, Ink
from mic_selector.charts.growth import growth
from mic_selector.charts.radar import radar
from mic_selector.charts.world_map import world_map

__all__ = ["PAPER", "Ink", "growth", "radar", "world_map"]
