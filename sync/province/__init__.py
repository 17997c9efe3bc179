"""The reference province: keeps and relays the journals and open records of all halls."""

from sync.province.app import create_app
from sync.province.store import ProvinceStore

__all__ = ["ProvinceStore", "create_app"]
