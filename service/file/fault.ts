/** The system's own name of what went wrong with a file. */

/** Such as `ENOSPC`; undefined for an error of another kind. */
export function faultOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
