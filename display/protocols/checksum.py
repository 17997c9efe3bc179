"""CRC-16 with the polynomial 8005 reflected (A001), no final exclusive-or; and the sum of all bytes."""

ARC, MODBUS = 0x0000, 0xFFFF
"""What the two begin with; that is all in which they differ."""
_POLYNOMIAL = 0xA001


def _entry(value: int) -> int:
    for _ in range(8):
        value = value >> 1 ^ (_POLYNOMIAL if value & 1 else 0)
    return value


_TABLE = tuple(map(_entry, range(256)))


def crc16(data: bytes, begin: int) -> int:
    """Checksum of these bytes, 0 to FFFF; of b"123456789" BB3D for ARC, 4B37 for MODBUS."""
    crc = begin
    for byte in data:
        crc = crc >> 8 ^ _TABLE[(crc ^ byte) & 0xFF]
    return crc


def sum16(data: bytes) -> int:
    """The simpler check: the sum of all bytes, 0 to FFFF."""
    return sum(data) & 0xFFFF
