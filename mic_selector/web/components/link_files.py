"""Links from an Excel sheet, and those of a second municipality laid beside."""


def show_link_files() -> None:
    """Show the template and the ways in."""
