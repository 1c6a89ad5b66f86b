// The layout of a claims database in SQLite: its tables, and the marks by which a file is known to be one.

/** `TIEO`, in the header of every such file; `PRAGMA application_id`. */
export const APPLICATION_ID = 0x5449454f;

/** Counts up whenever an older reader could not read a newer file; `PRAGMA user_version`. */
export const FORMAT = 1;

/**
 * Claims stand in the order of their subject, so that a look-up reads one stretch of the file. What most claims do not have
 * is kept as JSON in `rest`. An entity or metric whose `record` is null is one that a database below this one describes.
 */
export const TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE entity (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT);
  CREATE TABLE metric (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT);
  CREATE TABLE source (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, publisher TEXT NOT NULL,
    date TEXT, url TEXT, tier TEXT NOT NULL
  );
  CREATE TABLE claim (
    entity INTEGER NOT NULL, metric INTEGER NOT NULL, n INTEGER NOT NULL,
    id TEXT NOT NULL, start TEXT, "end" TEXT, value TEXT, unit TEXT NOT NULL,
    status TEXT NOT NULL, source INTEGER NOT NULL, rest TEXT,
    PRIMARY KEY (entity, metric, n)
  ) WITHOUT ROWID;
`;

/** Made after the claims are in: one sort is quicker than a million insertions. */
export const INDEXES = 'CREATE UNIQUE INDEX claim_id ON claim (id);';
