"""The desk's table of hall.toml."""

from kiosk.settings.kinds import Host, Port, PortOrNone
from kiosk.settings.reading import Section


class DeskSettings(Section, frozen=True):
    """Where clerks find the desk: over TLS at `host` and `port` (0: not at all), on this machine at `local_port`."""

    host: Host = "0.0.0.0"  # noqa: S104  computers of the hall; each must be let in
    port: PortOrNone = 8443
    local_port: Port = 8081
