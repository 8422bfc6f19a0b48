"""What a municipality already has: what its links bring together, and what one more would."""

from typing import Any

from mic_selector.decision.links import Addition, Fall, Links, Loss, Overlap, Sum
from mic_selector.priorities import Priorities
from mic_selector.priorities.link_file import link_data

LinksFound = dict[str, Any]
"""The links as they were stated, per wish what meets it, sums, additions and losses."""


def links_found(
    priorities: Priorities, found: Links, overlaps: tuple[Overlap, ...] | None = None
) -> LinksFound:
    """Return what the present links bring and ask together, what one more would bring and what
    each one less would lose; with `overlaps`, what two municipalities both have.
    """
    whole = found.together
    data: dict[str, Any] = {
        "links": [link_data(link) for link in priorities.links],
        "wishes": [
            {
                "feature": one.feature,
                "at_least": one.aim.level.value,
                "level": one.level.value if one.level else None,
                "fit": float(one.fit),
                "exact": str(one.fit),
                "state": one.state.value,
                "carriers": list(one.carriers),
                "lasting": list(one.lasting),
                "nearest": list(one.nearest),
                "asleep": list(one.asleep),
            }
            for one in whole.held
        ],
        "asked": [
            {
                "feature": one.feature,
                "level": one.level.value,
                "by": list(one.by),
                "broken_by": list(one.broken_by),
            }
            for one in whole.asked
        ],
        "amount": _sum_data(whole.amount),
        "staff": _sum_data(whole.staff),
        "additions": [_addition_data(one) for one in found.additions],
        "losses": [_loss_data(one) for one in found.losses],
        "smallest": [[_step_data(one) for one in chosen] for chosen in found.smallest.sets],
        "out_of_reach": {
            feature: [_step_data(one) for one in would]
            for feature, would in found.smallest.out_of_reach.items()
        },
    }
    if overlaps is not None:
        data["overlaps"] = [vars(one) for one in overlaps]
    return data


def _sum_data(found: Sum) -> dict[str, Any]:
    total = float(found.total)
    return {"total": total, "exact": str(found.total), "stated": found.stated, "of": found.links}


def _step_data(one: Addition) -> dict[str, Any]:
    return {"approach": one.form, "wakes": one.waken}


def _addition_data(one: Addition) -> dict[str, Any]:
    return {
        **_step_data(one),
        "newly": list(one.newly),
        "nearer": list(one.nearer),
        "shared": list(one.shared),
        "breaks": [gap.feature for gap in one.breaks],
        "levels": {feature: level.value for feature, level in one.levels.items()},
        "relations": list(one.relations),
    }


def _loss_data(one: Loss) -> dict[str, Any]:
    return {
        "link": one.link,
        "lost": list(one.lost),
        "falls": [_fall_data(fall) for fall in one.falls],
        "kept": list(one.kept),
    }


def _fall_data(one: Fall) -> dict[str, Any]:
    return {
        "feature": one.feature,
        "from": one.before.value,
        "to": one.after.value if one.after else None,
        "only_ending": one.only_ending,
    }
