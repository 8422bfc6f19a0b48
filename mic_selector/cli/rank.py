"""`rank` and `explain`: how the approaches stand, and why."""

import argparse
from collections.abc import Sequence
from typing import Any

from mic_selector.cli.common import (
    Add,
    Refused,
    evaluated,
    known_approach,
    needs_file,
    print_contract,
    print_csv,
    print_table,
)
from mic_selector.contracts.rank import Paragraph, explained, ranking_of
from mic_selector.decision import Evaluation, Standing
from mic_selector.files.messages import Messages
from mic_selector.priorities import Priorities
from mic_selector.wording.explanation import ruled_out
from mic_selector.wording.names import Names
from mic_selector.wording.own_reading import own_reading
from mic_selector.wording.ranking import gap_in_words
from mic_selector.wording.rounding import points, rounding_in_words


def add_commands(add: Add, say: Messages) -> None:
    """Add the commands of this part."""
    needs_file(add("rank", _rank), say)
    explain = needs_file(add("explain", _explain), say)
    about = explain.add_mutually_exclusive_group(required=True)
    about.add_argument("--approach", metavar="ID", help=say("cli-approach"))
    about.add_argument("--make-first", metavar="ID", help=say("cli-make-first"))


def _rank(options: argparse.Namespace, say: Messages) -> int:
    catalogue, priorities, evaluation = evaluated(options)
    if options.format == "json":
        print_contract(ranking_of(catalogue, evaluation))
    elif options.format == "csv":
        standings = (*evaluation.ranking, *evaluation.ruled_out)
        print_csv([_flat(standing) for standing in standings], say)
    else:
        _print_ranking(Names(catalogue, say), priorities, evaluation)
    return 0


def _flat(standing: Standing) -> dict[str, Any]:
    return {
        "approach": standing.approach,
        "rank": standing.rank,
        "score": standing.score,
        **standing.contributions,
        "misses": " ".join(gap.feature for gap in standing.misses),
    }


def _print_ranking(names: Names, priorities: Priorities, evaluation: Evaluation) -> None:
    say = names.messages
    rows: list[dict[str, Any]] = []
    for standing in evaluation.ranking:
        weighed = {
            names.feature_short(key): points(names, part)
            for key, part in standing.exact_contributions.items()
            if priorities.of(key).counts
        }
        score = points(names, standing.exact_score)
        place = {
            say("rank"): standing.rank,
            say("approach"): names.approach(standing.approach),
            say("score"): score,
        }
        rows.append({**place, **weighed})
    print_table(rows) if rows else print(say("nothing-left"))
    if own := own_reading(names, priorities):
        print(own)
    if rounding := rounding_in_words(names, evaluation.ranking):
        print(rounding)
    for one in ruled_out(names, priorities, evaluation):
        print(say("ruled-out-line", approach=one.name, reasons=say.between.join(one.reasons)))


def _explain(options: argparse.Namespace, say: Messages) -> int:
    catalogue, priorities, evaluation = evaluated(options)
    names = Names(catalogue, say)
    if options.make_first:
        return _make_first(options, names, priorities)
    approach = known_approach(catalogue, options.approach, say)
    found = explained(names, priorities, evaluation, approach)
    if options.format == "json":
        print_contract(found)
    elif options.format == "csv":
        print_csv(
            [
                {"heading": one.heading, "sentence": sentence}
                for one in found.explanation
                for sentence in one.sentences
            ],
            names.messages,
        )
    else:
        misses = [
            gap_in_words(names, priorities, approach, gap)
            for gap in evaluation.standings[approach].misses
        ]
        _print_paragraphs(found.explanation, misses)
    return 0


def _make_first(options: argparse.Namespace, names: Names, priorities: Priorities) -> int:
    # Needs numpy, which takes longer to import than a ranking takes.
    from mic_selector.contracts.changes import Undecided, made_first
    from mic_selector.decision.changes import make_first
    from mic_selector.wording.changes import made_first_in_words

    approach = known_approach(names.catalogue, options.make_first, names.messages)
    try:
        after = make_first(names.catalogue, priorities, approach)
    except Undecided:
        name = names.approach(approach)
        raise Refused(names.messages("make-first-undecided", approach=name)) from None
    found = made_first(names, priorities, approach, after)
    if options.format == "json":
        print_contract(found)
    elif options.format == "csv":
        rows = [one.model_dump() for one in found.changes]
        print_csv(rows, names.messages, ["feature", "before", "after"])
    else:
        print(made_first_in_words(names, approach, after))
        headings = [names.messages(key) for key in ("feature", "now", "then")]
        changes = [(one.feature, one.before, one.after) for one in found.changes]
        if changes:
            print_table([dict(zip(headings, change, strict=True)) for change in changes])
    return 0


def _print_paragraphs(paragraphs: Sequence[Paragraph], misses: Sequence[str]) -> None:
    for place, paragraph in enumerate(paragraphs):
        print(paragraph.heading)
        for sentence in (*(misses if place == 0 else ()), *paragraph.sentences):
            print(f"  - {sentence}")
