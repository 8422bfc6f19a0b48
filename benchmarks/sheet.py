"""Three hundred practices from an Excel sheet: read, checked against the whole catalogue, and
written as own data.
"""

import io

from openpyxl import load_workbook

from benchmarks.figures import Figure, Line, timed
from mic_selector.catalogue import load_catalogue
from mic_selector.files.messages import messages_in
from mic_selector.files.sheet import read_rows
from mic_selector.notes.practices_import import with_practices
from mic_selector.notes.practices_sheet import COLUMNS, practices_template
from mic_selector.wording.names import Names

PRACTICES = 300
ALLOWED = 3.0  # seconds
"""What somebody waits for without wondering; the column "bare" shows it."""


def figures() -> list[Line]:
    content = filled_sheet()
    file = "practices.xlsx"

    def imported() -> None:
        with_practices(read_rows(content, file), file, None, "en", may_replace=False)

    seconds = timed(imported, rounds=3)
    return [Figure(f"{PRACTICES} practices from Excel (bare: allowed)", seconds, ALLOWED, 1.0)]


def filled_sheet() -> bytes:
    """Return the template with practices in it that say all that can be said, shipped ones anew."""
    known = load_catalogue()
    names = Names(known, messages_in("en"))
    book = load_workbook(io.BytesIO(practices_template(names)))
    cases = list(known.cases.values())
    for number in range(PRACTICES):
        case = cases[number % len(cases)]
        row = {
            "name": f"{names.text(case.name)} {number}",
            "summary": names.text(case.summary),
            "forms": "; ".join(map(names.approach_short, case.approaches)),
            "municipality": f"Municipality {number}",
            "themes": "; ".join(names.text(known.themes[theme]) for theme in case.themes),
            "source": f"Report {number % 20}",
            "country": "Belgium",
            "partner": f"Partner {number}",
            "partner-country": "Uganda",
            "start": 2010,
            "lesson": names.text(case.summary),
        }
        for column, value in row.items():
            book.worksheets[0].cell(number + 2, COLUMNS.index(column) + 1, value)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
