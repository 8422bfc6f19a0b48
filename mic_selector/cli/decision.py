"""`robustness` and `portfolio`: how sure the order is, and what to combine."""

import argparse
from collections.abc import Sequence
from typing import Any

from mic_selector.cli.common import (
    Add,
    Refused,
    evaluated,
    needs_file,
    print_csv,
    print_json,
    print_table,
)
from mic_selector.decision.portfolios import Portfolio, portfolios
from mic_selector.decision.regret import RobustChoice, robust_choice
from mic_selector.decision.robustness import SAMPLES, SEED, Around, Robustness, robustness
from mic_selector.decision.sampling import FACTOR
from mic_selector.files.messages import Messages
from mic_selector.wording.changes import portfolio_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.robustness import Share, sureness_in_words

MOST_SAMPLES = 1_000_000


def add_commands(add: Add, say: Messages) -> None:
    """Add the commands of this part."""
    robust = needs_file(add("robustness", _robustness), say)
    robust.add_argument(
        "--samples", metavar="N", type=int, default=SAMPLES, help=say("cli-samples")
    )
    robust.add_argument("--seed", metavar="S", type=int, default=SEED, help=say("cli-seed"))
    portfolio = needs_file(add("portfolio", _portfolio), say)
    portfolio.add_argument("--size", metavar="K", type=int, default=2, help=say("cli-size"))


def _robustness(options: argparse.Namespace, say: Messages) -> int:
    catalogue, priorities, evaluation = evaluated(options)
    if not 1 <= options.samples <= MOST_SAMPLES:
        raise Refused(say("cli-samples-refused", most=say.number(MOST_SAMPLES)))
    if options.seed < 0:
        raise Refused(say("cli-seed-refused"))
    found = robustness(catalogue, priorities, evaluation, options.samples, options.seed)
    if found is None:
        raise Refused(say("nothing-left"))
    names = Names(catalogue, say)
    words = sureness_in_words(names, found)
    if options.format == "json":
        by_order = robustness(
            catalogue,
            priorities,
            evaluation,
            options.samples,
            options.seed,
            around=Around.ORDER,
        )
        choice = robust_choice(catalogue, priorities, evaluation, seed=options.seed)
        print_json(
            {
                **_robustness_data(found, options.seed),
                "order_only": _order_data(by_order) if by_order else None,
                "robust_choice": _choice_data(choice) if choice else None,
            }
        )
    elif options.format == "csv":
        print_csv([{"approach": row.approach, **_shares(row.shares)} for row in words.rows], say)
    else:
        print(words.verdict, *words.grounds, sep="\n")
        print_table(
            [
                {say("approach"): row.name, say("sure-heading"): f"{row.first}, {row.ranks}"}
                for row in words.rows
            ]
        )
        print("\n".join((*words.certain, words.method)))
    return 0


def _shares(shares: Sequence[Share]) -> dict[str, float]:
    return {f"rank_{place}": share.part / 100 for place, share in enumerate(shares, 1)}


def _robustness_data(found: Robustness, seed: int) -> dict[str, Any]:
    counted = found.acceptability
    return {
        "verdict": found.verdict.value,
        "near": found.near.value if found.near else None,
        "contenders": list(found.contenders),
        "first_by_score": list(found.first),
        "around": found.around.value,
        "factor": FACTOR,
        "draws": counted.draws,
        "seed": seed,
        "features": list(found.features),
        "approaches": [
            {
                "approach": approach,
                "ranks": counted.ranks[row].tolist(),
                "standard_errors": counted.standard_errors[row].tolist(),
                "central_weights": _numbers(counted.central_weights[row]),
                "confidence": _numbers(counted.confidence[row : row + 1])[0],
                "beats": dict(zip(found.approaches, counted.pairwise[row].tolist(), strict=True)),
                "dominated_by": list(found.dominated.get(approach, ())),
                "can_be_first_alone": found.within_reach[approach],
            }
            for row, approach in enumerate(found.approaches)
        ],
    }


def _order_data(found: Robustness) -> dict[str, Any]:
    """Return what the draws say that keep the order of importance alone."""
    return {
        "verdict": found.verdict.value,
        "near": found.near.value if found.near else None,
        "contenders": list(found.contenders),
        "first": {approach: found.first_share(approach) for approach in found.approaches},
    }


def _choice_data(found: RobustChoice) -> dict[str, Any]:
    return {
        "safest": list(found.safest),
        "scales": found.scales,
        "largest_regrets": [
            {
                "approach": one.approach,
                "linear": float(one.linear),
                "exact": str(one.linear),
                "drawn": one.drawn,
            }
            for one in found.regrets
        ],
        "without": {feature: list(first) for feature, first in found.without.items()},
    }


def _numbers(array: Any) -> list[float | None]:
    """Return numbers as JSON can hold them: what is not defined (never first) is null."""
    return [None if number != number else float(number) for number in array]


def _portfolio(options: argparse.Namespace, say: Messages) -> int:
    catalogue, priorities, _ = evaluated(options)
    if options.size < 1:
        raise Refused(say("cli-size-refused"))
    found = portfolios(catalogue, priorities, options.size)
    rows = [_portfolio_data(one) for one in found.efficient]
    if options.format == "json":
        print_json({"compared": found.compared, "portfolios": rows, "core": dict(found.core)})
        return 0
    flat = [
        {"approaches": " + ".join(row["approaches"]), **row["fits"], **row["asked"]} for row in rows
    ]
    if options.format == "csv":
        print_csv(flat, say, ["approaches"])
        return 0
    names = Names(catalogue, say)
    for one in (portfolio_in_words(names, one) for one in found.efficient):
        print(" + ".join(names.approach_short(member) for member in one.members))
        print(
            "  "
            + (
                say("portfolio-lacks", features=one.lacking)
                if one.lacking
                else say("portfolio-whole")
            )
        )
        for relation in one.relations:
            print(f"  {relation}")
    print(say("budgets-add-up") if rows else say("portfolios-none"))
    return 0


def _portfolio_data(portfolio: Portfolio) -> dict[str, Any]:
    return {
        "approaches": list(portfolio.members),
        "fits": dict(portfolio.fits),
        "asked": {feature: level.value for feature, level in portfolio.asked.items()},
        "relations": list(portfolio.relations),
    }
