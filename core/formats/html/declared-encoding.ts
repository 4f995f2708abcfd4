/** The encoding a page says it is in. */
import type { Encoding } from '../../model/article.ts'
import { startsWithByteOrderMark } from '../decode.ts'

/** Browsers look at so many bytes; some pages say it later. */
const prescannedBytes = 4096

/** As the Encoding Standard maps the labels pages use. */
const labels: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'x-cp1251': 'windows-1251',
  'koi8-r': 'koi8-r',
  koi8: 'koi8-r',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'windows-1254': 'windows-1254',
  'iso-8859-9': 'windows-1254',
  'kz-1048': 'kz-1048',
}

const declaration = /(<meta\b[^<>]*?\bcharset\s*=\s*["']?\s*)([\w.:-]+)/iu
const xmlDeclaration = /(<\?xml\b[^<>]*?\bencoding\s*=\s*["'])([\w.:-]+)/iu

/** A byte order mark says it better. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const isMarked = (['utf-8', 'utf-16le', 'utf-16be'] as const).some((one) => startsWithByteOrderMark(bytes, one))
  if (isMarked) return undefined
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescannedBytes))
  const label = (declaration.exec(start) ?? xmlDeclaration.exec(start))?.[2]?.toLowerCase() ?? ''
  return labels[label]
}

/** The page with the name of another encoding in its declarations; without one it is as it was. */
export function declareEncoding(page: string, encoding: Encoding): string {
  const head = page.slice(0, prescannedBytes)
  const renamed = head.replace(declaration, `$1${encoding}`).replace(xmlDeclaration, `$1${encoding}`)
  return renamed + page.slice(prescannedBytes)
}
