"""What is kept of whom, for how long, and where."""

from mic_selector.web.components.statement import show_statement

show_statement("privacy")
