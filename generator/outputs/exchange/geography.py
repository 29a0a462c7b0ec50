"""Districts with their counts, and public places, as GeoJSON (RFC 7946)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.codes import AddressVisibility
from generator.views.read_model.directory_view import DirectoryView
from generator.views.read_model.place_view import DistrictView
from generator.views.read_model.service_view import ServiceView

Object = dict[str, object]
Point = tuple[float, float] | None


def feature_collection(view: DirectoryView) -> Object:
    """Return every covered district with how many services it has, then every public place with a point.

    The point of a district is some place inside it, or `null`; a place that is not public is no feature.
    """
    features = [*map(_district, view.districts.values()), *_places(view)]
    return {"type": "FeatureCollection", "features": features}


def _district(district: DistrictView) -> Object:
    return _feature(
        district.point,
        {
            "kind": "district",
            "id": district.id,
            "code": district.code,
            "name": district.name.value,
            "services_here": len(district.here),
            "services": len(district.services),
            "needs": {cell.need_code: len(cell.here) for cell in district.cells},
        },
    )


def _places(view: DirectoryView) -> Iterator[Object]:
    for service in view.services.values():
        for place in service.places:
            if place.visibility is AddressVisibility.PUBLIC and place.point:
                words = ", ".join(map(str, place.lines))
                yield _feature(place.point, {**_service(view, service), "address": words})


def _service(view: DirectoryView, service: ServiceView) -> Object:
    return {
        "kind": "service",
        "code": service.code,
        "name": service.name.value,
        "page": f"{view.site_url}{view.prefix}{service.path}",
    }


def _feature(point: Point, properties: Object) -> Object:
    # Longitude first: RFC 7946, section 3.1.1.
    geometry = {"type": "Point", "coordinates": [point[1], point[0]]} if point else None
    return {"type": "Feature", "geometry": geometry, "properties": properties}
