"""Where others find this machine: its network cards, addresses and ports, and what is served there."""
