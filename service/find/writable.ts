/** Which places a replacement would change. */
import { sliceSpan } from '../../core/model/span.ts'
import type { KeptPlace } from '../context/searches.ts'

/** False where nothing can be written, where the same words stand already, and in what is locked. */
export function isWritable({ fix, of }: KeptPlace): boolean {
  return fix !== undefined && !of.isLocked && fix.replacement !== sliceSpan(of.text, fix.span)
}
