"""What every method has in every column of the matrix, for filtering in the browser.

The words are on the page, in its language; this file has ids alone and serves all languages.
"""

from __future__ import annotations

from typing import Any

from methodica.catalogue import Catalogue
from methodica.views.columns import column_ids, used_values, values_of


def matrix_record(catalogue: Catalogue) -> dict[str, Any]:
    """Return `methods` and, for each column, its `values` and a row of their numbers a method.

    A row with one value is a number, one with several a list.
    """
    methods = [entry.method for entry in catalogue.entries.values()]
    columns = {}
    for column in column_ids(catalogue):
        values = sorted(used_values(methods, column))
        numbers = {value: number for number, value in enumerate(values)}
        rows = [[numbers[value] for value in values_of(method, column)]
                for method in methods]
        columns[column] = {
            "values": values, "rows": [row[0] if len(row) == 1 else row for row in rows],
        }
    return {"methods": list(catalogue.entries), "columns": columns}
