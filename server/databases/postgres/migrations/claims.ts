// The tables of claims: a row for each claim, the names that they are about, and their sources. A released step is never changed.

import type { SchemaPart, Step } from '../migrate.ts';

/**
 * As in SQLite, what few claims have is in `rest`. A claim may be about an entity or a metric that another database describes.
 */
const TABLES: Step = {
  name: 'claims, their names and their sources',
  sql: `
    CREATE TABLE tieout.entity (n bigint GENERATED ALWAYS AS IDENTITY, id text PRIMARY KEY, record jsonb NOT NULL);
    CREATE TABLE tieout.metric (n bigint GENERATED ALWAYS AS IDENTITY, id text PRIMARY KEY, record jsonb NOT NULL);
    CREATE TABLE tieout.basis (n bigint GENERATED ALWAYS AS IDENTITY, id text PRIMARY KEY, record jsonb NOT NULL);
    CREATE TABLE tieout.source (
      n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id text NOT NULL, title text NOT NULL, publisher text NOT NULL, date text, url text,
      tier text NOT NULL CHECK (tier IN ('primary', 'filing-digest', 'secondary', 'self-media')),
      digest text NOT NULL GENERATED ALWAYS AS (
        md5(id || chr(31) || title || chr(31) || publisher || chr(31) || coalesce(date, '') || chr(31) || coalesce(url, '') || chr(31) || tier)
      ) STORED UNIQUE
    );
    CREATE TABLE tieout.claim (
      n bigint GENERATED ALWAYS AS IDENTITY,
      id text PRIMARY KEY,
      entity text NOT NULL,
      metric text NOT NULL,
      start_day text CHECK (start_day ~ '^\\d{4}-\\d\\d-\\d\\d$'),
      end_day text CHECK (end_day ~ '^\\d{4}-\\d\\d-\\d\\d$'),
      value text CHECK (value ~ '^-?\\d+(\\.\\d+)?(e\\d+)?$'),
      unit text NOT NULL,
      status text NOT NULL CHECK (status IN ('confirmed', 'disputed', 'unverified', 'superseded')),
      source bigint NOT NULL REFERENCES tieout.source,
      rest jsonb,
      CHECK ((start_day IS NULL) = (end_day IS NULL) AND start_day <= end_day),
      CHECK (concat(id, entity, metric, unit) !~ '[[:cntrl:]]')
    );
    CREATE INDEX claim_subject ON tieout.claim (entity, metric, n);
  `,
};

/** A change closes the row of before: who made it, when, and what stood there. */
const HISTORY: Step = {
  name: 'who changed what, and when',
  sql: `
    ALTER TABLE tieout.claim
      ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
      ADD COLUMN changed_by text NOT NULL DEFAULT session_user;
    CREATE TABLE tieout.claim_history (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id text NOT NULL, entity text NOT NULL, metric text NOT NULL,
      start_day text, end_day text, value text, unit text NOT NULL, status text NOT NULL,
      source bigint NOT NULL, rest jsonb,
      changed_at timestamptz NOT NULL, changed_by text NOT NULL,
      ended_at timestamptz NOT NULL DEFAULT now(), ended_by text NOT NULL DEFAULT session_user,
      deleted boolean NOT NULL
    );
    CREATE INDEX history_subject ON tieout.claim_history (entity);
    CREATE INDEX history_claim ON tieout.claim_history (id);

    CREATE FUNCTION tieout.claim_changes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.value IS DISTINCT FROM OLD.value AND NEW.rest IS NOT DISTINCT FROM OLD.rest THEN
        NEW.rest := nullif(NEW.rest - 'written' - 'bounds', '{}'::jsonb);
      END IF;
      NEW.changed_at := now();
      NEW.changed_by := session_user;
      RETURN NEW;
    END $$;
    CREATE TRIGGER claim_changes BEFORE UPDATE ON tieout.claim FOR EACH ROW EXECUTE FUNCTION tieout.claim_changes();

    CREATE FUNCTION tieout.keep_history() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = tieout, pg_temp AS $$
    BEGIN
      INSERT INTO claim_history (id, entity, metric, start_day, end_day, value, unit, status, source, rest, changed_at, changed_by, deleted)
        SELECT id, entity, metric, start_day, end_day, value, unit, status, source, rest, changed_at, changed_by, TG_OP = 'DELETE'
        FROM before ORDER BY n;
      RETURN NULL;
    END $$;
    CREATE TRIGGER history_of_updates AFTER UPDATE ON tieout.claim
      REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tieout.keep_history();
    CREATE TRIGGER history_of_deletions AFTER DELETE ON tieout.claim
      REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tieout.keep_history();

    CREATE FUNCTION tieout.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'tieout.% is not truncated: DELETE keeps who and when', TG_TABLE_NAME;
    END $$;
    CREATE TRIGGER no_truncation BEFORE TRUNCATE ON tieout.claim FOR EACH STATEMENT EXECUTE FUNCTION tieout.refuse();
    CREATE TRIGGER no_truncation BEFORE TRUNCATE ON tieout.claim_history FOR EACH STATEMENT EXECUTE FUNCTION tieout.refuse();
  `,
};

/**
 * Whoever changes something takes the one row of \`state\` first and holds it until the end: so revisions count up in the order
 * in which changes become visible, and none that a reader has passed comes in later. The stamp tells a database that was put
 * back from a backup from the one that went on.
 */
const REVISIONS: Step = {
  name: 'revisions, and word of them to whoever listens',
  sql: `
    CREATE TABLE tieout.state (single boolean PRIMARY KEY DEFAULT true CHECK (single), revision bigint NOT NULL, stamp uuid NOT NULL);
    CREATE TABLE tieout.change (
      revision bigint PRIMARY KEY,
      stamp uuid NOT NULL UNIQUE,
      at timestamptz NOT NULL DEFAULT now(),
      by text NOT NULL DEFAULT session_user,
      names boolean NOT NULL,
      entities text[]
    );
    WITH first AS (INSERT INTO tieout.state VALUES (true, 1, gen_random_uuid()) RETURNING revision, stamp)
      INSERT INTO tieout.change (revision, stamp, names, entities) SELECT revision, stamp, true, NULL FROM first;

    CREATE FUNCTION tieout.take_turn() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = tieout, pg_temp AS $$
    BEGIN
      PERFORM revision FROM state FOR UPDATE;
      RETURN NULL;
    END $$;

    CREATE FUNCTION tieout.publish(with_names boolean, about text[]) RETURNS void LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = tieout, pg_temp AS $$
    DECLARE
      ids text[] := CASE WHEN cardinality(about) > 1000 THEN NULL ELSE about END;
      next_revision bigint;
      payload text;
    BEGIN
      UPDATE state SET revision = revision + 1, stamp = gen_random_uuid() RETURNING revision INTO next_revision;
      INSERT INTO change (revision, stamp, names, entities) SELECT revision, stamp, with_names, ids FROM state;
      payload := json_build_object('revision', next_revision, 'names', with_names, 'entities', ids)::text;
      IF octet_length(payload) > 7900 THEN
        payload := json_build_object('revision', next_revision, 'names', with_names, 'entities', NULL)::text;
      END IF;
      PERFORM pg_notify('tieout', payload);
    END $$;
    REVOKE ALL ON FUNCTION tieout.publish(boolean, text[]) FROM PUBLIC;

    CREATE FUNCTION tieout.publish_claims() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = tieout, pg_temp AS $$
    DECLARE about text[];
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        SELECT array_agg(DISTINCT entity) INTO about FROM (SELECT entity FROM before UNION SELECT entity FROM after) AS both_of;
      ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(DISTINCT entity) INTO about FROM before;
      ELSE
        SELECT array_agg(DISTINCT entity) INTO about FROM after;
      END IF;
      IF about IS NOT NULL THEN PERFORM publish(false, about); END IF;
      RETURN NULL;
    END $$;
    CREATE FUNCTION tieout.publish_names() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = tieout, pg_temp AS $$
    BEGIN
      PERFORM publish(true, '{}');
      RETURN NULL;
    END $$;
    CREATE FUNCTION tieout.publish_everything() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = tieout, pg_temp AS $$
    BEGIN
      PERFORM publish(false, NULL);
      RETURN NULL;
    END $$;

    CREATE TRIGGER take_turn BEFORE INSERT OR UPDATE OR DELETE ON tieout.claim FOR EACH STATEMENT EXECUTE FUNCTION tieout.take_turn();
    CREATE TRIGGER tell_insertions AFTER INSERT ON tieout.claim
      REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tieout.publish_claims();
    CREATE TRIGGER tell_updates AFTER UPDATE ON tieout.claim
      REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tieout.publish_claims();
    CREATE TRIGGER tell_deletions AFTER DELETE ON tieout.claim
      REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tieout.publish_claims();
    CREATE TRIGGER take_turn BEFORE UPDATE OR DELETE ON tieout.source FOR EACH STATEMENT EXECUTE FUNCTION tieout.take_turn();
    CREATE TRIGGER tell AFTER UPDATE OR DELETE ON tieout.source FOR EACH STATEMENT EXECUTE FUNCTION tieout.publish_everything();
    CREATE TRIGGER take_turn BEFORE INSERT OR UPDATE OR DELETE ON tieout.entity FOR EACH STATEMENT EXECUTE FUNCTION tieout.take_turn();
    CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON tieout.entity FOR EACH STATEMENT EXECUTE FUNCTION tieout.publish_names();
    CREATE TRIGGER take_turn BEFORE INSERT OR UPDATE OR DELETE ON tieout.metric FOR EACH STATEMENT EXECUTE FUNCTION tieout.take_turn();
    CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON tieout.metric FOR EACH STATEMENT EXECUTE FUNCTION tieout.publish_names();
    CREATE TRIGGER take_turn BEFORE INSERT OR UPDATE OR DELETE ON tieout.basis FOR EACH STATEMENT EXECUTE FUNCTION tieout.take_turn();
    CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON tieout.basis FOR EACH STATEMENT EXECUTE FUNCTION tieout.publish_names();
  `,
};

/** How many claims there are of each metric of each entity: who has what is known without reading the claims. */
const SUBJECTS: Step = {
  name: 'what there are claims about',
  sql: `
    CREATE TABLE tieout.subject (entity text NOT NULL, metric text NOT NULL, claims bigint NOT NULL, PRIMARY KEY (entity, metric));
    INSERT INTO tieout.subject SELECT entity, metric, count(*) FROM tieout.claim GROUP BY entity, metric;

    CREATE FUNCTION tieout.count_subjects() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = tieout, pg_temp AS $$
    BEGIN
      IF TG_OP <> 'DELETE' THEN
        INSERT INTO subject AS s SELECT entity, metric, count(*) FROM after GROUP BY entity, metric
          ON CONFLICT (entity, metric) DO UPDATE SET claims = s.claims + excluded.claims;
      END IF;
      IF TG_OP <> 'INSERT' THEN
        UPDATE subject AS s SET claims = s.claims - gone.claims
          FROM (SELECT entity, metric, count(*) AS claims FROM before GROUP BY entity, metric) AS gone
          WHERE s.entity = gone.entity AND s.metric = gone.metric;
        DELETE FROM subject AS s USING (SELECT DISTINCT entity, metric FROM before) AS gone
          WHERE s.entity = gone.entity AND s.metric = gone.metric AND s.claims <= 0;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER count_insertions AFTER INSERT ON tieout.claim
      REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tieout.count_subjects();
    CREATE TRIGGER count_updates AFTER UPDATE ON tieout.claim
      REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tieout.count_subjects();
    CREATE TRIGGER count_deletions AFTER DELETE ON tieout.claim
      REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tieout.count_subjects();
  `,
};

/** Roles belong to the whole server: where an administrator has made them, or another database has, they are taken as they are. */
const ROLES: Step = {
  name: 'roles for readers and curators',
  sql: `
    DO $$
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tieout_reader') THEN CREATE ROLE tieout_reader NOLOGIN; END IF;
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tieout_curator') THEN CREATE ROLE tieout_curator NOLOGIN IN ROLE tieout_reader; END IF;
    END $$;
    REVOKE ALL ON SCHEMA tieout FROM PUBLIC;
    GRANT USAGE ON SCHEMA tieout TO tieout_reader, tieout_curator;
    GRANT SELECT ON tieout.step, tieout.entity, tieout.metric, tieout.basis, tieout.source, tieout.claim,
      tieout.claim_history, tieout.state, tieout.change, tieout.subject TO tieout_reader, tieout_curator;
    GRANT INSERT, UPDATE, DELETE ON tieout.entity, tieout.metric, tieout.basis TO tieout_curator;
    GRANT DELETE,
      INSERT (id, title, publisher, date, url, tier),
      UPDATE (id, title, publisher, date, url, tier) ON tieout.source TO tieout_curator;
    GRANT DELETE,
      INSERT (id, entity, metric, start_day, end_day, value, unit, status, source, rest),
      UPDATE (id, entity, metric, start_day, end_day, value, unit, status, source, rest) ON tieout.claim TO tieout_curator;
  `,
};

/** The schema of claims. */
export const CLAIMS: SchemaPart = { name: 'claims', steps: [TABLES, HISTORY, REVISIONS, SUBJECTS, ROLES] };
