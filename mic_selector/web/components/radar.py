"""The radar on a page."""

from collections.abc import Sequence

from mic_selector.charts import radar, samples
from mic_selector.web import markup, session


def show_radar(approaches: Sequence[str]) -> None:
    """Show the radar; what it says stands in a table beside it."""
    names, priorities = session.names(), session.view().priorities
    markup.show(
        "radar.html",
        picture=radar(names, priorities, approaches),
        legend=samples(names, priorities, approaches),
        label=names.messages("radar-alt", approaches=names.approaches(tuple(approaches))),
    )
