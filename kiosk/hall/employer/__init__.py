"""Who an employer is: the numbers that papers bear, what the desk has seen, what he is known as."""
