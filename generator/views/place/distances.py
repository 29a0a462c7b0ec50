"""How far places are from each other, over the great circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import acos, cos, pi, radians, sin

from generator.model.location import Point

EARTH_RADIUS = 6371.0
"""Mean radius of the earth in kilometres (IUGG)."""

FARTHEST = pi * EARTH_RADIUS
"""Half the way round the earth, in kilometres."""

_Vector = tuple[float, float, float]


def kilometres(start: Point, end: Point) -> float:
    """Return the length of the great circle between two points, in kilometres."""
    return _kilometres(_closeness(_vector(start), _vector(end)))


class Neighbourhood:
    """Places by id, each able to name the others from the nearest to the farthest."""

    def __init__(self, points: Mapping[str, Point]) -> None:
        """Take the points of the places."""
        self._vectors = {key: _vector(point) for key, point in points.items()}
        self._orders: dict[str, list[tuple[float, str]]] = {}

    def nearest_first(self, key: str) -> Iterator[tuple[str, float]]:
        """Yield (id, kilometres) of all other places; nothing for a place whose point is not known."""
        if key not in self._vectors:
            return
        if key not in self._orders:
            own = self._vectors[key]
            self._orders[key] = sorted(
                (-_closeness(own, vector), other)
                for other, vector in self._vectors.items()
                if other != key
            )
        for closeness, other in self._orders[key]:
            yield other, _kilometres(-closeness)


def _vector(point: Point) -> _Vector:
    latitude, longitude = radians(point.latitude), radians(point.longitude)
    return (cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))


def _closeness(one: _Vector, other: _Vector) -> float:
    """Return the cosine of the angle between two directions."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def _kilometres(closeness: float) -> float:
    return EARTH_RADIUS * acos(max(-1.0, min(1.0, closeness)))
