/** Word pairs learned from approved articles: what helps to align the next ones. */
import type { Migration } from './index.ts'

const sql = `
-- How often two stems were seen to translate each other, in hundredths; languages in the order of the alphabet.
CREATE TABLE approved_word (
  first_language TEXT NOT NULL,
  second_language TEXT NOT NULL CHECK (second_language > first_language),
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  hundredths INTEGER NOT NULL CHECK (hundredths > 0),
  PRIMARY KEY (first_language, second_language, first, second)
) STRICT, WITHOUT ROWID;
-- What each approved article taught, as JSON [[first, second, hundredths], …], so that it can be taken back.
CREATE TABLE approved_article (
  article INTEGER PRIMARY KEY REFERENCES article,
  first_language TEXT NOT NULL,
  second_language TEXT NOT NULL,
  pairs TEXT NOT NULL
) STRICT;
`

export const approvedWords: Migration = { schema: 3, name: 'approved-words', sql }
