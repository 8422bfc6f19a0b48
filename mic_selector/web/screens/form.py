"""One form of cooperation: what it is, and the one of five tabs that is open."""

from mic_selector.web.components.form import show_form

show_form()
