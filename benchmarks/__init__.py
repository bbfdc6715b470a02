"""Speed and memory as ratios against a baseline that runs beside, in the same minutes on the same machine."""
