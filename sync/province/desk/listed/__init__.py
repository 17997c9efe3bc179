"""Employers and agencies that the province lists."""
