"""`robustness` and `portfolio`: how sure the order is, and what to combine."""

import argparse
from collections.abc import Sequence

from mic_selector.cli.common import (
    Add,
    Refused,
    evaluated,
    needs_file,
    print_contract,
    print_csv,
    print_table,
)
from mic_selector.contracts.combining import Portfolios, portfolios_found
from mic_selector.contracts.sureness import sureness_of
from mic_selector.decision.portfolios import portfolios
from mic_selector.decision.robustness import SAMPLES, SEED, robustness
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
    asked = (catalogue, priorities, evaluation, options.samples, options.seed)
    if options.format == "json" and (sure := sureness_of(*asked)):
        print_contract(sure)
        return 0
    found = robustness(*asked)
    if found is None:
        raise Refused(say("nothing-left"))
    names = Names(catalogue, say)
    words = sureness_in_words(names, found)
    if options.format == "csv":
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


def _portfolio(options: argparse.Namespace, say: Messages) -> int:
    catalogue, priorities, _ = evaluated(options)
    if options.size < 1:
        raise Refused(say("cli-size-refused"))
    if options.format != "table":
        return _print_portfolios(
            portfolios_found(catalogue, priorities, options.size), options, say
        )
    found = portfolios(catalogue, priorities, options.size)
    names = Names(catalogue, say)
    for one in (portfolio_in_words(names, one) for one in found.efficient):
        print(" + ".join(names.approach_short(member) for member in one.members))
        print(f"  {one.lacking}")
        for relation in one.relations:
            print(f"  {relation}")
    if found.combine or not found.efficient:
        print(say("budgets-add-up" if found.combine else "portfolios-none"))
    return 0


def _print_portfolios(found: Portfolios, options: argparse.Namespace, say: Messages) -> int:
    if options.format == "json":
        print_contract(found)
        return 0
    flat = [
        {"approaches": " + ".join(one.approaches), **one.fits, **one.asked}
        for one in found.portfolios
    ]
    print_csv(flat, say, ["approaches"])
    return 0
