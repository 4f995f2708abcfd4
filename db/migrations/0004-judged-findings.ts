/** Findings judged: dismissals that reach further, checks chosen by people, what became of findings, what is checked. */
import type { Migration } from './index.ts'

const dismissals = `
-- Those of before get an identity here; it means the same on every machine from now on.
ALTER TABLE dismissal ADD COLUMN id TEXT;
UPDATE dismissal SET id = lower(hex(randomblob(4))) || '-' || lower(hex(randomblob(2))) || '-4'
  || substr(lower(hex(randomblob(2))), 2) || '-a' || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)));
CREATE UNIQUE INDEX dismissal_by_id ON dismissal (id);
ALTER TABLE dismissal ADD COLUMN scope TEXT NOT NULL DEFAULT 'place'
  CHECK (scope IN ('place', 'article', 'everywhere'));
-- What a dismissal that reaches further is recognised by: the words under the alarm, folded.
ALTER TABLE dismissal ADD COLUMN words TEXT NOT NULL DEFAULT '';
CREATE INDEX dismissal_by_words ON dismissal (check_id, words) WHERE scope <> 'place' AND is_revoked = 0;
`

const checks = `
-- What people chose for a check; NULL: as its page has it.
CREATE TABLE check_choice (
  check_id TEXT PRIMARY KEY,
  is_on INTEGER CHECK (is_on IN (0, 1)),
  severity TEXT CHECK (severity IN ('neutral', 'minor', 'major', 'critical'))
) STRICT, WITHOUT ROWID;
-- By which checks and models the findings of the text as it stands were found; NULL: not all of it was checked.
ALTER TABLE article ADD COLUMN checked_by TEXT;
-- Last opened first is checked first.
ALTER TABLE article ADD COLUMN opened_ms INTEGER NOT NULL DEFAULT 0;
DROP INDEX finding_by_article;
CREATE INDEX finding_by_article ON finding (article, dismissal, check_id, severity);
CREATE INDEX finding_by_check ON finding (check_id, dismissal);
`

const fates = `
-- What became of a finding by an act of a person. Undo withdraws it, redo brings it again.
CREATE TABLE finding_fate (
  row INTEGER PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action,
  article INTEGER NOT NULL REFERENCES article,
  segment INTEGER NOT NULL REFERENCES segment,
  check_id TEXT NOT NULL,
  fate TEXT NOT NULL CHECK (fate IN ('fixed-as-offered', 'fixed-otherwise', 'dismissed')),
  confidence REAL NOT NULL,
  app_version TEXT NOT NULL,
  is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1))
) STRICT;
CREATE INDEX finding_fate_by_action ON finding_fate (action);
CREATE INDEX finding_fate_by_check ON finding_fate (check_id, fate) WHERE is_withdrawn = 0;
`

export const judgedFindings: Migration = { schema: 4, name: 'judged-findings', sql: dismissals + checks + fates }
