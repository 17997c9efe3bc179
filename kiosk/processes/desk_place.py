"""Where this machine's desk is, as people and the hall's other kiosks are told."""

from pathlib import Path

from kiosk.hall.desk.kiosks import DeskPlace
from kiosk.network.ports import LOOPBACK, of_desk
from kiosk.settings import Settings
from kiosk.store.identity.certificate import FILE, fingerprint


def desk_place(settings: Settings, keys: Path) -> DeskPlace:
    """Address and fingerprint; nothing where no computer reaches this machine's desk now."""
    here, certificate = of_desk(settings), keys / FILE
    is_served = "desk" in settings.up.run and here.number and here.host != LOOPBACK and certificate.exists()
    address = here.web_address() if is_served else ""
    return DeskPlace(address.replace("http://", "https://", 1), fingerprint(certificate)) if address else DeskPlace()
