/**
 * What comes in enters the search index behind the rows: its segments are due until then, and no trigger takes a text out
 * of the index that is not in it.
 */
import type { Migration } from './index.ts'

export const searchBehind: Migration = {
  schema: 17,
  name: 'search-behind',
  sql: `
-- Segments that the search index does not know yet. Each segment is either here or there.
CREATE TABLE due_search (segment INTEGER PRIMARY KEY REFERENCES segment) STRICT;
DROP TRIGGER segment_search_update;
DROP TRIGGER segment_search_delete;
CREATE TRIGGER segment_search_update AFTER UPDATE OF text, seen ON segment
WHEN NOT EXISTS (SELECT 1 FROM due_search WHERE segment = old.row) BEGIN
  INSERT INTO segment_search (segment_search, rowid, text) VALUES ('delete', old.row, coalesce(old.seen, old.text));
  INSERT INTO segment_search (rowid, text) VALUES (new.row, coalesce(new.seen, new.text));
END;
CREATE TRIGGER segment_search_delete AFTER DELETE ON segment BEGIN
  INSERT INTO segment_search (segment_search, rowid, text)
    SELECT 'delete', old.row, coalesce(old.seen, old.text) WHERE NOT EXISTS (SELECT 1 FROM due_search WHERE segment = old.row);
  DELETE FROM due_search WHERE segment = old.row;
END;
`,
  fingerprint: '75c341aa2f13fbd28d24f6be09799950ea716807d2a8a8bd341e35b755af33f8',
}
