"""What to combine."""

from collections.abc import Mapping

from mic_selector.catalogue import Catalogue
from mic_selector.contracts.model import Contract
from mic_selector.decision.portfolios import Portfolio, portfolios
from mic_selector.priorities import Priorities


class PortfolioFound(Contract):
    """Approaches together: how far each wish is met, from 0 to 1, and what they ask."""

    approaches: tuple[str, ...]
    fits: Mapping[str, float]
    asked: Mapping[str, str]
    relations: tuple[str, ...]


class Portfolios(Contract):
    """The combinations that no other one betters, out of `compared`; `core` says in how many of
    them an approach is, from 0 to 1.
    """

    compared: int
    portfolios: tuple[PortfolioFound, ...]
    core: Mapping[str, float]


def portfolios_found(catalogue: Catalogue, priorities: Priorities, size: int) -> Portfolios:
    """Return the combinations of at most so many approaches that no other one betters."""
    found = portfolios(catalogue, priorities, size)
    return Portfolios(
        compared=found.compared,
        portfolios=tuple(map(_found, found.efficient)),
        core=found.core,
    )


def _found(portfolio: Portfolio) -> PortfolioFound:
    return PortfolioFound(
        approaches=tuple(portfolio.members),
        fits={feature: float(fit) for feature, fit in portfolio.fits.items()},
        asked={feature: level.value for feature, level in portfolio.asked.items()},
        relations=tuple(portfolio.relations),
    )
