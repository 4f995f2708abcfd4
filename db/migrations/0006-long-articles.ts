/** Articles of any length: one is there only when all of it is, enters the search in stretches, and is edited at once. */
import type { Migration } from './index.ts'

const sql = `
-- 0 while its parts are being stored. Nobody sees it until then; what a crash left of it is removed later.
ALTER TABLE article ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 1 CHECK (is_whole IN (0, 1));
CREATE INDEX article_half ON article (changed_ms) WHERE is_whole = 0;
-- Every edit looks for the headline.
CREATE INDEX block_headline ON block (document) WHERE kind = 'headline';
-- Imported segments enter the search many at once, which takes an eighth of the time; pieces cut later, one by one.
DROP TRIGGER segment_search_insert;
CREATE TRIGGER segment_search_insert AFTER INSERT ON segment WHEN new.cut_from IS NOT NULL BEGIN
  INSERT INTO segment_search (rowid, text) VALUES (new.row, new.text);
END;
`

export const longArticles: Migration = { schema: 6, name: 'long-articles', sql }
