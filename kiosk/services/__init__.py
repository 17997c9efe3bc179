"""Use cases and queries for front ends: one file a concern, one transaction each."""

from kiosk.services.services import Services, open_services

__all__ = ["Services", "open_services"]
