"""The reference province: keeps and relays the journals and open records of all halls."""

from sync.province.store import ProvinceStore

__all__ = ["ProvinceStore"]
