"""Writes plain values as YAML that people can read and that reads back to the same."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from mic_selector.files.signs import DecimalComma

_READ_OTHERWISE = ("true", "false", "null", "yes", "no", "on", "off")
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_LONGEST_LINE = 10_000


def write_yaml(data: Mapping[str, Any]) -> bytes:
    """Return mappings, lists, texts, numbers and true or false as a YAML file, keys in their own
    order; the same data give the same bytes.
    """
    text = yaml.dump(
        data,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=_LONGEST_LINE,
        default_flow_style=False,
    )
    return str(text).encode()


class _Dumper(yaml.SafeDumper):
    """Writes whatever could be misread in double quotes, and nothing by reference."""

    def ignore_aliases(self, _data: Any) -> bool:
        """Say that nothing is written as a reference to what stands elsewhere."""
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    plain = _PLAIN.fullmatch(text) and text.lower() not in _READ_OTHERWISE
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if plain else '"')


def _with_comma(dumper: _Dumper, written: DecimalComma) -> yaml.ScalarNode:
    number = written.number
    return _text(dumper, str(written)) if number is None else dumper.represent_float(number)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(DecimalComma, _with_comma)
