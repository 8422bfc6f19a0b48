"""The measured speed-up: what is imported before the first visitor is no longer looked through for
garbage.
"""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any


@asynccontextmanager
async def freeze_before_the_first_visitor(_app: Any) -> AsyncIterator[None]:
    import pandas  # noqa: F401  # imported to be frozen: what Streamlit would import at the first visit
    import plotly.graph_objects  # noqa: F401  # imported to be frozen, as pandas

    gc.collect()
    gc.freeze()
    yield
