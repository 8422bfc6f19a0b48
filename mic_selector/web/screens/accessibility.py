"""The accessibility statement, in the form that public bodies use."""

from mic_selector.web.components.statement import show_statement

show_statement("accessibility")
