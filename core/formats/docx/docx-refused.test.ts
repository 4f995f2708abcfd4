/** Word documents that are turned away, and how one is known. */
import { expect, test } from 'vitest'
import { sniffFile } from '../sniff.ts'
import { docx } from './docx.ts'
import { makeDocx, p, r, zip } from './testing/make-docx.ts'
import { reading } from './testing/opened-docx.ts'

const encrypted = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Uint8Array(120),
  ...[...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]),
])

const turnedAway: readonly (readonly [what: string, name: string, bytes: Uint8Array, failure: object])[] = [
  ['protected by a password', 'a.docx', encrypted, { kind: 'password-protected' }],
  ['cut off', 'a.docx', makeDocx({ body: p(r('Rain')) }).subarray(0, 500), { kind: 'broken-package', rule: 'cut-off' }],
  ['without its text', 'a.docx', zip({ 'word/styles.xml': '<a/>' }), { kind: 'broken-package', rule: 'no-main-part' }],
  [
    'of broken XML',
    'a.docx',
    makeDocx({ body: '<w:p>' }),
    { kind: 'broken-xml', part: 'word/document.xml', rule: 'not-well-formed', line: 2 },
  ],
  ['that is a table', 'a.xlsx', zip({ 'xl/workbook.xml': '<a/>' }), { kind: 'binary', seems: 'spreadsheet' }],
]

test.each(turnedAway)('a document %s is refused, and why', (_, name, bytes, failure) => {
  const sniffed = sniffFile(name, bytes)
  const opened = sniffed.ok ? docx.open(bytes, reading) : sniffed
  expect(opened.ok ? undefined : opened.failure).toMatchObject(failure)
})

test('a Word document is known by its content, whatever it is called', () => {
  expect(sniffFile('news.bin', makeDocx({ body: p(r('Rain')) }))).toMatchObject({ ok: true, value: { format: 'docx' } })
})
