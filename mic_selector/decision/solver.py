"""Linear and integer programmes, solved by HiGHS (docs/decisions/0099-the-solver-itself.md)."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np

from mic_selector.decision.arrays import Floats

if TYPE_CHECKING:
    from highspy import HighsLp

UNBOUNDED = np.inf


class Status(Enum):
    """How a search ended: with the best, with the proof that there is none, or too early."""

    OPTIMAL = "optimal"
    IMPOSSIBLE = "impossible"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class Programme:
    """The x that make `cost` · x least, with `least` <= `rows` · x <= `most` and `low` <= x <=
    `high`; where `whole`, in whole numbers.

    `cost`, `low`, `high` and `whole` have a value for each unknown; `least` and `most` one for each
    row of `rows`: [rows, unknowns].
    """

    cost: Floats
    rows: Floats
    least: Floats
    most: Floats
    low: Floats
    high: Floats
    whole: np.ndarray


@dataclass(frozen=True)
class Solution:
    """What was found: a value for each unknown, None where nothing was; and how many parts of the
    programme (nodes) that took.
    """

    status: Status
    values: Floats | None
    nodes: int


def solve(programme: Programme, most_nodes: int | None = None, simplify: bool = True) -> Solution:
    """Return the best of a programme, or what was found within so many nodes.

    `simplify` lets the solver look for a smaller programme first, which does not always pay. The
    solver computes in floating point, to a millionth.
    """
    import highspy  # not every command needs it

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("presolve", "on" if simplify else "off")
    if most_nodes is not None:
        solver.setOptionValue("mip_max_nodes", most_nodes)
    solver.passModel(_model(programme))
    solver.run()
    found = solver.getInfo()
    statuses = {
        highspy.HighsModelStatus.kOptimal: Status.OPTIMAL,
        highspy.HighsModelStatus.kInfeasible: Status.IMPOSSIBLE,
    }
    is_found = found.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    return Solution(
        statuses.get(solver.getModelStatus(), Status.ENDED),
        np.array(solver.getSolution().col_value) if is_found else None,
        max(1, found.mip_node_count),
    )


def _model(programme: Programme) -> "HighsLp":
    """Return a programme as the solver takes it: of its rows only what is not 0."""
    from highspy import HighsLp, HighsVarType, MatrixFormat

    model = HighsLp()
    model.num_row_, model.num_col_ = programme.rows.shape
    model.col_cost_ = programme.cost
    model.col_lower_, model.col_upper_ = programme.low, programme.high
    model.row_lower_, model.row_upper_ = programme.least, programme.most
    if programme.whole.any():
        kinds = HighsVarType.kContinuous, HighsVarType.kInteger
        model.integrality_ = [kinds[bool(is_whole)] for is_whole in programme.whole]
    row, column = np.nonzero(programme.rows)
    model.a_matrix_.format_ = MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.searchsorted(row, np.arange(len(programme.rows) + 1))
    model.a_matrix_.index_, model.a_matrix_.value_ = column, programme.rows[row, column]
    return model
