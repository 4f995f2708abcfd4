/** What a preview shows of a bilingual file: its translation. */
import type { Diagnostic, FileRefused } from '../../model/file.ts'
import { readerText } from '../../model/reader-text.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { SeenText, Unit } from '../format.ts'
import { findTooLong } from '../too-long.ts'

type Read = { readonly units: readonly Unit[]; readonly diagnostics: readonly Diagnostic[] }

/** Fails for a file without units, and for one that is too long. A file that is translated nowhere is none of them. */
export function seenUnits({ units, diagnostics }: Read): Result<SeenText, FileRefused> {
  const text = units.map(({ target }) => readerText(target.text, target.codes)).join('\n\n')
  const refused = units.length === 0 ? { kind: 'blank' as const } : findTooLong(text)
  return refused === undefined ? ok({ text, diagnostics }) : fail(refused)
}
