"""The conversation: one question a screen, and what follows from the answers so far."""

from mic_selector.web.components.conversation import show_step

show_step()
