/** What every format does alike whose files are a text and its translation. */
import type { BilingualFormat, Capabilities } from '../format.ts'
import { seenUnits } from './seen-units.ts'

type OwnParts = Omit<BilingualFormat, 'read' | 'capabilities'> & {
  readonly capabilities: Pick<Capabilities, 'hasStates' | 'takesAnyEncoding' | 'codesToTake' | 'takesMargin'>
}

/** Its preview is what it opens. */
export function bilingualFormat({ capabilities, ...own }: OwnParts): BilingualFormat {
  return {
    ...own,
    capabilities: { isBilingual: true, hasNotes: false, isProse: false, ...capabilities },
    read: (bytes, reading) => {
      const opened = own.openBoth(bytes, reading)
      return opened.ok ? seenUnits(opened.value) : opened
    },
  }
}
