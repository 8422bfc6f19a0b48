"""The page that printed notes of before name: it is the result now."""

from mic_selector.web import navigation

navigation.go_to("result")
