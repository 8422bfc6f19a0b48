"""What a page shows, and what becomes of it when a person moves a control."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from mic_selector.catalogue import Catalogue, Level
from mic_selector.catalogue.own_data import NOTHING, OwnData
from mic_selector.priorities import answers
from mic_selector.priorities.answers import START_WEIGHT, Answer, Weight, answer
from mic_selector.priorities.links import Link
from mic_selector.priorities.models import NO_OPINION, Direction, Priorities

PLACE = ("profile", "section", "step", "tab", "room", "language")


@dataclass(frozen=True, kw_only=True)
class View:
    """What was answered, what is shown of it, and where the visitor is.

    `PLACE` names the fields that say where the visitor is, and not what was answered.
    """

    priorities: Priorities = field(default_factory=Priorities)
    abstained: tuple[str, ...] = ()
    """Features on which "no opinion" was the answer: without it, having none only means that a
    question was not answered yet.
    """
    former_weights: Mapping[str, tuple[Weight, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """How much a feature mattered before "not needed" or "no opinion" was chosen, and before it was
    picked as decisive or a must: what comes back first stands last.
    """
    own: OwnData = NOTHING
    """Data that the visitor laid over what the program knows."""

    way: str = ""
    """The open way on the page that weighs; the next three hold what was said on it."""
    order: tuple[str, ...] = ()
    """Features in order of importance."""
    swings: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """What a swing is worth, from 0 to 100."""
    tradeoffs: tuple[str, ...] = ()
    """Answers to trade-off questions, in the form of the address."""

    shown: tuple[str, ...] = ()
    """The approaches picked for the pictures."""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """By name, what practices must have."""
    search: str = ""
    """The words that practices must hold."""
    size: int = 0
    """How many approaches a combination may hold."""
    combination: tuple[str, ...] = ()
    """Approaches to run together, as chosen for the council note."""
    growth: bool = False
    """Whether the growth path goes into the note."""
    readiness: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The answers of the readiness check, by question."""

    note_language: str = ""
    note_length: str = ""
    note_decision: str = ""
    """Which kind of decision the note proposes."""
    note_voice: str = ""
    """Whose priorities the note says they are."""
    left_out: tuple[str, ...] = ()
    """The sections that the note goes without."""

    profile: str = ""
    """The approach whose profile is open."""
    tab: str = ""
    """The open part of that profile."""
    section: str = ""
    """The open part of what one can learn."""
    step: str = ""
    """The open question of the conversation."""
    room: str = ""
    """The code of the workshop that is led or shown."""
    language: str = field(default="", compare=False)
    """The one that the visitor chose, empty for the browser's own: no answer, so that two views
    which differ in it alone are equal.
    """

    @property
    def says_nothing(self) -> bool:
        """Whether nothing was answered, wherever the visitor is and whatever data they added."""
        return self.at(View()) == View(own=self.own)

    def at(self, place: "View") -> "View":
        """Return these answers at the place of another view."""
        return replace(self, **{name: getattr(place, name) for name in PLACE})

    def answer(self, catalogue: Catalogue, feature: str) -> Answer:
        """Return what the controls of a question show."""
        return answer(catalogue, feature, self.priorities.of(feature))

    def with_level(self, catalogue: Catalogue, feature: str, level: Level) -> "View":
        """Return the view after a level was chosen."""
        former = self._former(feature)
        return self._with(
            catalogue,
            feature,
            answers.with_level(catalogue, self.priorities, feature, level, former),
        )

    def with_weight(self, catalogue: Catalogue, feature: str, weight: Weight) -> "View":
        """Return the view after it was said how much a feature matters."""
        weighed = answers.with_weight(catalogue, self.priorities, feature, weight)
        return self._with(catalogue, feature, weighed)._with_former(feature, ())

    def picked(self, catalogue: Catalogue, feature: str, weight: Weight) -> "View":
        """Return the view after a feature was picked as one that matters so much."""
        before = self.answer(catalogue, feature).weight or START_WEIGHT
        former = (*self.former_weights.get(feature, ()), before)
        return self.with_weight(catalogue, feature, weight)._with_former(feature, former)

    def unpicked(self, catalogue: Catalogue, feature: str) -> "View":
        """Return the view after that was taken back: the feature matters as much as before."""
        former = self.former_weights.get(feature, ())[:-1]
        changed = self.with_weight(catalogue, feature, self._former(feature))
        return changed._with_former(feature, former)

    def with_direction(self, catalogue: Catalogue, feature: str, direction: Direction) -> "View":
        """Return the view after the direction of a limit was chosen."""
        former = self._former(feature)
        changed = answers.with_direction(catalogue, self.priorities, feature, direction, former)
        return self._with(catalogue, feature, changed)

    def without_opinion(self, catalogue: Catalogue, feature: str) -> "View":
        """Return the view after "no opinion" was chosen."""
        without = self.priorities.with_priority(feature, NO_OPINION)
        changed = self._with(catalogue, feature, without)
        return replace(changed, abstained=(*changed.abstained, feature))

    def is_answered(self, feature: str) -> bool:
        """Whether something was said of a feature, and be it "no opinion"."""
        return feature in self.abstained or self.priorities.of(feature) != NO_OPINION

    @property
    def has_answers(self) -> bool:
        """Whether something was said of any feature, and be it "no opinion"."""
        return any(map(self.is_answered, (*self.abstained, *self.priorities.by_feature)))

    def with_priorities(self, catalogue: Catalogue, priorities: Priorities) -> "View":
        """Return the view with all priorities replaced, as by a preset or a file.

        Of what these leave out there is no opinion.
        """
        silent = [key for key in catalogue.features if priorities.of(key) == NO_OPINION]
        return replace(
            self,
            priorities=priorities,
            abstained=tuple(silent),
            former_weights=MappingProxyType({}),
        )

    def with_answers_of(self, other: "View", features: Collection[str]) -> "View":
        """Return the view with what another one answers on some features."""
        priorities = self.priorities
        for feature in features:
            priorities = priorities.with_priority(feature, other.priorities.of(feature))
        abstained = (one for one in other.abstained if one in features)
        return replace(self, priorities=priorities, abstained=(*self.abstained, *abstained))

    def with_links(self, links: tuple[Link, ...]) -> "View":
        """Return the view with other present links."""
        return replace(self, priorities=replace(self.priorities, links=links))

    def with_links_known(self, known: tuple[Link, ...]) -> "View":
        """Return the view with what is known of its links, where it holds them in outline."""
        outlines = tuple(link.in_outline for link in known)
        return self.with_links(known) if outlines == self.priorities.links else self

    def with_filter(self, name: str, chosen: tuple[str, ...]) -> "View":
        """Return the view with another choice in one filter of the practices."""
        others = {key: value for key, value in self.filters.items() if key != name}
        return replace(self, filters=MappingProxyType(others | ({name: chosen} if chosen else {})))

    def with_readiness(self, question: str, given: str | None) -> "View":
        """Return the view with another answer in the readiness check; None takes it back."""
        others = {key: value for key, value in self.readiness.items() if key != question}
        return replace(
            self, readiness=MappingProxyType(others | ({question: given} if given else {}))
        )

    def _with(self, catalogue: Catalogue, feature: str, priorities: Priorities) -> "View":
        before = self.answer(catalogue, feature).weight
        after = answer(catalogue, feature, priorities.of(feature)).weight
        former = self.former_weights.get(feature, ())
        if before and not after:
            former = (*former, before)
        elif after and not before:
            former = former[:-1]
        changed = replace(
            self,
            priorities=priorities,
            abstained=tuple(one for one in self.abstained if one != feature),
        )
        return changed._with_former(feature, former)

    def _former(self, feature: str) -> Weight:
        return self.former_weights.get(feature, (START_WEIGHT,))[-1]

    def _with_former(self, feature: str, weights: tuple[Weight, ...]) -> "View":
        others = {key: held for key, held in self.former_weights.items() if key != feature}
        kept = others | ({feature: weights} if weights else {})
        return replace(self, former_weights=MappingProxyType(kept))
