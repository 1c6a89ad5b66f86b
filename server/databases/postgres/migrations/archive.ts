// The tables of an archive: documents, what is due, results, and what they rest on. A released step is never changed.

import type { SchemaPart, Step } from '../migrate.ts';

/**
 * A document is due as long as its row in `archive_due` stands; whoever takes that row away writes the result in the same
 * transaction, so there is one result for each time that it was due. `checks` counts them.
 */
const TABLES: Step = {
  name: 'documents, runs and results',
  sql: `
    CREATE TABLE tieout.archive_document (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      path text NOT NULL UNIQUE,
      format text NOT NULL,
      text text NOT NULL,
      digest text NOT NULL,
      length integer NOT NULL,
      added_at timestamptz NOT NULL DEFAULT now(),
      changed_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE TABLE tieout.archive_run (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('all', 'new', 'claims')),
      documents integer NOT NULL,
      claims text NOT NULL,
      started_at timestamptz NOT NULL DEFAULT now(),
      started_by text NOT NULL DEFAULT session_user,
      finished_at timestamptz
    );
    CREATE TABLE tieout.archive_due (
      document integer PRIMARY KEY REFERENCES tieout.archive_document,
      run integer NOT NULL REFERENCES tieout.archive_run
    );
    CREATE TABLE tieout.archive_result (
      document integer PRIMARY KEY REFERENCES tieout.archive_document,
      run integer NOT NULL,
      checks integer NOT NULL DEFAULT 1,
      digest text NOT NULL,
      checked_at timestamptz NOT NULL DEFAULT now(),
      title text NOT NULL,
      published text,
      author text,
      language text NOT NULL,
      figures jsonb NOT NULL,
      findings jsonb NOT NULL,
      hindrance jsonb
    );
  `,
};

/** The inverted table: who asked about what. A figure of -1 is the document as a whole; periods are half-open, empty for any. */
const RESTS: Step = {
  name: 'which documents and figures rest on which subject',
  sql: `
    CREATE TABLE tieout.archive_subject (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      entity text NOT NULL, metric text NOT NULL, starts text NOT NULL, ends text NOT NULL,
      UNIQUE (entity, metric, starts, ends)
    );
    CREATE TABLE tieout.archive_rest (
      subject integer NOT NULL, document integer NOT NULL, figure integer NOT NULL,
      PRIMARY KEY (subject, document, figure)
    );
    CREATE INDEX archive_rest_document ON tieout.archive_rest (document);
  `,
};

/** What the results were made with, so that what has changed since can be told. */
const CHANGES: Step = {
  name: 'the claims that results were made with, and what has changed',
  sql: `
    CREATE TABLE tieout.archive_known (
      kind text NOT NULL CHECK (kind IN ('names', 'standings', 'metric', 'entity')),
      id text NOT NULL,
      print text NOT NULL,
      unsure boolean NOT NULL DEFAULT false,
      PRIMARY KEY (kind, id)
    );
    CREATE TABLE tieout.archive_claim (
      entity text NOT NULL, id text NOT NULL, record jsonb NOT NULL,
      PRIMARY KEY (entity, id)
    );
    CREATE TABLE tieout.archive_claim_change (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      run integer NOT NULL, at timestamptz NOT NULL DEFAULT now(),
      claim text NOT NULL, before jsonb, after jsonb
    );
    CREATE INDEX archive_claim_change_at ON tieout.archive_claim_change (at);
    CREATE TABLE tieout.archive_figure_change (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      run integer NOT NULL, at timestamptz NOT NULL DEFAULT now(),
      document integer NOT NULL, figure integer NOT NULL, before jsonb, after jsonb
    );
    CREATE INDEX archive_figure_change_at ON tieout.archive_figure_change (at);
  `,
};

const ROLES: Step = {
  name: 'a role for those who keep the archive',
  sql: `
    DO $$
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tieout_archivist') THEN
        CREATE ROLE tieout_archivist NOLOGIN IN ROLE tieout_reader;
      END IF;
    END $$;
    GRANT USAGE ON SCHEMA tieout TO tieout_archivist;
    GRANT SELECT, INSERT, UPDATE, DELETE ON tieout.archive_document, tieout.archive_run, tieout.archive_due,
      tieout.archive_result, tieout.archive_subject, tieout.archive_rest, tieout.archive_known, tieout.archive_claim,
      tieout.archive_claim_change, tieout.archive_figure_change TO tieout_archivist;
    GRANT SELECT ON tieout.archive_document, tieout.archive_run, tieout.archive_due, tieout.archive_result,
      tieout.archive_subject, tieout.archive_rest, tieout.archive_known, tieout.archive_claim,
      tieout.archive_claim_change, tieout.archive_figure_change TO tieout_reader;
  `,
};

/** The schema of an archive; it stands beside that of claims. */
export const ARCHIVE: SchemaPart = { name: 'archive', steps: [TABLES, RESTS, CHANGES, ROLES] };
