"""Present links in words: what they bring and ask, what one more brings, what would be missed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from mic_selector.catalogue import Level
from mic_selector.decision import Gap
from mic_selector.decision.evaluation import stated_wishes
from mic_selector.decision.links import (
    WARNINGS,
    Addition,
    Fall,
    Held,
    Links,
    Loss,
    SideBySide,
    Smallest,
    State,
    Sum,
    Together,
)
from mic_selector.priorities import Aim, Priorities
from mic_selector.priorities.links import Alive, Link
from mic_selector.priorities.models import effective_aim
from mic_selector.wording.claims import wished
from mic_selector.wording.names import Names

EXPLAINED = 2
"""Of how many forms a sentence says which limits they break; of more it says which they are."""


def called(names: Names, links: Sequence[Link]) -> tuple[str, ...]:
    """Return what each link is called in a sentence: its form, and where two have the same one also
    its partner or its number.
    """
    forms = Counter(link.form for link in links)
    pairs = Counter((link.form, partner(names, link)) for link in links)
    found = []
    for place, link in enumerate(links, 1):
        named, form = partner(names, link), names.approach_short(link.form)
        alike = pairs[link.form, named] > 1
        which = f"{named}, {place}" if named and alike else named or str(place)
        is_only = forms[link.form] == 1
        found.append(form if is_only else names.messages("link-called", form=form, which=which))
    return tuple(found)


def partner(names: Names, link: Link) -> str:
    """Return the name of a partner as it was typed, or that of the place that it is."""
    if link.partner or not link.place:
        return link.partner
    return names.text(names.catalogue.places[link.place].name)


@dataclass(frozen=True, kw_only=True)
class LinkRow:
    """One link as a list shows it."""

    place: int
    form: str
    name: str
    about: str
    carried: str
    alive: str
    state: Alive


def link_rows(names: Names, links: Sequence[Link]) -> tuple[LinkRow, ...]:
    """Return the rows of the links, in the order in which they were given."""
    say = names.messages
    return tuple(
        LinkRow(
            place=place,
            form=link.form,
            name=names.approach(link.form),
            about=" · ".join(_about(names, link)),
            carried=say("link-carried", by=link.carried_by) if link.carried_by else "",
            alive=alive_in_words(names, link),
            state=link.alive,
        )
        for place, link in enumerate(links)
    )


def have_in_words(names: Names, links: Sequence[Link]) -> Mapping[str, str]:
    """Return, for each form that there is, that one has it: as the most alive link of it is."""
    found: dict[str, str] = {}
    for state in (Alive.ASLEEP, Alive.ENDING, Alive.ACTIVE):
        message = "link-have" if state is Alive.ACTIVE else f"link-have-{state.value}"
        found |= {link.form: names.messages(message) for link in links if link.alive is state}
    return found


def _about(names: Names, link: Link) -> Iterator[str]:
    say, called_so = names.messages, partner(names, link)
    country = say.country(link.country) if link.country else ""
    if called_so and country:
        yield say("link-where", partner=called_so, country=country)
    elif called_so or country:
        yield called_so or country
    if link.since:
        yield say("link-since", year=str(link.since))
    if link.amount is not None:
        yield say("link-amount", amount=_number(names, "amount", Fraction(str(link.amount))))
    if link.staff is not None:
        yield say("link-staff", staff=_number(names, "staff", Fraction(str(link.staff))))


def alive_in_words(names: Names, link: Link) -> str:
    """Say how alive a link is, and when it ends."""
    if link.until:
        return names.messages("link-ends-in", year=str(link.until))
    return names.messages(f"link-{link.alive.value}")


def _number(names: Names, what: str, number: Fraction) -> str:
    """Return a number without decimals where it is whole; else with those that it has, two at most,
    and euros with cents.
    """
    tenths = 1 if what == "staff" and (10 * number).denominator == 1 else 2
    return names.messages.number(float(number), 0 if number.denominator == 1 else tenths)


@dataclass(frozen=True)
class MetTogether:
    """The links meet so many of the wishes."""

    met: int
    wishes: int

    def words(self, names: Names) -> str:
        """Return the sentences."""
        say = names.messages
        if not self.wishes:
            return say("links-no-wishes")
        return say("links-met", met=self.met, wishes=self.wishes)


@dataclass(frozen=True)
class HeldBy:
    """How far the links meet a wish, and by which."""

    held: Held
    links: tuple[Link, ...]

    def words(self, names: Names) -> str:
        """Return the sentences."""
        if self.held.state is State.MISSING:
            return " ".join(self._missing(names))
        return self._carried(names)

    def _carried(self, names: Names) -> str:
        say, held = names.messages, self.held
        kind = "met" if held.state is State.MET else f"fragile-{min(len(held.lasting), 1)}"
        number = len(held.carriers)
        return say(
            f"held-{kind}",
            number=number,
            links=say.listed([self._with_end(names, place) for place in held.carriers])
            if held.state is State.MET
            else _listed(names, self.links, held.carriers),
            link=_listed(names, self.links, held.lasting[:1]),
        )

    def _with_end(self, names: Names, place: int) -> str:
        name = called(names, self.links)[place]
        return name if self.links[place].lasts else names.messages("link-with-end", link=name)

    def _missing(self, names: Names) -> Iterator[str]:
        say, held = names.messages, self.held
        yield say("held-missing")
        if held.level is Level.ABSENT:
            yield say("held-nothing")
        elif held.level:
            yield say(
                "held-nearest",
                number=len(held.nearest),
                links=_listed(names, self.links, held.nearest),
                level=names.level(held.feature, held.level),
                steps=held.aim.gap(held.level),
            )
        if held.asleep:
            yield say(
                "held-asleep",
                number=len(held.asleep),
                links=_listed(names, self.links, held.asleep),
            )


@dataclass(frozen=True)
class BreaksLimit:
    """A link asks this where another level was stated: the one in a place among those that there
    are, or, without a place, one that might be added.
    """

    links: tuple[Link, ...]
    place: int | None
    link: Link
    gap: Gap

    def words(self, names: Names) -> str:
        """Return the sentence."""
        return names.messages(
            "link-breaks",
            link=_name_of(names, self.links, self.place, self.link.form),
            feature=names.feature(self.gap.feature),
            level=names.level(self.gap.feature, self.gap.level),
            wish=names.wish(self.gap.feature, self.gap.aim),
        )


@dataclass(frozen=True)
class AddedUp:
    """Numbers that were stated add up to this, for so many links of those that count."""

    what: str
    sum: Sum

    def words(self, names: Names) -> str:
        """Return the sentence."""
        whole = self.sum
        is_stated_for_all = whole.stated == whole.links > 1
        return names.messages(
            f"links-all-{self.what}" if is_stated_for_all else f"links-{self.what}",
            total=_number(names, self.what, self.sum.total),
            stated=self.sum.stated,
            links=self.sum.links,
        )


@dataclass(frozen=True)
class NewlyMeets:
    """One more link meets these wishes, and no others, that no link met; or none of them."""

    link: Link
    waken: int | None
    wishes: tuple[tuple[str, Aim], ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        say = names.messages
        if not self.wishes:
            return say("adds-nothing-new")
        new = [
            say("link-wish", feature=names.feature(key), wish=wished(names, key, aim))
            for key, aim in self.wishes
        ]
        return say("adds-new", wishes=say.listed(new))


@dataclass(frozen=True)
class Helps:
    """One more link brings these wishes, and no others, nearer without meeting them, or shares
    those that another meets already, as `how` says: "nearer" or "shared".
    """

    link: Link
    waken: int | None
    how: str
    features: tuple[str, ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        said = names.features(self.features)
        return names.messages(f"adds-{self.how}", features=said, number=len(self.features))


@dataclass(frozen=True)
class Falls:
    """A wish falls without this link, from one level to another."""

    link: int
    fall: Fall

    def words(self, names: Names) -> str:
        """Return the sentence, which the name of the feature stands before."""
        fall, say = self.fall, names.messages
        if fall.after is None:
            return say("falls-alone")
        kind = "ending" if fall.only_ending else "lost" if fall.is_lost else "lower"
        return say(
            f"falls-{kind}",
            before=names.level(fall.feature, fall.before),
            after=names.level(fall.feature, fall.after),
        )


@dataclass(frozen=True)
class Kept:
    """These wishes, and no others, are met with this link and without it."""

    link: int
    features: tuple[str, ...]

    def words(self, names: Names) -> str:
        """Return the sentence."""
        said = names.features(self.features)
        return names.messages("loss-kept", features=said, number=len(self.features))


@dataclass(frozen=True)
class SmallestSet:
    """The smallest set of additions that meets all that is missing within the limits, or that none
    does and why.
    """

    smallest: Smallest
    links: tuple[Link, ...]
    missing: tuple[str, ...]

    def words(self, names: Names) -> str:
        """Return the sentences."""
        say = names.messages
        if not self.missing:
            return say("smallest-none-needed")
        if self.smallest.out_of_reach:
            return " ".join(self._out_of_reach(names))
        ways = [self._way(names, chosen) for chosen in self.smallest.sets]
        end = say("smallest-then", features=names.features(self.missing), number=len(self.missing))
        if len(ways) == 1:
            return f"{ways[0]} {end}"
        return " ".join((say("smallest-ways", number=len(ways)), *ways, end))

    def _way(self, names: Names, chosen: Iterable[Addition]) -> str:
        steps = names.messages.listed([step_of(names, self.links, one) for one in chosen])
        return names.messages("smallest-way", steps=steps[0].upper() + steps[1:])

    def _out_of_reach(self, names: Names) -> Iterator[str]:
        say = names.messages
        for feature, would in self.smallest.out_of_reach.items():
            yield say("smallest-out-of-reach", feature=names.feature(feature))
            if len(would) > EXPLAINED:
                every = [addition_name(names, self.links, one) for one in would]
                yield say("smallest-beyond", links=say.listed(every))
            elif would:
                yield from self._broken(names, would)
            else:
                yield say("smallest-nothing")

    def _broken(self, names: Names, would: Iterable[Addition]) -> Iterator[str]:
        for one in would:
            added = _added(self.links, one)
            for gap in one.breaks:
                yield names.say(BreaksLimit(self.links, one.waken, added, gap))


def addition_name(names: Names, links: Sequence[Link], one: Addition) -> str:
    """Return the name of a form to add, or of the link that is woken up."""
    return _name_of(names, links, one.waken, one.form)


def _name_of(names: Names, links: Sequence[Link], place: int | None, form: str) -> str:
    return names.approach_short(form) if place is None else called(names, links)[place]


def _added(links: Sequence[Link], one: Addition) -> Link:
    """Return the link that an addition makes: a new one, or one that is woken up."""
    return Link(form=one.form) if one.waken is None else links[one.waken].awake()


def step_of(names: Names, links: Sequence[Link], one: Addition) -> str:
    """Return an addition as something to do: "wake X up", "add Y"."""
    kind = "add" if one.waken is None else "wake"
    return names.messages(f"step-{kind}", link=addition_name(names, links, one))


def _listed(names: Names, links: Sequence[Link], places: Iterable[int]) -> str:
    every = called(names, links)
    return names.messages.listed([every[place] for place in places])


@dataclass(frozen=True, kw_only=True)
class WishRow:
    """A wish as a list shows it: "met", "fragile" or "missing", what it is, and by what."""

    feature: str
    state: str
    name: str
    by: str
    weight: str


@dataclass(frozen=True)
class AskRow:
    """What the links ask of a feature: the highest level, and by which."""

    feature: str
    name: str
    level: Level
    by: str


@dataclass(frozen=True, kw_only=True)
class AdditionRow:
    """What one more link brings and asks."""

    form: str
    waken: int | None
    title: str
    brings: str
    also: tuple[str, ...]
    breaks: tuple[str, ...]
    levels: tuple[tuple[str, Level], ...]
    relations: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LossView:
    """What is missed without a link: (feature, sentence) for each wish that falls."""

    link: int
    form: str
    name: str
    falls: tuple[tuple[str, str], ...]
    kept: str


@dataclass(frozen=True, kw_only=True)
class LinksInWords:
    """All that a page, a note and the command line say of the links."""

    rows: tuple[LinkRow, ...]
    met: str
    otherwise: str
    wishes: tuple[WishRow, ...]
    left_out: str
    asks: tuple[AskRow, ...]
    sums: tuple[str, ...]
    breaks: tuple[str, ...]
    smallest: str
    additions: tuple[AdditionRow, ...]
    losses: tuple[LossView, ...]


def links_in_words(names: Names, priorities: Priorities, found: Links) -> LinksInWords:
    """Return what follows from the links, in words."""
    links, whole = priorities.links, found.together
    every = called(names, links)
    sums = [AddedUp("amount", whole.amount), AddedUp("staff", whole.staff)]
    asks = sorted(whole.asked, key=lambda one: one.feature not in names.catalogue.commitments)
    breaks = [
        BreaksLimit(links, place, links[place], _gap(names, priorities, links[place], one.feature))
        for one in asks
        for place in one.broken_by
    ]
    return LinksInWords(
        rows=link_rows(names, links),
        met=names.say(MetTogether(len(whole.met), len(whole.held))),
        otherwise=" ".join(_otherwise(names, priorities, whole)),
        wishes=tuple(_wish_row(names, priorities, one) for one in whole.held),
        left_out=_left_out(names, links),
        asks=tuple(
            AskRow(
                feature=one.feature,
                name=names.feature_short(one.feature),
                level=one.level,
                by=_listed(names, links, one.by),
            )
            for one in reversed(asks)
        ),
        sums=tuple(names.say(one) for one in sums if one.sum.stated),
        breaks=tuple(names.say(one) for one in breaks),
        smallest=names.say(SmallestSet(found.smallest, links, whole.missing)),
        additions=tuple(_addition_row(names, priorities, one) for one in _best_first(found)),
        losses=tuple(_loss_view(names, links, every, loss) for loss in found.losses),
    )


def _otherwise(names: Names, priorities: Priorities, whole: Together) -> Iterator[str]:
    """Say what counts as a wish here and not in the ranking, and the other way round."""
    ranked = stated_wishes(names.catalogue, priorities)
    here = tuple(one.feature for one in whole.held)
    too = tuple(one for one in here if one not in ranked)
    limits = tuple(one for one in ranked if one not in here)
    if too:
        yield names.messages("links-wished-here", features=names.features(too))
    if limits:
        yield names.messages("links-limits-here", features=names.features(limits))


def _gap(names: Names, priorities: Priorities, link: Link, feature: str) -> Gap:
    level, aim = priorities.level_of(names.catalogue, link, feature), priorities.of(feature).aim
    assert aim is not None
    return Gap(feature, level, aim, aim.gap(level))


def _best_first(found: Links) -> list[Addition]:
    """Return the additions: what keeps the limits first, then what newly meets most."""
    return sorted(
        found.additions,
        key=lambda one: (not one.keeps_limits, -len(one.newly), -len(one.shared), -len(one.nearer)),
    )


def _wish_row(names: Names, priorities: Priorities, held: Held) -> WishRow:
    return WishRow(
        feature=held.feature,
        state=held.state.value,
        name=names.messages(
            "link-wish",
            feature=names.feature_short(held.feature),
            wish=wished(names, held.feature, held.aim),
        ),
        by=names.say(HeldBy(held, priorities.links)),
        weight=names.messages("weight-must") if priorities.of(held.feature).firm else "",
    )


def _left_out(names: Names, links: Sequence[Link]) -> str:
    asleep = [place for place, link in enumerate(links) if not link.counts]
    if not asleep:
        return ""
    return names.messages("links-asleep", links=_listed(names, links, asleep), number=len(asleep))


def _addition_row(names: Names, priorities: Priorities, one: Addition) -> AdditionRow:
    link = _added(priorities.links, one)
    new = tuple((key, effective_aim(priorities.of(key))) for key in one.newly)
    called_so = addition_name(names, priorities.links, one)
    known = names.catalogue.relations
    said = {key: names.text(known[key].text) for key in one.relations}
    title = "adds-wake" if one.waken is not None else "adds-form"
    return AdditionRow(
        form=one.form,
        waken=one.waken,
        title=names.messages(title, link=called_so),
        brings=names.say(NewlyMeets(link, one.waken, new)),
        also=tuple(
            names.say(Helps(link, one.waken, how, features))
            for how, features in (("nearer", one.nearer), ("shared", one.shared))
            if features
        ),
        breaks=tuple(
            names.say(BreaksLimit(priorities.links, one.waken, link, gap)) for gap in one.breaks
        ),
        levels=tuple((key, one.levels[key]) for key in reversed(names.catalogue.commitments)),
        relations=tuple(text for key, text in said.items() if known[key].kind not in WARNINGS),
        warnings=tuple(text for key, text in said.items() if known[key].kind in WARNINGS),
    )


def _loss_view(names: Names, links: Sequence[Link], every: Sequence[str], loss: Loss) -> LossView:
    return LossView(
        link=loss.link,
        form=links[loss.link].form,
        name=every[loss.link],
        falls=tuple(
            (names.feature_short(fall.feature), names.say(Falls(loss.link, fall)))
            for fall in loss.falls
        ),
        kept=names.say(Kept(loss.link, loss.kept)) if loss.kept else "",
    )


def overlaps_in_words(names: Names, found: SideBySide) -> tuple[str, ...]:
    """Say which links of two municipalities are alike."""
    every = called(names, found.joined.links)
    return tuple(
        names.messages(
            f"overlap-{_kind(one.same_form, one.same_partner)}",
            mine=every[one.mine],
            theirs=every[one.theirs],
        )
        for one in found.overlaps
    )


def _kind(same_form: bool, same_partner: bool) -> str:
    if same_form and same_partner:
        return "both"
    return "form" if same_form else "partner"
