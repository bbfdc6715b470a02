"""Near misses of official prose: stretches that nobody writes, one small slip away from one that everybody writes."""
