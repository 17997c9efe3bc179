"""The way of one person through the screen: a frozen state and pure steps. Nothing here waits, asks or draws."""
