"""Token buckets: how often somebody may ask."""

import msgspec


class Rate(msgspec.Struct, frozen=True):
    """So many a second, and so many at once after a pause."""

    a_second: float
    at_once: int


class Share(msgspec.Struct, frozen=True):
    """Of what one caller brings for one hall: how much may wait for its answer, and how much may come in a day."""

    waiting: int
    a_day: int


class Limits(msgspec.Struct, frozen=True):
    """What a node takes from one kiosk or channel, and from one address that has not shown who it is."""

    known: Rate = Rate(50, 500)
    address: Rate = Rate(20, 200)
    enrolment: Rate = Rate(0.2, 20)
    channel_share: Share = Share(300, 3000)
    kiosk_share: Share = Share(30, 300)
    phone_share: Share = Share(60, 200)

    def share_of(self, is_kiosk: bool) -> Share:
        """What a kiosk, or a channel, may bring for another hall."""
        return self.kiosk_share if is_kiosk else self.channel_share
