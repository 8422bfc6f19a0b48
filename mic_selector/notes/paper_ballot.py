"""A room's ballot on paper, and the sheet on which such ballots are counted: what the page takes
that holds their counts, and nothing else.
"""

from dataclasses import dataclass

from mic_selector.notes.cleaning import cleaned
from mic_selector.wording.names import Names
from mic_selector.wording.rooms import answer_in_words, limits_in_words
from mic_selector.workshop.answers import possible_answers
from mic_selector.workshop.models import Settings, Way
from mic_selector.workshop.rules import asked


@dataclass(frozen=True)
class Asked:
    """One question: the feature's name, what is asked of it, and the answers to tick."""

    name: str
    text: str
    answers: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PaperBallot:
    """What stands on both pages, from top to bottom.

    `has_places` if a number is written beside each question instead of a tick. `decisive` says how
    many features may be, nothing where that is not asked; `is_decisive` is what is ticked and
    counted for it. What begins with `count` stands on the second page.
    """

    title: str
    language: str
    heading: str
    question: str
    instructions: tuple[str, ...]
    limits: str
    questions: tuple[Asked, ...]
    has_places: bool
    no_opinion: str
    decisive: str
    is_decisive: str
    foot: str
    count_heading: str
    count_instructions: str
    count_people: str


def compose_paper_ballot(names: Names, settings: Settings) -> PaperBallot:
    """Return the ballot of a room and its counting sheet."""
    say, way = names.messages, settings.way
    features = asked(settings, names.catalogue)
    limits = limits_in_words(names, settings)
    has_decisive = way is Way.WANTS and settings.picks > 0
    return cleaned(
        PaperBallot(
            title=say("with-sign", words=say("paper-heading"), sign=settings.title),
            language=say.language,
            heading=settings.title,
            question=settings.question,
            instructions=(
                say(f"ballot-viewpoint-{settings.viewpoint.value}"),
                say(f"paper-way-{way.value}", features=len(features)),
            ),
            limits=say("wall-limits", limits=say.listed(list(limits))) if limits else "",
            questions=tuple(_asked(names, settings, feature) for feature in features),
            has_places=way is Way.ORDER,
            no_opinion=say("no-opinion-short"),
            decisive=say("paper-decisive", most=settings.picks) if has_decisive else "",
            is_decisive=say("wall-decisive") if has_decisive else "",
            foot=say("paper-foot"),
            count_heading=say("paper-count-heading"),
            count_instructions=say("paper-count-hint"),
            count_people=say("room-paper-people"),
        )
    )


def _asked(names: Names, settings: Settings, feature: str) -> Asked:
    known = names.catalogue.features[feature]
    text = known.question if settings.way is Way.WANTS else known.description
    numbers = possible_answers(settings, names.catalogue, feature)
    answers = tuple(answer_in_words(names, settings.way, number, feature) for number in numbers)
    return Asked(names.feature_short(feature), names.text(text), answers)
