"""Whether a colour stands out from the grounds on which it is drawn, in light and in dark."""

from collections.abc import Mapping
from typing import Literal

Theme = Literal["light", "dark"]

GROUNDS: Mapping[Theme, tuple[str, ...]] = {
    "light": ("#ffffff", "#f1f5f6", "#e2f0f4"),
    "dark": ("#10191d", "#1b282e", "#16353f"),
}
"""The grounds of the pages, as `paper`, `soft` and `tint` in their style sheet."""
LEAST_CONTRAST = 3.0
"""What shapes and lines need to be told from what is behind them (WCAG 2.2, 1.4.11)."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(colour: str, theme: Theme) -> float:
    """Return the contrast of a colour with the ground of a theme from which it stands out least."""
    return min(contrast(colour, ground) for ground in GROUNDS[theme])


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
