/** The words that SQLite and the system put on what they throw. */

/** The word itself, such as `SQLITE_FULL` or `ENOENT`; empty if there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** True if no room was left, on the disk or for this person on it; what was under way was not stored. */
export function isDiskFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error))
}
