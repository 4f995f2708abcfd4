/** Which places a replacement would change. */
import { sliceSpan } from '../../core/model/span.ts'
import type { KeptPlace } from '../context/searches.ts'

/** False where nothing can be written, and where the same words stand already. */
export function isWritable({ fix, of }: KeptPlace): boolean {
  return fix !== undefined && fix.replacement !== sliceSpan(of.text, fix.span)
}
