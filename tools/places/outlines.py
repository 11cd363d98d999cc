"""The middle of each country, from Natural Earth's outlines (public domain) in world-atlas' TopoJSON."""

import json
import math
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

Ring = list[tuple[float, float]]


def middles(atlas: Path) -> dict[str, tuple[float, float]]:
    """Latitude and longitude in degrees of the centre of each country's largest polygon, by ISO numeric code and by name."""
    topology = json.loads(atlas.read_text(encoding="utf-8"))
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    found: dict[str, tuple[float, float]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        centres = [_centre(_ring(polygon[0], arcs)) for polygon in _polygons(shape)]
        _, lat, lon = max(centres)
        lon -= 360 * round(lon / 360)
        found[shape["properties"]["name"]] = (lat, lon)
        if "id" in shape:
            found.setdefault(shape["id"], (lat, lon))
    return found


def _polygons(shape: dict[str, Any]) -> Iterator[Any]:
    if shape["type"] == "Polygon":
        yield shape["arcs"]
    elif shape["type"] == "MultiPolygon":
        yield from shape["arcs"]


def _decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    """An arc's points: TopoJSON stores differences of whole numbers."""
    (kx, ky), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * kx + tx, y * ky + ty))
    return points


def _ring(indices: list[int], arcs: list[Ring]) -> Ring:
    points: Ring = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    for at in range(1, len(points)):  # across the date line degrees go on beyond 180
        x, y = points[at]
        points[at] = (x - 360 * round((x - points[at - 1][0]) / 360), y)
    return points


def _centre(ring: Ring) -> tuple[float, float, float]:
    """Area (no unit), latitude and longitude of a ring's centre, on an equal-area plane (longitude, sine of latitude)."""
    (x, y), *_ = flat = [(x, math.sin(math.radians(y))) for x, y in ring]
    area = cx = cy = 0.0
    for (x0, y0), (x1, y1) in pairwise(flat):
        cross = (x0 - x) * (y1 - y) - (x1 - x) * (y0 - y)
        area, cx, cy = area + cross, cx + (x0 + x1 - 2 * x) * cross, cy + (y0 + y1 - 2 * y) * cross
    if not area:
        return 0.0, ring[0][1], ring[0][0]
    return abs(area), math.degrees(math.asin(y + cy / (3 * area))), x + cx / (3 * area)
