"""The hall's database: facts appended and folded in one transaction, the vault, queries."""

from kiosk.store.store import Store

__all__ = ["Store"]
