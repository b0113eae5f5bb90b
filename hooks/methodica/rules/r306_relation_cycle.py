"""R306: methods that are, in the end, a kind or a part of themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from methodica.load import Data
from methodica.model import RelationType
from methodica.problems import Problem

LONGEST = 8
"""Most methods of a cycle that are shown."""

Graph = Mapping[str, Mapping[str, int]]
"""For each method, those it points to, with the index of the relation."""

ACROSS = True


def check(data: Data) -> Iterator[Problem]:
    """Report each cycle of `kind-of` and of `part-of` once, at its alphabetically first member."""
    for type in (RelationType.KIND_OF, RelationType.PART_OF):
        graph: dict[str, dict[str, int]] = {}
        for id in sorted(data.entries):
            below = graph.setdefault(id, {})
            for index, relation in enumerate(data.entries[id].method.relations):
                if relation.type is type and relation.method != id:
                    below.setdefault(relation.method, index)
        for cycle in sorted(set(_cycles(graph))):
            entry = data.entries[cycle[0]]
            place = entry.place("relations", graph[cycle[0]][cycle[1]], "method")
            shown = cycle if len(cycle) <= LONGEST else (*cycle[: LONGEST - 1], "…")
            yield Problem("R306", place, f'"{type}" runs in a circle: '
                          f"{' -> '.join((*shown, cycle[0]))}",
                          f'delete the relation that is not true, or make it "{RelationType.USES}"')


def _cycles(graph: Graph) -> Iterator[tuple[str, ...]]:
    """Yield cycles, each from its first member, until without them none would be left.

    A walk in depth without recursion: an edge back to a method on the path closes a cycle.
    """
    done: set[str] = set()
    for start in graph:
        path, index_of = [start], {start: 0}
        edges = [iter(graph[start])] if start not in done else []
        while edges:
            target = next(edges[-1], None)
            if target is None:
                edges.pop()
                finished = path.pop()
                del index_of[finished]
                done.add(finished)
            elif target in index_of:
                cycle = path[index_of[target] :]
                first = cycle.index(min(cycle))
                yield (*cycle[first:], *cycle[:first])
            elif target not in done and target in graph:
                index_of[target] = len(path)
                path.append(target)
                edges.append(iter(graph[target]))
