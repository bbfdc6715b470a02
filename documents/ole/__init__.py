"""Office files of before 2007 and the WPS files that share their form: OLE containers with binary streams."""
