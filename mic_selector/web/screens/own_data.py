"""What a visitor knows and adds: practices, forms, features, remarks, organisations."""

from mic_selector.web.components.own_data import show_own_data

show_own_data()
