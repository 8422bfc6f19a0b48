"""The theme that every run of a page sends is Streamlit's own, put together once."""

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from mic_selector.web.server import settled_theme


def test_what_is_sent_is_what_streamlit_would_put_together() -> None:
    for section in ("theme", "theme.light", "theme.dark", "theme.sidebar"):
        own, ours = CustomThemeConfig(), CustomThemeConfig()
        settled_theme._put_together(own, section)
        settled_theme.fill(ours, section)
        assert ours == own


def test_it_is_put_together_once_and_in_the_place_where_streamlit_looks(monkeypatch) -> None:
    asked: list[str] = []

    def put_together(msg: CustomThemeConfig, section: str = "theme") -> None:
        asked.append(section)
        msg.primary_color = "#123456"

    monkeypatch.setattr(settled_theme, "_put_together", put_together)
    monkeypatch.setattr(settled_theme, "_sections", {})
    monkeypatch.setattr(app_session, "_populate_theme_msg", app_session._populate_theme_msg)
    settled_theme.settle_theme()
    for _ in range(3):
        message = CustomThemeConfig()
        app_session._populate_theme_msg(message, "theme.light")
        assert message.primary_color == "#123456"
    assert asked == ["theme.light"]
