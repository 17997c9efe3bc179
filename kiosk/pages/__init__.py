"""What phone and desk pages share."""
