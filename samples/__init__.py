"""Sample material: invented sites to scan."""
