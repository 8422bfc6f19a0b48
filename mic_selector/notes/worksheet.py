"""The worksheet on paper: what the page asks, for one person with a pen."""

from dataclasses import dataclass

from mic_selector.catalogue import LEVELS, Catalogue
from mic_selector.files.messages import Language, messages_in
from mic_selector.notes.cleaning import cleaned
from mic_selector.priorities import Direction
from mic_selector.priorities.answers import Weight
from mic_selector.wording.explanation import direction_key
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import question_order


@dataclass(frozen=True)
class Question:
    """One feature: its number on the page, the question, the steps to choose from, and the
    directions of a limit.
    """

    number: int
    text: str
    steps: tuple[str, ...]
    directions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Questions under a heading: the limits first, then the wishes."""

    heading: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class Worksheet:
    """What stands on the sheet.

    Each question also offers `no_opinion`, and `weights` under `matters`.
    """

    title: str
    language: str
    instructions: tuple[str, ...]
    groups: tuple[Group, ...]
    no_opinion: str
    matters: str
    weights: tuple[str, ...]
    foot: str


def compose_worksheet(catalogue: Catalogue, language: Language) -> Worksheet:
    """Return the worksheet in a language: the questions of the page with the same answers, limits
    first.
    """
    names = Names(catalogue, messages_in(language))
    say = names.messages
    questions = {
        feature: _question(names, number, feature)
        for number, feature in enumerate(question_order(names), 1)
    }
    limits = tuple(
        question for feature, question in questions.items() if feature in catalogue.commitments
    )
    wishes = tuple(
        question for feature, question in questions.items() if feature in catalogue.benefits
    )
    return cleaned(
        Worksheet(
            title=say("worksheet-title"),
            language=language,
            instructions=(
                say("worksheet-one-step", none=say("no-opinion-short")),
                say("worksheet-direction"),
                say("worksheet-weight"),
            ),
            groups=(Group(say("limits-heading"), limits), Group(say("wishes-heading"), wishes)),
            no_opinion=say("no-opinion-short"),
            matters=say("worksheet-matters"),
            weights=tuple(say(f"weight-{weight.value}") for weight in Weight),
            foot=say("worksheet-foot"),
        )
    )


def _question(names: Names, number: int, feature: str) -> Question:
    asked = names.text(names.catalogue.features[feature].question)
    if feature in names.catalogue.benefits:
        return Question(number, asked, tuple(names.step(feature, level) for level in LEVELS))
    # As on the page, a commitment is answered from the first step that asks something.
    steps = tuple(names.step(feature, level) for level in LEVELS[1:])
    return Question(
        number, asked, steps, tuple(names.messages(direction_key(one)) for one in Direction)
    )
