"""The theme is put together once, and not with every press of every visitor.

Streamlit sends all colours and fonts with each run of a page and walks through every option it has
to find them, six times. See docs/decisions/0045-the-theme-is-put-together-once.md.
"""

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

_put_together = app_session._populate_theme_msg
_sections: dict[str, CustomThemeConfig] = {}


def settle_theme() -> None:
    """Let every run of a page send what was put together for the first; options of the theme that
    change afterwards count no more.
    """
    app_session._populate_theme_msg = fill


def fill(msg: CustomThemeConfig, section: str = "theme") -> None:
    """Put the options of a section into a message, as Streamlit's own function does."""
    if section not in _sections:
        made = CustomThemeConfig()
        _put_together(made, section)
        _sections[section] = made
    # A section that says nothing is left out, and is not sent as an empty one.
    if _sections[section].ByteSize():
        msg.MergeFrom(_sections[section])
