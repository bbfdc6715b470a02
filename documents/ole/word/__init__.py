"""Word 97-2003: text in pieces, formatting in pages of 512 bytes beside it. After [MS-DOC]."""
