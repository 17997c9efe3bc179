"""A machine for tests: the files in which one shows what it is."""

import os
import shutil

from kiosk.store.identity.sources import Sources, read_traits

ROOT = "27 1 8:1 / / rw - ext4 /dev/sda1 rw\n"


class Box:
    """The files in which a machine shows what it is."""

    def __init__(self, folder, machine_id="3d12", cards=(), board="", disk=""):
        self.folder, self.mounted = folder, ROOT
        folder.mkdir(exist_ok=True)
        self.machine_id = folder / "machine-id"
        self.write(self.machine_id, machine_id)
        self.write(folder / "dmi" / "product_uuid", board)
        self.put_cards(*cards)
        self.disk = disk

    def write(self, path, text):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def put_cards(self, *addresses, bus="pci0000:00", assigned="0"):
        shutil.rmtree(self.folder / "net", ignore_errors=True)
        for number, address in enumerate(addresses):
            card, device = self.folder / "net" / f"eth{number}", self.folder / bus / f"card{number}"
            device.mkdir(parents=True, exist_ok=True)
            self.write(card / "address", f"{address}\n")
            self.write(card / "addr_assign_type", f"{assigned}\n")
            (card / "device").symlink_to(device)

    def put_disk(self, file):
        """A partition of a disk, below a volume: what holds the file."""
        device = file.stat().st_dev
        volume = self.folder / "dev" / f"{os.major(device)}:{os.minor(device)}"
        whole, part = self.folder / "sda", self.folder / "sda" / "sda2"
        self.write(part / "partition", "2\n")
        self.write(whole / "device" / "vpd_pg80", f"\0{self.disk}")
        (volume / "slaves").mkdir(parents=True, exist_ok=True)
        (volume / "slaves" / "sda2").unlink(missing_ok=True)
        (volume / "slaves" / "sda2").symlink_to(part)

    def traits(self, file):
        self.write(self.folder / "mounts", self.mounted)
        if self.disk:
            self.put_disk(file)
        sources = Sources(
            machine_id=self.machine_id,
            mounts=self.folder / "mounts",
            boards=(self.folder / "dmi",),
            cards=self.folder / "net",
            disks=self.folder / "dev",
        )
        return read_traits(file, sources)
