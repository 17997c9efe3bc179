"""What goes on the wire, one package for each protocol: bytes in, bytes out, no input or output."""
