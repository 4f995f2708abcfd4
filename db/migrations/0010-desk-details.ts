/**
 * What a desk keeps of an article beside its text, the bin, and what became of articles that were erased from it. Edits of
 * an article that lies in the bin and is noted as erased are the only ones that may be deleted.
 */
import type { Migration } from './index.ts'

const details = `
CREATE TABLE known_priority (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO known_priority (name) VALUES ('urgent'), ('high'), ('low');
-- At most one row a translation. NULL: not said.
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
`

const bin = `
CREATE TABLE binned_article (
  article INTEGER PRIMARY KEY REFERENCES article,
  action INTEGER NOT NULL REFERENCES action
) STRICT;
-- What is left of an article that was erased from the bin. No copy and no torn file may bring it back.
CREATE TABLE erased_article (
  id TEXT PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action,
  headline TEXT NOT NULL
) STRICT, WITHOUT ROWID;
DROP TRIGGER edit_is_never_erased;
CREATE TRIGGER edit_is_never_erased BEFORE DELETE ON edit WHEN NOT EXISTS (
  SELECT 1 FROM segment JOIN translation ON translation.row = segment.translation
  JOIN article ON article.row = translation.article
  JOIN binned_article ON binned_article.article = article.row
  JOIN erased_article ON erased_article.id = article.id
  WHERE segment.row = old.segment
) BEGIN
  SELECT RAISE (ABORT, 'an edit is never erased');
END;
`

export const deskDetails: Migration = {
  schema: 10,
  name: 'desk-details',
  sql: details + bin,
  fingerprint: '42e69859e7cf06f43e1e5c7b359cae5eeb1ab4480636a72e09df62bed2872d05',
}
