/**
 * What came with a file beside its text: what a person chose to do with its tracked changes and comments, whose the remarks
 * are that came in, and which segments are to stay as they are. Tables of their own: no row of before is another one.
 */
import type { Migration } from './index.ts'

export const withFiles: Migration = {
  schema: 13,
  name: 'with-files',
  sql: `
-- A file without a row has its tracked changes and comments in it as they came.
CREATE TABLE import_choice (
  document INTEGER PRIMARY KEY REFERENCES document,
  tracked TEXT NOT NULL CHECK (tracked IN ('accept', 'reject', 'keep')),
  comments TEXT NOT NULL CHECK (comments IN ('take', 'leave')),
  hash INTEGER
) STRICT;
-- A remark without a row was said by whoever did its act.
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
`,
  fingerprint: '95814e83c18657687987af0add2279909b22484b40d7e02666d05ee3295a32c5',
}
