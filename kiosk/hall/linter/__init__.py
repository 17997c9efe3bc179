"""What the law says of a posting's words and terms, each finding at its words. Pure: rules and wages are data."""
