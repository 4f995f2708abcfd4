/** What checks find, what people make of it, and which checks they chose. Part of the first library. */
export const findings = `
-- A false alarm, remembered by what it stood on: it outlives the finding, and every recheck.
CREATE TABLE dismissal (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  action INTEGER NOT NULL REFERENCES action,
  segment INTEGER NOT NULL REFERENCES segment,
  check_id TEXT NOT NULL,
  before TEXT NOT NULL,
  quote TEXT NOT NULL,
  after TEXT NOT NULL,
  scope TEXT NOT NULL REFERENCES known_dismissal_scope,
  -- What a dismissal that reaches further is recognised by: the words under the alarm, folded.
  words TEXT NOT NULL,
  is_revoked INTEGER NOT NULL DEFAULT 0 CHECK (is_revoked IN (0, 1))
) STRICT;
CREATE INDEX dismissal_by_segment ON dismissal (segment) WHERE is_revoked = 0;
CREATE INDEX dismissal_by_action ON dismissal (action);
CREATE INDEX dismissal_by_words ON dismissal (check_id, words) WHERE scope <> 'place' AND is_revoked = 0;
CREATE TABLE finding (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  translation INTEGER NOT NULL REFERENCES translation,
  segment INTEGER NOT NULL REFERENCES segment,
  check_id TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  severity TEXT NOT NULL REFERENCES known_severity,
  confidence REAL NOT NULL,
  facts TEXT NOT NULL,
  fixes TEXT NOT NULL,
  dismissal INTEGER REFERENCES dismissal
) STRICT;
CREATE INDEX finding_by_translation ON finding (translation, dismissal, check_id, severity);
CREATE INDEX finding_by_check ON finding (check_id, dismissal);
CREATE INDEX finding_by_segment ON finding (segment);
CREATE INDEX finding_by_dismissal ON finding (dismissal) WHERE dismissal IS NOT NULL;
-- Segments that an act changed and that wait for their check. before: the text that the act gave another one; NULL: it
-- changed only what the segment is linked with.
CREATE TABLE due_check (
  segment INTEGER PRIMARY KEY REFERENCES segment,
  translation INTEGER NOT NULL REFERENCES translation,
  action INTEGER NOT NULL REFERENCES action,
  before TEXT
) STRICT;
CREATE INDEX due_check_by_translation ON due_check (translation);
-- What stood at the very words that an act changed, as it stood before: no finding any more, until the check of its
-- segment tells what became of it. is_taken: the act took its repair.
CREATE TABLE overtaken_finding (
  segment INTEGER NOT NULL REFERENCES segment,
  id TEXT NOT NULL UNIQUE,
  check_id TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  severity TEXT NOT NULL REFERENCES known_severity,
  confidence REAL NOT NULL,
  facts TEXT NOT NULL,
  fixes TEXT NOT NULL,
  dismissal INTEGER REFERENCES dismissal,
  is_taken INTEGER NOT NULL CHECK (is_taken IN (0, 1))
) STRICT;
CREATE INDEX overtaken_finding_by_segment ON overtaken_finding (segment);
-- What people chose for a check; NULL: as its page has it.
CREATE TABLE check_choice (
  check_id TEXT PRIMARY KEY,
  is_on INTEGER CHECK (is_on IN (0, 1)),
  severity TEXT REFERENCES known_severity
) STRICT, WITHOUT ROWID;
-- What became of a finding by an act of a person; it counts while that act stands.
CREATE TABLE finding_fate (
  row INTEGER PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action,
  translation INTEGER NOT NULL REFERENCES translation,
  segment INTEGER NOT NULL REFERENCES segment,
  check_id TEXT NOT NULL,
  fate TEXT NOT NULL REFERENCES known_finding_fate,
  confidence REAL NOT NULL,
  app_version TEXT NOT NULL
) STRICT;
CREATE INDEX finding_fate_by_action ON finding_fate (action);
CREATE INDEX finding_fate_by_check ON finding_fate (check_id, fate);
`
