"""Copies this kiosk's journals and open records to and from a peer."""

from kiosk.exchange.exchange import Exchange

__all__ = ["Exchange"]
