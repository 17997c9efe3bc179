"""What a hall knows by codes, as an office edits it: trades, certificates, zones."""
