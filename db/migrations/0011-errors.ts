/**
 * Errors that people mark in a translation, revocable by what undoes their act; and how long people worked on it, which is
 * no act of anybody.
 */
import type { Migration } from './index.ts'

const sql = `
CREATE TABLE marked_error (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  action INTEGER NOT NULL REFERENCES action,
  translation INTEGER NOT NULL REFERENCES translation,
  segment INTEGER NOT NULL REFERENCES segment,
  -- In UTF-16 units of the segment's text as it stands; NULL: the whole segment. Where both are the same its words are gone.
  span_start INTEGER,
  span_end INTEGER CHECK (span_end >= span_start),
  -- The words it was marked on, as a reader saw them.
  quote TEXT NOT NULL,
  -- MQM core (core/model/mqm.ts).
  type TEXT NOT NULL,
  severity TEXT NOT NULL REFERENCES known_severity,
  note TEXT NOT NULL,
  -- The check whose finding was taken over; NULL: a person found it.
  check_id TEXT,
  -- ITS 2.0 locQualityIssueType.
  its_type TEXT NOT NULL,
  is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1)),
  hash INTEGER,
  CHECK ((span_start IS NULL) = (span_end IS NULL))
) STRICT;
CREATE INDEX marked_error_by_translation ON marked_error (translation) WHERE is_withdrawn = 0;
CREATE INDEX marked_error_by_segment ON marked_error (segment) WHERE is_withdrawn = 0;
-- How long somebody was at work on a translation while it was in a state; stretches in which no hand moved are not counted.
CREATE TABLE work_time (
  translation INTEGER NOT NULL REFERENCES translation,
  person INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL REFERENCES known_role,
  state TEXT NOT NULL REFERENCES known_article_state,
  active_ms INTEGER NOT NULL CHECK (active_ms >= 0),
  PRIMARY KEY (translation, person, role, state)
) STRICT, WITHOUT ROWID;
`

export const errors: Migration = {
  schema: 11,
  name: 'errors',
  sql,
  fingerprint: 'a4b59115fbb2012dca79b68ef683780edbed246ae1b62513563257a31c8b8ea9',
}
