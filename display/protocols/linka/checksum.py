"""CRC-16/MODBUS: polynomial 8005 reflected (A001), begins with FFFF, no final exclusive-or."""

_POLYNOMIAL = 0xA001


def _entry(value: int) -> int:
    for _ in range(8):
        value = value >> 1 ^ (_POLYNOMIAL if value & 1 else 0)
    return value


_TABLE = tuple(map(_entry, range(256)))


def crc16(data: bytes) -> int:
    """Checksum of all before it, 0 to FFFF; 4B37 for b"123456789"."""
    crc = 0xFFFF
    for byte in data:
        crc = crc >> 8 ^ _TABLE[(crc ^ byte) & 0xFF]
    return crc
