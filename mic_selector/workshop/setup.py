"""How a room is set up, as a file: to open another like it, also when the room is long gone."""

import json

from pydantic import ValidationError

from mic_selector.catalogue import Catalogue
from mic_selector.files.faults import FaultyInput
from mic_selector.files.yaml_reader import parse_yaml
from mic_selector.files.yaml_writer import write_yaml
from mic_selector.workshop.models import Settings
from mic_selector.workshop.rows import SETTINGS
from mic_selector.workshop.rules import checked_settings


def write_setup(settings: Settings) -> bytes:
    """Return the settings of a room as YAML: no answers, no keys, nobody's name."""
    return write_yaml(SETTINGS.dump_python(settings, mode="json"))


def parse_setup(content: bytes, file: str, catalogue: Catalogue) -> Settings:
    """Return the settings that a file states; raise `FaultyInput`, with the line, for another."""
    document = parse_yaml(content, file)
    try:
        settings = SETTINGS.validate_json(json.dumps(document.data))
    except ValidationError as error:
        path = tuple(error.errors()[0]["loc"])
        raise FaultyInput([document.fault("setup-refused", path)]) from error
    return checked_settings(settings, catalogue)
