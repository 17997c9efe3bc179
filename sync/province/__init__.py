"""The reference province: keeps and relays the journals and open records of all halls."""
