"""反馈函: a ready-to-send letter per bureau with its list, the requirements and the deadline."""
