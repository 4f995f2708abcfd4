-- schema 17

CREATE TABLE known_role (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_side (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_article_state (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_segment_state (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_link_origin (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_standing (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_edit_reason (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_exception_rule (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_severity (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_dismissal_scope (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_finding_fate (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE known_correction_standing (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE library (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  id TEXT NOT NULL,
  device INTEGER NOT NULL REFERENCES device,
  created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE journal_mark (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  entry INTEGER NOT NULL CHECK (entry >= 0),
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL REFERENCES known_role
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- NULL: the article has no source.
  source_language TEXT,
  created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE translation (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article,
  language TEXT NOT NULL,
  headline TEXT NOT NULL,
  state TEXT NOT NULL REFERENCES known_article_state,
  changed_ms INTEGER NOT NULL,
  -- By which checks and models the findings of the text as it stands were found; NULL: not all of it was checked.
  checked_by TEXT,
  -- Last opened first is checked first.
  opened_ms INTEGER NOT NULL DEFAULT 0,
  -- 0 while its parts are being stored. Nobody sees it until then; what a crash left of it is removed later.
  is_whole INTEGER NOT NULL DEFAULT 1 CHECK (is_whole IN (0, 1)),
  -- 1 for the translation that everybody sees who opens the article.
  is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX translation_by_language ON translation (article, language);

CREATE UNIQUE INDEX translation_shown ON translation (article) WHERE is_shown = 1;

CREATE INDEX translation_half ON translation (changed_ms) WHERE is_whole = 0;

CREATE TABLE document (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article,
  -- NULL: the source, which all translations of the article share.
  translation INTEGER REFERENCES translation,
  side TEXT NOT NULL REFERENCES known_side,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  has_byte_order_mark INTEGER NOT NULL CHECK (has_byte_order_mark IN (0, 1)),
  language TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  hash INTEGER,
  CHECK ((side = 'source') = (translation IS NULL))
) STRICT;

CREATE UNIQUE INDEX document_source ON document (article) WHERE translation IS NULL;

CREATE UNIQUE INDEX document_target ON document (translation) WHERE translation IS NOT NULL;

CREATE INDEX document_by_bytes ON document (sha256, side);

CREATE TABLE block (
  row INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  range_start INTEGER NOT NULL,
  range_end INTEGER NOT NULL CHECK (range_end >= range_start),
  text TEXT NOT NULL,
  codes TEXT NOT NULL,
  respellings TEXT,
  hash INTEGER,
  UNIQUE (document, position)
) STRICT;

CREATE INDEX block_headline ON block (document) WHERE kind = 'headline';

CREATE TABLE segment (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- Whose work it is part of: each translation cuts the source for itself.
  translation INTEGER NOT NULL REFERENCES translation,
  document INTEGER NOT NULL REFERENCES document,
  block INTEGER NOT NULL REFERENCES block,
  -- Taken out of the text, by a join or by undoing a split, it has a position below 0 and stands in no link.
  position INTEGER NOT NULL,
  -- Within the block's text, in UTF-16 units.
  range_start INTEGER NOT NULL,
  range_end INTEGER NOT NULL CHECK (range_end > range_start),
  gap_before TEXT NOT NULL,
  imported TEXT NOT NULL,
  text TEXT NOT NULL,
  -- What a reader sees of the text; NULL: the text itself, which holds no inline code.
  seen TEXT,
  words INTEGER NOT NULL,
  state TEXT NOT NULL REFERENCES known_segment_state,
  latest_edit INTEGER REFERENCES edit,
  cut_from INTEGER REFERENCES segment,
  joined_into INTEGER REFERENCES segment,
  hash INTEGER,
  UNIQUE (translation, document, position)
) STRICT;

CREATE INDEX segment_by_state ON segment (document, state, words) WHERE position >= 0;

CREATE INDEX segment_by_block ON segment (block);

CREATE INDEX segment_by_joined_into ON segment (joined_into) WHERE joined_into IS NOT NULL;

CREATE TABLE link (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  translation INTEGER NOT NULL REFERENCES translation,
  position INTEGER NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  origin TEXT NOT NULL REFERENCES known_link_origin,
  is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
  UNIQUE (translation, position)
) STRICT;

CREATE INDEX link_by_confidence ON link (translation, confidence) WHERE origin = 'automatic' AND is_locked = 0;

CREATE TABLE link_member (
  segment INTEGER PRIMARY KEY REFERENCES segment,
  link INTEGER NOT NULL REFERENCES link
) STRICT;

CREATE INDEX link_member_by_link ON link_member (link);

CREATE VIEW seen_segment AS SELECT row, coalesce(seen, text) AS text FROM segment;

CREATE VIRTUAL TABLE segment_search USING fts5 (text, content='seen_segment', content_rowid='row', tokenize='trigram');

CREATE TABLE action (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  device INTEGER NOT NULL REFERENCES device,
  sequence INTEGER NOT NULL,
  -- NULL: an act on what the library remembers for all its articles.
  translation INTEGER REFERENCES translation,
  kind TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL REFERENCES known_role,
  at_ms INTEGER NOT NULL,
  segment INTEGER REFERENCES segment,
  turned INTEGER REFERENCES action,
  standing TEXT REFERENCES known_standing,
  note TEXT,
  hash INTEGER,
  UNIQUE (device, sequence)
) STRICT;

CREATE INDEX action_by_translation ON action (translation, row);

CREATE INDEX action_by_standing ON action (translation, standing, row) WHERE standing IN ('done', 'undone');

CREATE INDEX action_move ON action (translation, row) WHERE kind = 'move';

CREATE TABLE action_op (
  action INTEGER NOT NULL REFERENCES action,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  kind TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  payload TEXT NOT NULL,
  hash INTEGER,
  PRIMARY KEY (action, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_move (
  action INTEGER PRIMARY KEY REFERENCES action,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL REFERENCES known_article_state,
  to_state TEXT NOT NULL REFERENCES known_article_state,
  reason TEXT,
  hash INTEGER
) STRICT;

CREATE TABLE edit (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  action INTEGER NOT NULL REFERENCES action,
  segment INTEGER NOT NULL REFERENCES segment,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person,
  at_ms INTEGER NOT NULL,
  reason TEXT NOT NULL REFERENCES known_edit_reason,
  check_id TEXT,
  based_on INTEGER REFERENCES edit,
  hash INTEGER
) STRICT;

CREATE INDEX edit_by_segment ON edit (segment, row);

CREATE TRIGGER edit_is_never_changed BEFORE UPDATE OF
  row, id, action, segment, before, after, person, at_ms, reason, check_id, based_on ON edit BEGIN
  SELECT RAISE (ABORT, 'an edit is never changed');
END;

CREATE TABLE draft (
  segment INTEGER PRIMARY KEY REFERENCES segment,
  text TEXT NOT NULL,
  based_on INTEGER REFERENCES edit,
  person INTEGER NOT NULL REFERENCES person,
  saved_ms INTEGER NOT NULL,
  hash INTEGER
) STRICT;

CREATE TABLE segment_visit (
  segment INTEGER NOT NULL REFERENCES segment,
  person INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL REFERENCES known_role,
  edit INTEGER REFERENCES edit,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (segment, person)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE due_check (
  segment INTEGER PRIMARY KEY REFERENCES segment,
  translation INTEGER NOT NULL REFERENCES translation,
  action INTEGER NOT NULL REFERENCES action,
  before TEXT
) STRICT;

CREATE INDEX due_check_by_translation ON due_check (translation);

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

CREATE TABLE check_choice (
  check_id TEXT PRIMARY KEY,
  is_on INTEGER CHECK (is_on IN (0, 1)),
  severity TEXT REFERENCES known_severity
) STRICT, WITHOUT ROWID;

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

CREATE TABLE approved_word (
  first_language TEXT NOT NULL,
  second_language TEXT NOT NULL CHECK (second_language > first_language),
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  hundredths INTEGER NOT NULL CHECK (hundredths > 0),
  PRIMARY KEY (first_language, second_language, first, second)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE correction_refusal (
  correction INTEGER NOT NULL REFERENCES correction,
  segment INTEGER NOT NULL REFERENCES segment,
  person INTEGER NOT NULL REFERENCES person,
  before TEXT NOT NULL,
  quote TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (correction, segment, person, before, quote, after)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction_applied (
  action INTEGER PRIMARY KEY REFERENCES action,
  correction INTEGER NOT NULL REFERENCES correction,
  -- The same for all articles that one application changed.
  application TEXT NOT NULL
) STRICT;

CREATE INDEX correction_applied_by_application ON correction_applied (application);

CREATE TABLE known_thread_type (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

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

CREATE TABLE return_reason (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  letter TEXT NOT NULL,
  -- NULL: as the app says it in the language of whoever reads it.
  name TEXT,
  is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1))
) STRICT;

CREATE TABLE known_priority (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE article_details (
  translation INTEGER PRIMARY KEY REFERENCES translation,
  headline TEXT,
  subheadline TEXT,
  slug TEXT,
  byline TEXT,
  dateline TEXT,
  credit TEXT,
  desk TEXT,
  section TEXT,
  source_headline TEXT,
  source_url TEXT,
  engine TEXT,
  style_guide TEXT,
  glossary TEXT,
  note TEXT,
  deadline_ms INTEGER,
  embargo_ms INTEGER,
  publish_ms INTEGER,
  translator INTEGER REFERENCES person,
  editor INTEGER REFERENCES person,
  priority TEXT REFERENCES known_priority,
  hash INTEGER
) STRICT;

CREATE TABLE binned_article (
  article INTEGER PRIMARY KEY REFERENCES article,
  action INTEGER NOT NULL REFERENCES action
) STRICT;

CREATE TABLE erased_article (
  id TEXT PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action,
  headline TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER edit_is_never_erased BEFORE DELETE ON edit WHEN NOT EXISTS (
  SELECT 1 FROM segment JOIN translation ON translation.row = segment.translation
  JOIN article ON article.row = translation.article
  JOIN binned_article ON binned_article.article = article.row
  JOIN erased_article ON erased_article.id = article.id
  WHERE segment.row = old.segment
) BEGIN
  SELECT RAISE (ABORT, 'an edit is never erased');
END;

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

CREATE TABLE work_time (
  translation INTEGER NOT NULL REFERENCES translation,
  person INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL REFERENCES known_role,
  state TEXT NOT NULL REFERENCES known_article_state,
  active_ms INTEGER NOT NULL CHECK (active_ms >= 0),
  PRIMARY KEY (translation, person, role, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_report (
  document INTEGER PRIMARY KEY REFERENCES document,
  size_bytes INTEGER NOT NULL,
  diagnostics TEXT NOT NULL,
  hash INTEGER
) STRICT;

CREATE TABLE import_choice (
  document INTEGER PRIMARY KEY REFERENCES document,
  tracked TEXT NOT NULL CHECK (tracked IN ('accept', 'reject', 'keep')),
  comments TEXT NOT NULL CHECK (comments IN ('take', 'leave')),
  hash INTEGER
) STRICT;

CREATE TABLE file_remark (
  remark INTEGER PRIMARY KEY REFERENCES remark,
  -- Empty where the file does not say.
  author TEXT NOT NULL,
  written_ms INTEGER,
  -- What the file calls it; NULL: nothing.
  native TEXT,
  hash INTEGER
) STRICT;

CREATE TABLE locked_segment (segment INTEGER PRIMARY KEY REFERENCES segment) STRICT;

CREATE TABLE "correction_made" (
  row INTEGER PRIMARY KEY,
  correction INTEGER NOT NULL REFERENCES correction,
  action INTEGER NOT NULL REFERENCES action,
  segment INTEGER NOT NULL REFERENCES segment,
  times INTEGER NOT NULL CHECK (times > 0)
) STRICT;

CREATE INDEX correction_made_by_correction ON correction_made (correction, row);

CREATE INDEX correction_made_by_segment ON correction_made (segment);

CREATE TABLE correction_superseded (
  made INTEGER NOT NULL REFERENCES correction_made,
  by_act INTEGER NOT NULL REFERENCES action,
  PRIMARY KEY (made, by_act)
) STRICT, WITHOUT ROWID;

CREATE TABLE concept (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL,
  definition TEXT NOT NULL,
  note TEXT NOT NULL,
  -- The act that left it as it stands.
  action INTEGER NOT NULL REFERENCES action
) STRICT;

CREATE INDEX concept_by_action ON concept (action);

CREATE TABLE term (
  row INTEGER PRIMARY KEY,
  concept INTEGER NOT NULL REFERENCES concept,
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('preferred', 'admitted', 'deprecated', 'superseded')),
  part_of_speech TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (concept, position)
) STRICT;

CREATE TABLE due_search (segment INTEGER PRIMARY KEY REFERENCES segment) STRICT;
