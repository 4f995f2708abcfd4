/** Segments split and joined: what leaves the text keeps its row and its edits; what people taught is remembered. */
import type { Migration } from './index.ts'

const sql = `
-- A segment taken out of the text, by a join or by undoing a split, has a position below 0 and stands in no link.
ALTER TABLE segment ADD COLUMN cut_from INTEGER REFERENCES segment;
ALTER TABLE segment ADD COLUMN joined_into INTEGER REFERENCES segment;
CREATE INDEX segment_by_joined_into ON segment (joined_into) WHERE joined_into IS NOT NULL;
DROP INDEX segment_by_state;
CREATE INDEX segment_by_state ON segment (document, state, words) WHERE position >= 0;
-- Set where an edit only cut the text anew; its reason is then 'typed' and not to be read.
ALTER TABLE edit ADD COLUMN cut TEXT CHECK (cut IN ('split', 'join'));
-- "Always break after …", "never break after …", as learned from an action; the latest for a token holds.
CREATE TABLE segment_exception (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (rule IN ('break', 'keep')),
  after TEXT NOT NULL,
  action INTEGER NOT NULL REFERENCES action,
  is_revoked INTEGER NOT NULL DEFAULT 0 CHECK (is_revoked IN (0, 1))
) STRICT;
CREATE INDEX segment_exception_by_language ON segment_exception (language, row) WHERE is_revoked = 0;
CREATE INDEX segment_exception_by_action ON segment_exception (action);
CREATE INDEX link_by_confidence ON link (article, confidence) WHERE origin = 'automatic' AND is_locked = 0;
`

export const cutsAndExceptions: Migration = { schema: 2, name: 'cuts-and-exceptions', sql }
