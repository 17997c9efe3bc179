"""What a front end must be ready for beside a use case's own outcomes."""

from kiosk.store.errors import StoreUnavailable

__all__ = ["StoreUnavailable"]
