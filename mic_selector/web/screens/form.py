"""One approach, with everything the sources say of it."""

from mic_selector.web import navigation

navigation.go_to("approaches")
