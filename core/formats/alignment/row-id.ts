/** What rows of articles are called in files: nobody else calls anything so, and whose row it is shows by it. */

/** Between whatever else may stand there. */
export const rowIdPattern = '[\\da-f]{8}-[\\da-f]{4}-7[\\da-f]{3}-[\\da-f]{4}-[\\da-f]{12}'

const whole = new RegExp(`^${rowIdPattern}$`, 'u')

export function isRowId(name: string): boolean {
  return whole.test(name)
}
