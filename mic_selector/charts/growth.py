"""The growth path: what one can start with now, on the left, and what it can grow into, on the
right.
"""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from mic_selector.wording.names import Names

_ROW = 62


def growth(names: Names, starts: Sequence[str], steps: Sequence[str], ink: str) -> go.Figure:
    """Return the figure: an arrow for each step; dashed where the source only says that it may."""
    relations = [names.catalogue.relations[step] for step in steps]
    left = list(dict.fromkeys([*(relation.origin for relation in relations), *starts]))
    right = list(dict.fromkeys(relation.target for relation in relations))
    rows = max(len(left), len(right), 1)
    places = {("left", key): _place(row, len(left), rows) for row, key in enumerate(left)}
    places |= {("right", key): _place(row, len(right), rows) for row, key in enumerate(right)}
    on_the_left = {key: places["left", key] for key in left}
    on_the_right = {key: places["right", key] for key in right}
    traces = [
        _column(names, on_the_left, 0.0, "middle left", ink),
        _column(names, on_the_right, 1.0, "middle right", ink),
    ]
    for may in (False, True):
        pairs = {(one.origin, one.target) for one in relations if (one.wording == "may") is may}
        traces.append(_lines(sorted(pairs), places, "dot" if may else "solid", ink))
    return go.Figure({"data": traces, "layout": _layout(names, rows, ink)})


def _place(row: int, count: int, rows: int) -> float:
    """Return a height that spreads a column over all rows, the first on top."""
    return rows - (row + 0.5) * rows / count


def _column(
    names: Names, heights: Mapping[str, float], x: float, side: str, ink: str
) -> dict[str, object]:
    looks = [names.catalogue.approaches[key] for key in heights]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x] * len(heights),
        "y": list(heights.values()),
        "text": [names.approach_short(key) for key in heights],
        "textposition": side,
        "textfont": {"color": ink, "size": 13},
        "marker": {
            "symbol": [look.marker for look in looks],
            "color": [look.colour for look in looks],
            "size": 13,
        },
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _lines(
    pairs: Sequence[tuple[str, str]], places: dict[tuple[str, str], float], dash: str, ink: str
) -> dict[str, object]:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [x for _ in pairs for x in (0.03, 0.97, None)],
        "y": [
            y for one, other in pairs for y in (places["left", one], places["right", other], None)
        ],
        "line": {"color": ink, "width": 1.5, "dash": dash},
        "marker": {
            "symbol": "arrow",
            "angleref": "previous",
            "size": [0, 12, 0] * len(pairs),
            "color": ink,
        },
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _layout(names: Names, rows: int, ink: str) -> dict[str, object]:
    axis = {"visible": False, "fixedrange": True}
    heading = {
        "showarrow": False,
        "yref": "paper",
        "y": 1.0,
        "yanchor": "bottom",
        "font": {"color": ink, "size": 14},
    }
    return {
        "height": 70 + _ROW * rows,
        "margin": {"l": 110, "r": 110, "t": 40, "b": 10},
        "xaxis": {**axis, "range": [-0.02, 1.02]},
        "yaxis": {**axis, "range": [0, rows]},
        "plot_bgcolor": "rgba(0,0,0,0)",
        "annotations": [
            {
                **heading,
                "x": 0,
                "xanchor": "center",
                "text": f"<b>{names.messages('grow-now')}</b>",
            },
            {
                **heading,
                "x": 1,
                "xanchor": "center",
                "text": f"<b>{names.messages('grow-later')}</b>",
            },
        ],
    }
