"""Fairs and the recruiting van in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.hall.announced.event import EventKind


@dataclass(frozen=True)
class EventWords:
    """In one language."""

    events: Mapping[EventKind, str]


CHINESE = EventWords({EventKind.UNKNOWN: "招工活动", EventKind.FAIR: "专场", EventKind.VAN: "大篷车"})
KOREAN = EventWords({EventKind.UNKNOWN: "모집행사", EventKind.FAIR: "전문모집", EventKind.VAN: "모집차"})
ENGLISH = EventWords({EventKind.UNKNOWN: "Event", EventKind.FAIR: "Fair", EventKind.VAN: "Recruiting van"})
