"""What of a ranking does not come from the published table: levels that a municipality reads in its
own way, and the forms and features that its own data add.
"""

from collections.abc import Iterator, Mapping

from mic_selector.catalogue import Catalogue
from mic_selector.priorities import Priorities
from mic_selector.wording.names import SHORT_FROM, Names


def is_own_level(catalogue: Catalogue, priorities: Priorities, approach: str, feature: str) -> bool:
    """Whether a level is another than the published table has; what own data add is not in it."""
    if feature in priorities.levels.get(approach, {}):
        return True
    is_added = catalogue.is_local("approaches", approach) or catalogue.is_local("features", feature)
    return not is_added and catalogue.is_local("approaches", approach, "levels", feature)


def own_levels(catalogue: Catalogue, priorities: Priorities) -> Mapping[str, tuple[str, ...]]:
    """Return the features that count or are a must, by each approach that has an own level on
    them.
    """
    counted = _counted(catalogue, priorities)
    read = {
        approach: tuple(
            one for one in counted if is_own_level(catalogue, priorities, approach, one)
        )
        for approach in catalogue.approaches
    }
    return {approach: features for approach, features in read.items() if features}


def _counted(catalogue: Catalogue, priorities: Priorities) -> tuple[str, ...]:
    stated = ((feature, priorities.of(feature)) for feature in catalogue.features)
    return tuple(feature for feature, one in stated if one.counts or one.firm)


def own_forms(catalogue: Catalogue, priorities: Priorities) -> tuple[str, ...]:
    """Return the approaches that `own_reading` names."""
    added = (one for one in catalogue.approaches if catalogue.is_local("approaches", one))
    return tuple(dict.fromkeys((*own_levels(catalogue, priorities), *added)))


def own_reading(names: Names, priorities: Priorities) -> str:
    """Say what of a ranking is the municipality's own; nothing where all is as published."""
    return " ".join(_own_reading(names, priorities))


def _own_reading(names: Names, priorities: Priorities) -> Iterator[str]:
    say, catalogue = names.messages, names.catalogue
    read = own_levels(catalogue, priorities)
    if read:
        each = [
            say("with-sign", words=names.approach(approach), sign=names.features(features))
            for approach, features in read.items()
        ]
        is_long = len(read) >= SHORT_FROM
        yield say(
            "own-reading", read=names.approaches(tuple(read)) if is_long else say.listed(each)
        )
    features = _counted(catalogue, priorities)
    added = [
        *(
            names.approach(one)
            for one in catalogue.approaches
            if catalogue.is_local("approaches", one)
        ),
        *(names.feature(one) for one in features if catalogue.is_local("features", one)),
    ]
    if added:
        yield say("own-reading-added", added=say.listed(added))
