/** Why a document offers no text: it has none, or none that can be edited. */
import type { Diagnostic, FileRefused } from '../model/file.ts'

/** Why a file has no text: all of it may have been left out for its codes. */
export function whyBlank(diagnostics: readonly Diagnostic[]): FileRefused {
  return { kind: diagnostics.some(({ kind }) => kind === 'too-many-codes') ? 'too-much-markup' : 'blank' }
}
