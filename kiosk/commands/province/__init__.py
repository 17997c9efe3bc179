"""What clerks of a reference province do on its machine; this room alone knows the province's server."""
