"""The radar on a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mic_selector.charts import radar, samples
from mic_selector.priorities import Priorities
from mic_selector.web import markup, session
from mic_selector.wording.names import Names


@dataclass(frozen=True)
class Radar:
    """The picture and its legend as SVG, and what it is called."""

    picture: str
    legend: Mapping[str, str]
    label: str


def radar_of(names: Names, priorities: Priorities, approaches: Sequence[str]) -> Radar:
    """Return the radar of approaches beside what is wanted."""
    return Radar(
        picture=radar(names, priorities, approaches),
        legend=samples(names, priorities, approaches),
        label=names.messages("radar-alt", approaches=names.approaches(tuple(approaches))),
    )


def show_radar(approaches: Sequence[str]) -> None:
    """Show the radar; what it says stands in a table beside it."""
    drawn = radar_of(session.names(), session.view().priorities, approaches)
    markup.show("radar.html", radar=drawn)
