"""What a municipality states: the model, its file, its address, the questions of the page and the
presets.
"""

from mic_selector.priorities.models import Aim, Direction, Priorities, Priority

__all__ = ["Aim", "Direction", "Priorities", "Priority"]
