/**
 * What people say about a translation: threads of remarks, those with which work is returned among them, and the reasons it
 * is returned for. All of it is revocable by what undoes its act, and nothing of it is erased.
 */
import type { Migration } from './index.ts'

const sql = `
CREATE TABLE known_thread_type (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO known_thread_type (name) VALUES ('question'), ('mustChange'), ('taste'), ('praise'), ('return');
CREATE TABLE thread (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  action INTEGER NOT NULL REFERENCES action,
  translation INTEGER NOT NULL REFERENCES translation,
  type TEXT NOT NULL REFERENCES known_thread_type,
  -- NULL: on the whole article.
  segment INTEGER REFERENCES segment,
  -- In UTF-16 units of the segment's text as it stands; NULL: on the whole segment. Where both are the same its words are gone.
  span_start INTEGER,
  span_end INTEGER CHECK (span_end >= span_start),
  -- The words it was opened on, as a reader saw them.
  quote TEXT NOT NULL,
  -- The id of the reason that work was returned with; NULL: words alone.
  reason TEXT CHECK (reason IS NULL OR type = 'return'),
  is_resolved INTEGER NOT NULL DEFAULT 0 CHECK (is_resolved IN (0, 1)),
  is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1)),
  hash INTEGER,
  CHECK ((span_start IS NULL) = (span_end IS NULL)),
  CHECK (segment IS NOT NULL OR span_start IS NULL)
) STRICT;
CREATE INDEX thread_by_translation ON thread (translation, type, is_resolved) WHERE is_withdrawn = 0;
CREATE INDEX thread_by_segment ON thread (segment) WHERE is_withdrawn = 0;
CREATE TABLE remark (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  thread INTEGER NOT NULL REFERENCES thread,
  action INTEGER NOT NULL REFERENCES action,
  -- The remark whose words these took the place of; NULL for one of its own.
  amends INTEGER REFERENCES remark,
  words TEXT NOT NULL,
  is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1)),
  hash INTEGER
) STRICT;
CREATE INDEX remark_by_thread ON remark (thread, row);
-- Why work is returned, by one letter each: what the editors of a library made of the reasons that the app brings along, and
-- those of their own. A thread names a reason by its id, so one that was struck off keeps its row.
CREATE TABLE return_reason (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  letter TEXT NOT NULL,
  -- NULL: as the app says it in the language of whoever reads it.
  name TEXT,
  is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1))
) STRICT;
`

export const comments: Migration = {
  schema: 9,
  name: 'comments',
  sql,
  fingerprint: '9e2571da2e5f0826dd4ce2e0df8cfe32cbf0825a36ffdc406059f6d3c9537288',
}
