"""Slides of PowerPoint files."""
