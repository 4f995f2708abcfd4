/**
 * The library as it begins: people, articles with their documents, segments, alignment, edits, findings and the log of
 * actions. Schemas 1 to 7 were never released; what came of them stands here, and a library of theirs is refused.
 * Each `hash` is of the other columns of its row, and written by `db/integrity/row-hash.ts`.
 */
import { findings } from './0008/findings.ts'
import { learned } from './0008/learned.ts'
import type { Migration } from './index.ts'

/**
 * A list of words that may grow, as a table of its own: a later migration adds a row, where a CHECK could only be changed
 * by making its table anew. Columns keep the words themselves, so that no flipped bit makes one of another.
 */
function wordList(name: string, words: readonly string[]): string {
  return `CREATE TABLE known_${name} (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO known_${name} (name) VALUES ${words.map((word) => `('${word}')`).join(', ')};
`
}

const words = [
  wordList('role', ['translator', 'editor', 'desk']),
  wordList('side', ['source', 'target']),
  wordList('article_state', ['new', 'drafting', 'in_review', 'approved', 'published', 'spiked']),
  wordList('segment_state', ['empty', 'machine', 'draft', 'translated', 'returned', 'reviewed', 'approved']),
  wordList('link_origin', ['automatic', 'manual']),
  wordList('standing', ['done', 'undone', 'dropped', 'sealed']),
  wordList('edit_reason', ['typed', 'fix', 'restore', 'undo', 'redo', 'split', 'join', 'correction']),
  wordList('exception_rule', ['break', 'keep']),
  wordList('severity', ['neutral', 'minor', 'major', 'critical']),
  wordList('dismissal_scope', ['place', 'article', 'everywhere']),
  wordList('finding_fate', ['fixed-as-offered', 'fixed-otherwise', 'dismissed']),
  wordList('correction_standing', ['offered', 'stopped', 'removed']),
].join('')

const people = `
CREATE TABLE device (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
) STRICT;
-- Exactly one row: what this file is, and on which device it is open.
CREATE TABLE library (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  id TEXT NOT NULL,
  device INTEGER NOT NULL REFERENCES device,
  created_ms INTEGER NOT NULL
) STRICT;
-- How far the library has come: the last transaction of its journal that is in it, by its number and hash. At most one row.
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
`

const articles = `
CREATE TABLE article (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- NULL: the article has no source.
  source_language TEXT,
  created_ms INTEGER NOT NULL
) STRICT;
-- What an article is in another language. The work done on it, cuts of the source among it, is its own: other translations
-- of the article know nothing of it.
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
-- The bytes a document came from are its skeleton and are never touched.
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
-- Every edit looks for the headline.
CREATE INDEX block_headline ON block (document) WHERE kind = 'headline';
`

const segments = `
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
-- A segment stands in exactly one link.
CREATE TABLE link_member (
  segment INTEGER PRIMARY KEY REFERENCES segment,
  link INTEGER NOT NULL REFERENCES link
) STRICT;
CREATE INDEX link_member_by_link ON link_member (link);
CREATE VIEW seen_segment AS SELECT row, coalesce(seen, text) AS text FROM segment;
CREATE VIRTUAL TABLE segment_search USING fts5 (text, content='seen_segment', content_rowid='row', tokenize='trigram');
-- Imported segments enter the search many at once, which takes an eighth of the time; pieces cut later, one by one.
CREATE TRIGGER segment_search_insert AFTER INSERT ON segment WHEN new.cut_from IS NOT NULL BEGIN
  INSERT INTO segment_search (rowid, text) VALUES (new.row, coalesce(new.seen, new.text));
END;
CREATE TRIGGER segment_search_update AFTER UPDATE OF text, seen ON segment BEGIN
  INSERT INTO segment_search (segment_search, rowid, text) VALUES ('delete', old.row, coalesce(old.seen, old.text));
  INSERT INTO segment_search (rowid, text) VALUES (new.row, coalesce(new.seen, new.text));
END;
CREATE TRIGGER segment_search_delete AFTER DELETE ON segment BEGIN
  INSERT INTO segment_search (segment_search, rowid, text) VALUES ('delete', old.row, coalesce(old.seen, old.text));
END;
`

const actions = `
-- Every act of a person, in the order of its device. standing: done (undo takes it back), undone (redo brings it
-- again), dropped (undone, then something else was done), sealed (done, and past undoing); NULL: cannot be undone.
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
-- The last move is asked for after every act.
CREATE INDEX action_move ON action (translation, row) WHERE kind = 'move';
-- What an action did, in its order. Kinds and versions of payloads are known to those who read them, not to this file.
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
CREATE TRIGGER edit_is_never_erased BEFORE DELETE ON edit BEGIN
  SELECT RAISE (ABORT, 'an edit is never erased');
END;
CREATE TABLE draft (
  segment INTEGER PRIMARY KEY REFERENCES segment,
  text TEXT NOT NULL,
  based_on INTEGER REFERENCES edit,
  person INTEGER NOT NULL REFERENCES person,
  saved_ms INTEGER NOT NULL,
  hash INTEGER
) STRICT;
-- Who last looked at a segment, in which role, and at which of its texts (no edit: as imported). It counts while that text
-- stands.
CREATE TABLE segment_visit (
  segment INTEGER NOT NULL REFERENCES segment,
  person INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL REFERENCES known_role,
  edit INTEGER REFERENCES edit,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (segment, person)
) STRICT, WITHOUT ROWID;
`

export const firstLibrary: Migration = {
  schema: 8,
  name: 'first-library',
  sql: words + people + articles + segments + actions + findings + learned,
  fingerprint: 'a26441a7de332aa2877be323bb0221d3e8ac1be203354f018e5bec69f4f415e5',
}
