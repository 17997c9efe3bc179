"""What a clerk does about employers: who they are."""
