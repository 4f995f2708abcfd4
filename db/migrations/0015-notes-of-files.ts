/** What came with a file is said neither as a question nor as a wish, unless the file itself says so: it is a note. */
import type { Migration } from './index.ts'

export const notesOfFiles: Migration = {
  schema: 15,
  name: 'notes-of-files',
  sql: "INSERT INTO known_thread_type (name) VALUES ('note');",
  fingerprint: '0fa803e2a24249eb0b4df52cd816dbab5974785ffc6ef88185adf709bc455911',
}
