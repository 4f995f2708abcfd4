/** The encoding a file names: in a declaration of XML, a page's `meta`, the header of a PO file. */
import { type Encoding, encodings } from '../model/article.ts'

/** The name the standard of Kazakhstan goes by in the registry of character sets. The web standard knows neither it nor 855. */
const kazakhLabels: ReadonlySet<string> = new Set(['kz-1048', 'strk1048-2002', 'rk1048', 'cskz1048'])

/**
 * The encoding a label stands for, by the Encoding Standard of the WHATWG: `latin1`, `cp1251` and `ISO_8859-5` are
 * known with their kin. Undefined for what is no label or names an encoding that is not read, and for UTF-16, in
 * which no label could have been read byte by byte.
 */
export function labelledEncoding(label: string): Encoding | undefined {
  const name = label.trim().toLowerCase()
  if (kazakhLabels.has(name)) return 'kz-1048'
  if (/^(?:ibm|cp)855$/u.test(name)) return 'ibm855'
  const standing = standardName(name)
  return encodings.find((encoding) => encoding === standing && !/^utf-(?:16|32)/u.test(encoding))
}

function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
