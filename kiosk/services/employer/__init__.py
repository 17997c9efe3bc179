"""What who offers work does: let in by a code, postings and their editions."""
