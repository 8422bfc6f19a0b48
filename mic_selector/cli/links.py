"""`links`: what a municipality already has, what one more would bring, what would be missed."""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from mic_selector.catalogue import load_catalogue
from mic_selector.cli.common import Add, needs_file, print_contract, print_csv, print_table
from mic_selector.contracts.linking import links_found, links_side_by_side
from mic_selector.decision.links import Links, present_links, side_by_side
from mic_selector.files.messages import Messages
from mic_selector.priorities import Priorities
from mic_selector.priorities.file import read_links
from mic_selector.wording.links import LinksInWords, links_in_words, overlaps_in_words
from mic_selector.wording.names import Names


def add_commands(add: Add, say: Messages) -> None:
    """Add the command of this part."""
    command = needs_file(add("links", _links), say)
    command.add_argument(
        "--with", dest="other", metavar="OTHER", type=Path, help=say("cli-links-with")
    )


def _links(options: argparse.Namespace, say: Messages) -> int:
    catalogue = load_catalogue(options.data)
    priorities = read_links(options.file, catalogue)
    laid = side_by_side(priorities, replace(priorities, links=()))
    if options.other:
        laid = side_by_side(priorities, read_links(options.other, catalogue))
    found = present_links(catalogue, laid.joined)
    if options.format == "json":
        print_contract(
            links_side_by_side(laid.joined, found, laid.overlaps)
            if options.other
            else links_found(laid.joined, found)
        )
    elif options.format == "csv":
        print_csv(list(_rows(laid.joined, found)), say, ["feature", "state", "carriers"])
    else:
        names = Names(catalogue, say)
        _print(say, links_in_words(names, laid.joined, found))
        if options.other:
            for sentence in overlaps_in_words(names, laid) or (say("overlap-none"),):
                print(sentence)
    return 0


def _print(say: Messages, words: LinksInWords) -> None:
    print(say("links-heading", number=len(words.rows)))
    for row in words.rows:
        about = [one for one in (row.about, row.carried, row.alive) if one]
        print(f"  {_line(say, row.name, say.between.join(about))}")
    print(*filter(None, (words.met, words.otherwise)))
    for wish in words.wishes:
        print(f"  {_line(say, wish.name, wish.by)}")
    for sentence in filter(None, (words.left_out, *words.sums, *words.breaks)):
        print(sentence)
    print(_line(say, say("links-smallest"), words.smallest))
    print(say("adds-heading"))
    print_table(
        [{say("approach"): one.title, say("adds-brings"): one.brings} for one in words.additions]
    )
    for loss in words.losses:
        falls = [_line(say, feature, sentence) for feature, sentence in loss.falls]
        missed = " ".join(falls) or say("loss-nothing")
        print(_line(say, say("loss-of", link=loss.name), missed))


def _line(say: Messages, heading: str, text: str) -> str:
    return say("note-line", heading=heading, text=text)


def _rows(priorities: Priorities, found: Links) -> Iterator[dict[str, Any]]:
    for held in found.together.held:
        yield {
            "feature": held.feature,
            "aim": held.aim.level.value,
            "level": held.level.value if held.level else "",
            "fit": float(held.fit),
            "state": held.state.value,
            "carriers": " + ".join(priorities.links[place].form for place in held.carriers),
        }
