"""OFD, the Chinese page format (GB/T 33190): XML in a zip, read without any library of its own."""
