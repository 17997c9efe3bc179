"""Employers whose phones come from anywhere: who stood before a kiosk, what he sends, what comes of it."""
