"""Steps of a worker beside his seat: what he says of his work, what he can learn."""
