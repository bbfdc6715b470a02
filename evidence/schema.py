"""The tables of an archive."""

# "gvlt": tells an archive from any other SQLite file.
APPLICATION_ID = 0x67766C74
VERSION = 2

# Where a page leads, so that an unchanged page need not be parsed again. `reader` names the code that read the links.
# Archives of version 1 lack this table; they get it when they are opened for writing.
OUTLINKS = """CREATE TABLE IF NOT EXISTS outlinks (
    url    TEXT NOT NULL,
    digest TEXT NOT NULL,
    reader TEXT NOT NULL,
    links  BLOB NOT NULL,
    PRIMARY KEY (url, digest)
) WITHOUT ROWID;"""

TABLES = f"""
CREATE TABLE meta (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    plan     TEXT NOT NULL,
    started  TEXT NOT NULL,
    finished TEXT
);

CREATE TABLE snapshot (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    url          TEXT NOT NULL,
    final_url    TEXT NOT NULL,
    fetched_at   TEXT NOT NULL,
    role         INTEGER NOT NULL,
    status       INTEGER,
    failure      TEXT,
    detail       TEXT NOT NULL,
    digest       TEXT NOT NULL,
    size         INTEGER NOT NULL,
    content_type TEXT NOT NULL,
    headers      TEXT NOT NULL,
    parent       TEXT NOT NULL,
    anchor       TEXT NOT NULL,
    depth        INTEGER NOT NULL,
    attempt      INTEGER NOT NULL,
    rendered     INTEGER NOT NULL,
    truncated    INTEGER NOT NULL
);
CREATE INDEX snapshot_by_url ON snapshot (url);

-- first_seq is the snapshot that brought the body; later ones with the same digest share it.
CREATE TABLE payload (
    digest    TEXT PRIMARY KEY,
    first_seq INTEGER NOT NULL,
    size      INTEGER NOT NULL,
    body      BLOB NOT NULL
);

CREATE TABLE frontier (
    id     INTEGER PRIMARY KEY,
    url    TEXT NOT NULL UNIQUE,
    role   INTEGER NOT NULL,
    depth  INTEGER NOT NULL,
    parent TEXT NOT NULL,
    anchor TEXT NOT NULL,
    tries  INTEGER NOT NULL,
    state  INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
);
-- Only pending rows (state 0): the index stays small however long the crawl has run.
CREATE INDEX frontier_next ON frontier (role, depth, id) WHERE state = 0;

{OUTLINKS}

CREATE TRIGGER snapshot_keeps BEFORE UPDATE ON snapshot BEGIN SELECT RAISE(ABORT, 'snapshots are append-only'); END;
CREATE TRIGGER snapshot_stays BEFORE DELETE ON snapshot BEGIN SELECT RAISE(ABORT, 'snapshots are append-only'); END;
CREATE TRIGGER payload_keeps BEFORE UPDATE ON payload BEGIN SELECT RAISE(ABORT, 'payloads are append-only'); END;
CREATE TRIGGER payload_stays BEFORE DELETE ON payload BEGIN SELECT RAISE(ABORT, 'payloads are append-only'); END;
"""
