"""Registering at the desk: who looks for work, who offers it, several at once, and what can be looked up of that."""
