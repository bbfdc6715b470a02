"""Scores (得分) by a scheme, ranking, and the trend over scans."""
