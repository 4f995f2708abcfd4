/**
 * What a person wrote in one sitting counts as a whole, and any later act of the sitting stands for the earlier ones. A
 * correction kept one such act; the one written after an undo took its place, and going back to the first found it gone.
 */
import type { Migration } from './index.ts'

export const superseded: Migration = {
  schema: 14,
  name: 'superseded',
  sql: `
CREATE TABLE superseded_before AS
  SELECT row AS made, superseded_by AS by_act FROM correction_made WHERE superseded_by IS NOT NULL;
CREATE TABLE correction_kept (
  row INTEGER PRIMARY KEY,
  correction INTEGER NOT NULL REFERENCES correction,
  action INTEGER NOT NULL REFERENCES action,
  segment INTEGER NOT NULL REFERENCES segment,
  times INTEGER NOT NULL CHECK (times > 0)
) STRICT;
INSERT INTO correction_kept SELECT row, correction, action, segment, times FROM correction_made;
DROP TABLE correction_made;
-- Made so often by this action. It counts while the action stands and none of those does that superseded it.
ALTER TABLE correction_kept RENAME TO correction_made;
CREATE INDEX correction_made_by_correction ON correction_made (correction, row);
CREATE INDEX correction_made_by_segment ON correction_made (segment);
CREATE TABLE correction_superseded (
  made INTEGER NOT NULL REFERENCES correction_made,
  by_act INTEGER NOT NULL REFERENCES action,
  PRIMARY KEY (made, by_act)
) STRICT, WITHOUT ROWID;
INSERT INTO correction_superseded SELECT made, by_act FROM superseded_before;
DROP TABLE superseded_before;
`,
  fingerprint: '0fa803e2a24249eb0b4df52cd816dbab5974785ffc6ef88185adf709bc455911',
}
