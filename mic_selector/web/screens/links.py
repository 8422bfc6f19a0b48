"""What a municipality already has: its links, what they bring together, and what is missing."""

from mic_selector.web.components.links import show_links

show_links()
