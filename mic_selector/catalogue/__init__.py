"""Everything known: features, approaches, cases and sources; models, loading, overlay, validation, schema."""

from mic_selector.catalogue.levels import LEVELS, Level
from mic_selector.catalogue.loading import load_catalogue
from mic_selector.catalogue.models import Approach, Case, Catalogue, Feature, Place, Source, Statement, Text

__all__ = [
    "LEVELS",
    "Approach",
    "Case",
    "Catalogue",
    "Feature",
    "Level",
    "Place",
    "Source",
    "Statement",
    "Text",
    "load_catalogue",
]
