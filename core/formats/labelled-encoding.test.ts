/** Files name their encoding in many ways; what they mean is one thing. */
import { expect, test } from 'vitest'
import { labelledEncoding } from './labelled-encoding.ts'

test.each([
  ['UTF-8', 'utf-8'],
  ['cp1251', 'windows-1251'],
  ['x-cp1251', 'windows-1251'],
  ['KOI8-R', 'koi8-r'],
  ['latin1', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['iso8859-15', 'iso-8859-15'],
  ['ISO_8859-5', 'iso-8859-5'],
  ['CP866', 'ibm866'],
  ['windows-1256', 'windows-1256'],
  ['STRK1048-2002', 'kz-1048'],
  ['gb2312', 'gbk'],
  ['Shift_JIS', 'shift_jis'],
  ['Big5', 'big5'],
  ['EUC-JP', 'euc-jp'],
  ['ISO-8859-7', 'iso-8859-7'],
  ['cp855', 'ibm855'],
  ['IBM855', 'ibm855'],
] as const)('%s is %s', (label, encoding) => {
  expect(labelledEncoding(label)).toBe(encoding)
})

test.each(['CHARSET', '', 'ISO-2022-CN', 'utf-32', 'utf-16', 'unicode'])('%o names none that is read', (label) => {
  expect(labelledEncoding(label)).toBeUndefined()
})
