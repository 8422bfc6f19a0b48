"""The result: the verdict, every approach, the first in reasons, and what one can do now."""

from mic_selector.web.components.result import show_result

show_result()
