/** The encoding a page says it is in. */
import type { Encoding } from '../../model/article.ts'
import { startsWithByteOrderMark } from '../decode.ts'
import { labelledEncoding } from '../labelled-encoding.ts'

/** Browsers look at so many bytes; some pages say it later. */
const prescannedBytes = 4096

const declaration = /(<meta\b[^<>]*?\bcharset\s*=\s*["']?\s*)([\w.:-]+)/iu
const xmlDeclaration = /(<\?xml\b[^<>]*?\bencoding\s*=\s*["'])([\w.:-]+)/iu

/** A byte order mark says it better. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const isMarked = (['utf-8', 'utf-16le', 'utf-16be'] as const).some((one) => startsWithByteOrderMark(bytes, one))
  if (isMarked) return undefined
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescannedBytes))
  const label = (declaration.exec(start) ?? xmlDeclaration.exec(start))?.[2]
  return label === undefined ? undefined : labelledEncoding(label)
}

/** The page with the name of another encoding in its declarations; without one it is as it was. */
export function declareEncoding(page: string, encoding: Encoding): string {
  const head = page.slice(0, prescannedBytes)
  const renamed = head.replace(declaration, `$1${encoding}`).replace(xmlDeclaration, `$1${encoding}`)
  return renamed + page.slice(prescannedBytes)
}
