"""Which services are places to stay."""

from __future__ import annotations

from generator.model.codes import Delivery
from generator.model.service import Service

STAY = "stay"
"""The need, in `needs.yaml`, for a place to sleep or live."""


def is_residential(service: Service) -> bool:
    """Say whether people stay overnight at this service, or may do so as far as anybody knows."""
    if service.delivery is None:
        return any(need.partition("/")[0] == STAY for need in service.offers)
    return Delivery.STAY in service.delivery
