"""The page of whoever leads a room: its parts."""
