/** Words of a cell as spreadsheets write them: what XML cannot hold stands there as `_x0003_`, and so does what looks like that. */
import { readXmlText } from '../xml/characters.ts'
import { possibleXmlText } from '../xml/write-xml.ts'

/** More letters no cell can hold. */
export const mostCellChars = 32_767

const spelled = /_x([\da-f]{4})_/giu

/** `written` is what stands between the tags of a `t`. */
export function readCellText(written: string): string {
  return readXmlText(written).replace(spelled, (_, hexadecimal: string) => {
    return String.fromCharCode(Number.parseInt(hexadecimal, 16))
  })
}

/** `readCellText` of it is the text again, but for half surrogate pairs. */
export function writeCellText(text: string): string {
  const guarded = text
    .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\r]/gu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    })
  return possibleXmlText(guarded)
}
