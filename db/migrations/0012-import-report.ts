/**
 * What the app found when it read a file. From this schema on the bytes of a document may be packed (`packed-bytes.ts`):
 * no app of before would know how to read them.
 */
import type { Migration } from './index.ts'

export const importReport: Migration = {
  schema: 12,
  name: 'import-report',
  sql: `
-- size_bytes: of the file. diagnostics: a list in JSON.
CREATE TABLE import_report (
  document INTEGER PRIMARY KEY REFERENCES document,
  size_bytes INTEGER NOT NULL,
  diagnostics TEXT NOT NULL,
  hash INTEGER
) STRICT;
`,
  fingerprint: 'ffdaffc2f22e2469f2499bc1d6a85ed1daf0b2b204f82f018ea17996ab436c24',
}
