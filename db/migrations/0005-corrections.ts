/** Corrections people make again and again: where they made them, where they refused them, where memory applied them. */
import type { Migration } from './index.ts'

const sql = `
CREATE TABLE correction (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL CHECK (after <> before),
  -- 1 while it was only seen with a capital at the start of a sentence; inside one it may be written small.
  is_from_start INTEGER NOT NULL CHECK (is_from_start IN (0, 1)),
  -- stopped: kept, but offered nowhere. removed: forgotten; the row stays for the edits it made.
  standing TEXT NOT NULL DEFAULT 'offered' CHECK (standing IN ('offered', 'stopped', 'removed')),
  UNIQUE (language, before, after)
) STRICT;
-- Made so often by this action. It counts while the action stands and the one that superseded it does not:
-- what a person writes in one sitting counts as a whole.
CREATE TABLE correction_made (
  row INTEGER PRIMARY KEY,
  correction INTEGER NOT NULL REFERENCES correction,
  action INTEGER NOT NULL REFERENCES action,
  segment INTEGER NOT NULL REFERENCES segment,
  times INTEGER NOT NULL CHECK (times > 0),
  superseded_by INTEGER REFERENCES action
) STRICT;
CREATE INDEX correction_made_by_correction ON correction_made (correction, row);
CREATE INDEX correction_made_by_segment ON correction_made (segment);
-- The words somebody wants to keep as they are, and a little of what stands around them.
CREATE TABLE correction_refusal (
  correction INTEGER NOT NULL REFERENCES correction,
  segment INTEGER NOT NULL REFERENCES segment,
  person INTEGER NOT NULL REFERENCES person,
  before TEXT NOT NULL,
  quote TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (correction, segment, person, before, quote, after)
) STRICT, WITHOUT ROWID;
-- The edits of such an action were made from memory; their reason is then 'fix' and not to be read.
CREATE TABLE correction_applied (
  action INTEGER PRIMARY KEY REFERENCES action,
  correction INTEGER NOT NULL REFERENCES correction,
  -- The same for all articles that one application changed.
  application TEXT NOT NULL
) STRICT;
CREATE INDEX correction_applied_by_application ON correction_applied (application);
`

export const corrections: Migration = { schema: 5, name: 'corrections', sql }
