"""How the approaches stand, and why."""

from collections.abc import Mapping

from mic_selector.catalogue import Catalogue
from mic_selector.contracts.model import Contract
from mic_selector.decision import Evaluation, Gap, Standing
from mic_selector.priorities import Priorities
from mic_selector.wording.explanation import explain_approach
from mic_selector.wording.names import Names


class Stamp(Contract):
    """Which catalogue was computed with: `sha256` is that of its canonical JSON."""

    version: str
    sha256: str


class Miss(Contract):
    """An aim that an approach misses by `gap` steps: it has `level`, asked was `aim` `limit`."""

    feature: str
    level: str
    aim: str
    limit: str
    gap: int


class Ranked(Contract):
    """An approach with its rank, its score from 0 to 100, and what each feature adds to it."""

    approach: str
    rank: int
    score: float
    contributions: Mapping[str, float]


class RuledOut(Contract):
    """An approach that misses a firm aim."""

    approach: str
    score: float
    contributions: Mapping[str, float]
    misses: tuple[Miss, ...]


class Ranking(Contract):
    """The approaches, best first; and what is ruled out, nearest first."""

    catalogue: Stamp
    ranking: tuple[Ranked, ...]
    ruled_out: tuple[RuledOut, ...]


class Paragraph(Contract):
    """Sentences under a heading, in the language that was asked for."""

    heading: str
    sentences: tuple[str, ...]


class Explanation(Contract):
    """Why an approach stands where it stands; without a rank it is ruled out."""

    approach: str
    rank: int | None
    score: float
    contributions: Mapping[str, float]
    misses: tuple[Miss, ...]
    shortfalls: tuple[Miss, ...]
    explanation: tuple[Paragraph, ...]


def ranking_of(catalogue: Catalogue, evaluation: Evaluation) -> Ranking:
    """Return how the approaches stand."""
    return Ranking(
        catalogue=Stamp(version=catalogue.version, sha256=catalogue.sha256),
        ranking=tuple(_ranked(standing) for standing in evaluation.ranking),
        ruled_out=tuple(_ruled_out(standing) for standing in evaluation.ruled_out),
    )


def explained(
    names: Names, priorities: Priorities, evaluation: Evaluation, approach: str
) -> Explanation:
    """Return why an approach stands where it stands."""
    standing = evaluation.standings[approach]
    paragraphs = explain_approach(names, priorities, evaluation, approach)
    return Explanation(
        approach=approach,
        rank=standing.rank,
        score=standing.score,
        contributions=standing.contributions,
        misses=tuple(map(_miss, standing.misses)),
        shortfalls=tuple(map(_miss, standing.shortfalls)),
        explanation=tuple(
            Paragraph(heading=one.heading, sentences=tuple(one.sentences)) for one in paragraphs
        ),
    )


def _ranked(standing: Standing) -> Ranked:
    assert standing.rank is not None
    return Ranked(
        approach=standing.approach,
        rank=standing.rank,
        score=standing.score,
        contributions=standing.contributions,
    )


def _ruled_out(standing: Standing) -> RuledOut:
    return RuledOut(
        approach=standing.approach,
        score=standing.score,
        contributions=standing.contributions,
        misses=tuple(map(_miss, standing.misses)),
    )


def _miss(gap: Gap) -> Miss:
    return Miss(
        feature=gap.feature,
        level=gap.level.value,
        aim=gap.aim.direction.value,
        limit=gap.aim.level.value,
        gap=gap.steps,
    )
