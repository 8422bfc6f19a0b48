"""Figures from results, for screen and for paper; no Streamlit."""

from mic_selector.charts.drawing import PAPER, Ink
from mic_selector.charts.growth import growth
from mic_selector.charts.radar import radar, radar_on_paper, samples
from mic_selector.charts.world_map import maps_of, own_lines, world_map

__all__ = [
    "PAPER",
    "Ink",
    "growth",
    "maps_of",
    "own_lines",
    "radar",
    "radar_on_paper",
    "samples",
    "world_map",
]
