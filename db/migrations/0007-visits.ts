/** What people really looked at; and what an approval says of its segments. */
import type { Migration } from './index.ts'

const sql = `
-- Who last looked at a segment, in which role, and at which of its texts (no edit: as imported). It counts while that text
-- stands.
CREATE TABLE segment_visit (
  segment INTEGER NOT NULL REFERENCES segment,
  person INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL CHECK (role IN ('translator', 'editor', 'desk')),
  edit INTEGER REFERENCES edit,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (segment, person)
) STRICT, WITHOUT ROWID;
-- The last move of an article is asked for after every act.
CREATE INDEX action_move ON action (article, row) WHERE kind = 'move';
-- Whoever typed, confirmed or fixed a text that still stands has looked at it.
INSERT INTO segment_visit (segment, person, role, edit, at_ms)
SELECT action.segment, action.person, action.role, segment.latest_edit, max(action.at_ms)
FROM action JOIN segment ON segment.row = action.segment
LEFT JOIN edit ON edit.row = segment.latest_edit
WHERE action.kind IN ('edit', 'confirm', 'fix', 'restore') AND (edit.row IS NULL OR action.row >= edit.action)
GROUP BY action.segment, action.person;
-- An approval approved the segments of its article too.
UPDATE segment SET state = 'approved'
WHERE position >= 0 AND state <> 'empty' AND document IN (
  SELECT document.row FROM document JOIN article ON article.row = document.article
  WHERE document.side = 'target' AND article.state IN ('approved', 'published'));
`

export const visits: Migration = { schema: 7, name: 'visits', sql }
