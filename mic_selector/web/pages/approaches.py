"""The eight approaches: the whole table as a picture, then a profile of each with where it comes from."""

from dataclasses import dataclass

from mic_selector.web import html, session
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.profile import ProfileRow, profile_rows
from mic_selector.wording.sources import sources_in_words


@dataclass(frozen=True)
class Profile:
    """An approach, ready to be shown."""

    id: str
    rows: tuple[ProfileRow, ...]
    cases: tuple[str, ...]
    sources: tuple[str, ...]


def _profile(approach: str) -> Profile:
    names, known = session.names(), catalogue()
    described = known.approaches[approach]
    return Profile(
        approach,
        profile_rows(names, session.view().priorities, [approach]),
        tuple(names.text(case.name) for case in known.cases.values() if approach in case.approaches),
        sources_in_words(names, (*described.sources, *described.definition.sources)),
    )


say = session.messages()
html.show("title.html", title=say("approaches-title"), text=say("approaches-intro"))
html.show("matrix.html", priorities=session.view().priorities)
html.show("approaches.html", profiles=[_profile(approach) for approach in catalogue().approaches])
