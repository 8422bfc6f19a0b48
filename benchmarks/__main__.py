"""Run the benchmarks and print one table: `python -m benchmarks`, or one of them with `--only
NAME`.
"""

import argparse
import os
import sys
from collections.abc import Callable

from benchmarks import (
    acceptability,
    ballots,
    first_load,
    large,
    own_data,
    practices,
    ranking,
    sheet,
    slider,
    startup,
    sureness,
    visitors,
)
from benchmarks.figures import Absent, Line, NotMeasured, table

BENCHMARKS: dict[str, Callable[[], list[Line]]] = {
    "text": slider.text_figures,
    "radar": slider.radar_figures,
    "sure": slider.sureness_figures,
    "startup": startup.figures,
    "first_load": first_load.figures,
    "ranking": ranking.figures,
    "acceptability": acceptability.figures,
    "sureness": sureness.figures,
    "large": large.figures,
    "practices": practices.figures,
    "sheet": sheet.figures,
    "ballots": ballots.figures,
    "visitors": visitors.figures,
    "own_data": own_data.figures,
}


def main() -> int:
    """Print the table; return 0 whatever the ratios are, 1 if something could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--only",
        choices=BENCHMARKS,
        action="append",
        help="run this one; may be given several times",
    )
    chosen = parser.parse_args().only or list(BENCHMARKS)
    busy_before = os.getloadavg()[0]
    lines = [line for name in chosen for line in measured(name)]
    print(table(lines))
    print(
        f"{os.cpu_count()} cores; load before {busy_before:.1f}, "
        f"after {os.getloadavg()[0]:.1f}: the quieter, the truer"
    )
    return int(any(isinstance(line, Absent) and not line.is_optional for line in lines))


def measured(name: str) -> list[Line]:
    print(f"measuring {name} …", file=sys.stderr, flush=True)
    try:
        return BENCHMARKS[name]()
    except Exception as error:
        # One that fails must not take the others along; the exit code says that it failed.
        reason = (
            str(error) if isinstance(error, NotMeasured) else f"{type(error).__name__}: {error}"
        )
        return [Absent(name, f"not measured: {reason.splitlines()[0]}")]


sys.exit(main())
