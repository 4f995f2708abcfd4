/** What XLIFF of any version tells of a piece of text and of the place its translation stands in. */
import type { Unit } from '../format.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

export type XliffPiece = Unit & {
  /** The element whose content the translation is; undefined where one has yet to be made. */
  readonly home: XmlElement | undefined
  /** It can be written only as a whole. */
  readonly isRewritten: boolean
}

/** What a file calls a piece: by the file in it, the unit, and the segment of the unit. */
export function unitId(file: string, unit: string, segment: string | undefined): string {
  return [file, unit, segment ?? ''].map(encodeURIComponent).join('/')
}
