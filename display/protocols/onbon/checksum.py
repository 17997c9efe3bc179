"""CRC-16/ARC: polynomial 8005 reflected (A001), begins with 0, no final exclusive-or. Not Modbus, which begins FFFF."""

_POLYNOMIAL = 0xA001


def _entry(value: int) -> int:
    for _ in range(8):
        value = value >> 1 ^ (_POLYNOMIAL if value & 1 else 0)
    return value


_TABLE = tuple(map(_entry, range(256)))


def crc16(data: bytes) -> int:
    """Checksum of header and data, 0 to FFFF; BB3D for b"123456789"."""
    crc = 0
    for byte in data:
        crc = crc >> 8 ^ _TABLE[(crc ^ byte) & 0xFF]
    return crc


def sum16(data: bytes) -> int:
    """The simpler check some cards are set to: the sum of all bytes, 0 to FFFF."""
    return sum(data) & 0xFFFF
