/** What the library remembers of people's work, by language. Part of the first library. */
export const learned = `
-- "Always break after …", "never break after …", as learned from an action; the latest for a token holds.
CREATE TABLE segment_exception (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  rule TEXT NOT NULL REFERENCES known_exception_rule,
  after TEXT NOT NULL,
  action INTEGER NOT NULL REFERENCES action,
  is_revoked INTEGER NOT NULL DEFAULT 0 CHECK (is_revoked IN (0, 1))
) STRICT;
CREATE INDEX segment_exception_by_language ON segment_exception (language, row) WHERE is_revoked = 0;
CREATE INDEX segment_exception_by_action ON segment_exception (action);
-- How often two stems were seen to translate each other, in hundredths; languages in the order of the alphabet.
CREATE TABLE approved_word (
  first_language TEXT NOT NULL,
  second_language TEXT NOT NULL CHECK (second_language > first_language),
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  hundredths INTEGER NOT NULL CHECK (hundredths > 0),
  PRIMARY KEY (first_language, second_language, first, second)
) STRICT, WITHOUT ROWID;
-- What each approved translation taught, as JSON [[first, second, hundredths], …], so that it can be taken back.
CREATE TABLE approved_translation (
  translation INTEGER PRIMARY KEY REFERENCES translation,
  first_language TEXT NOT NULL,
  second_language TEXT NOT NULL,
  pairs TEXT NOT NULL
) STRICT;
CREATE TABLE correction (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL CHECK (after <> before),
  -- 1 while it was only seen with a capital at the start of a sentence; inside one it may be written small.
  is_from_start INTEGER NOT NULL CHECK (is_from_start IN (0, 1)),
  -- stopped: kept, but offered nowhere. removed: forgotten; the row stays for the edits it made.
  standing TEXT NOT NULL DEFAULT 'offered' REFERENCES known_correction_standing,
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
-- Which correction the edits of an action were made by.
CREATE TABLE correction_applied (
  action INTEGER PRIMARY KEY REFERENCES action,
  correction INTEGER NOT NULL REFERENCES correction,
  -- The same for all articles that one application changed.
  application TEXT NOT NULL
) STRICT;
CREATE INDEX correction_applied_by_application ON correction_applied (application);
`
