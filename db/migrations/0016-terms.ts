/** The term base: concepts with their names in each language. What they were before stands in the ops of their acts. */
import type { Migration } from './index.ts'

export const terms: Migration = {
  schema: 16,
  name: 'terms',
  sql: `
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
`,
  fingerprint: '903c758f125f32478b04cf00b07f182c876e7dcf9b1d4c905678498b116bdb61',
}
