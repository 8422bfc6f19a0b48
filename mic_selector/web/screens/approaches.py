"""The approaches: the whole table as a picture, then the profile of one with everything the sources
say of it.
"""

from mic_selector.catalogue import Approach
from mic_selector.web import markup, session
from mic_selector.web.components.pick_approach import approach_at_hand
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.profile import profile_rows
from mic_selector.wording.relations import relations_of
from mic_selector.wording.sources import level_sources

say, names, approach = session.messages(), session.names(), approach_at_hand()
priorities = session.view().priorities
markup.show(
    "title.html",
    title=say("approaches-title"),
    text=say("approaches-intro", number=len(catalogue().approaches)),
)
markup.show("matrix.html", priorities=priorities, chosen=approach)
markup.show(
    "approach.html",
    id=approach,
    approach=catalogue().approaches[approach],
    stated={
        part: catalogue().is_partly_local("approaches", approach, part)
        for part in Approach.model_fields
    },
    level_sources={
        feature: level_sources(names, approach, feature) for feature in catalogue().features
    },
    rows=profile_rows(names, priorities, [approach]),
    relations=relations_of(names, approach),
    organisations={
        key: organisation
        for key, organisation in catalogue().organisations.items()
        if approach in organisation.approaches
    },
    cases=[
        names.text(case.name) for case in catalogue().cases.values() if approach in case.approaches
    ],
)
