"""Copies this kiosk's journals and records to and from its peers."""

from kiosk.exchange.exchange import Exchange

__all__ = ["Exchange"]
