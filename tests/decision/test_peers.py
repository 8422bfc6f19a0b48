"""The same weighted sums and ranks as two other libraries, ties aside, where theirs are
wrong.
"""

import numpy as np
import pytest

from mic_selector.decision import rank, weighted_scores

# pymcdm warns where one alternative is best or worst in everything.
pytestmark = pytest.mark.filterwarnings("ignore:Alternatives with indices")
MATRICES = [200, pytest.param(1000, marks=pytest.mark.prove)]


def matrices(count: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Random matrices and weights of random shapes, from 0 to 1, without ties."""
    random = np.random.default_rng(2023)
    found = []
    for _ in range(count):
        alternatives, criteria = random.integers(2, 13, 2)
        found.append(
            (random.random((alternatives, criteria)) + 0.01, random.random(criteria) + 0.01)
        )
    return found


@pytest.mark.prove  # it takes three seconds to import; the other one takes a tenth of that
@pytest.mark.parametrize("count", MATRICES)
def test_scores_and_ranks_are_those_of_scikit_criteria(count: int) -> None:
    from skcriteria import mkdm  # takes a second, which nobody else should wait for
    from skcriteria.agg.simple import WeightedSumModel

    for values, weights in matrices(count):
        decision = mkdm(values, [max] * len(weights), weights=weights / weights.sum())
        theirs = WeightedSumModel().evaluate(decision)
        ours = weighted_scores(values, weights)
        np.testing.assert_allclose(ours, theirs.e_.score, rtol=1e-12)
        assert rank(ours).tolist() == theirs.rank_.tolist()


@pytest.mark.parametrize("count", MATRICES)
def test_scores_and_ranks_are_those_of_pymcdm(count: int) -> None:
    from pymcdm.helpers import rrankdata  # takes a second, which nobody else should wait for
    from pymcdm.methods import WSM

    as_it_is = WSM(normalization_function=lambda column, cost: column)  # noqa: ARG005  # the names are its contract
    for values, weights in matrices(count):
        shares = weights / weights.sum()
        theirs = as_it_is(values, shares, np.ones(len(weights)))
        ours = weighted_scores(values, weights)
        np.testing.assert_allclose(ours, theirs, rtol=1e-12)
        assert rank(ours).tolist() == rrankdata(theirs).tolist()
