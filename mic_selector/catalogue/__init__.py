"""Everything known: features, approaches, cases and sources; models, loading, overlay, validation,
schema.
"""

from mic_selector.catalogue.approaches import Approach, Feature
from mic_selector.catalogue.base import Source, Statement, Text
from mic_selector.catalogue.cases import Case, Place
from mic_selector.catalogue.guidance import Guidance, Organisation, Relation
from mic_selector.catalogue.levels import LEVELS, Level
from mic_selector.catalogue.loading import load_catalogue
from mic_selector.catalogue.models import Catalogue

__all__ = [
    "LEVELS",
    "Approach",
    "Case",
    "Catalogue",
    "Feature",
    "Guidance",
    "Level",
    "Organisation",
    "Place",
    "Relation",
    "Source",
    "Statement",
    "Text",
    "load_catalogue",
]
