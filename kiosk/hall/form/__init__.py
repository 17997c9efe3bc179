"""What people type: forms as typed and as read, and what is wrong with them."""
