/** A workbook: its sheets in their order, and the words they share. */
import type { FileRefused, TableSheet } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { type Package, readPackage } from '../package/read-package.ts'
import { relationsOf, typeOf } from '../package/relations.ts'
import { readPart } from '../package/xml-entry.ts'
import { childNamed, childrenNamed } from '../xml/names.ts'
import { checkXml, type XmlFile } from '../xml/read-xml.ts'
import { type RichText, richTextOf } from './rich-text.ts'

export type Book = {
  readonly source: Package
  /** The name of its main part. */
  readonly main: string
  /** As the book orders them. */
  readonly sheets: readonly TableSheet[]
  readonly shared: readonly RichText[]
  /** With `isStrict` every part passed the gatekeeper, and so will a sheet. */
  readonly sheetAt: (name: string) => Result<XmlFile | undefined, FileRefused>
}

const mainTypes =
  /^application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroenabled)\.main\+xml$/iu

/** Undefined for a sound package that is no workbook. Never throws. */
export function readBook(bytes: Uint8Array, isStrict: boolean): Result<Book | undefined, FileRefused> {
  const source = readPackage(bytes)
  if (!source.ok) return source
  const top = relationsOf(source.value, '')
  if (!top.ok) return top
  const main = top.value.find(({ type }) => type === 'officeDocument')?.target
  const type = main === undefined ? ok(undefined) : typeOf(source.value, main)
  if (!type.ok) return type
  if (main === undefined || type.value === undefined || !mainTypes.test(type.value)) return ok(undefined)
  const read = (name: string) => readChecked(source.value, name, isStrict)
  const [book, own] = [read(main), relationsOf(source.value, main)]
  if (!book.ok) return book
  if (!own.ok) return own
  if (book.value === undefined) return fail({ kind: 'broken-package', rule: 'no-main-part', entry: main })
  const sharedPart = own.value.find((one) => one.type === 'sharedStrings')?.target
  const shared = sharedPart === undefined ? ok(undefined) : read(sharedPart)
  if (!shared.ok) return shared
  const targets = new Map(own.value.map(({ id, target }) => [id, target]))
  const sheets = sheetsOf(book.value).flatMap(({ id, name }): readonly TableSheet[] => {
    const part = targets.get(id)
    return part === undefined ? [] : [{ part, name }]
  })
  return ok({ source: source.value, main, sheets, shared: shared.value ? sharedIn(shared.value) : [], sheetAt: read })
}

function readChecked(source: Package, name: string, isStrict: boolean): Result<XmlFile | undefined, FileRefused> {
  const read = readPart(source, name)
  if (!read.ok || read.value === undefined || !isStrict) return read
  const refused = checkXml(name, read.value)
  return refused === undefined ? read : fail(refused)
}

function sheetsOf({ root }: XmlFile): readonly { readonly id: string; readonly name: string }[] {
  const sheets = childNamed(root, 'sheets')
  return (sheets === undefined ? [] : childrenNamed(sheets, 'sheet')).flatMap(({ attributes }) => {
    const id = [...attributes].find(([name]) => /(?:^|:)id$/u.test(name))?.[1]
    return id === undefined ? [] : [{ id, name: attributes.get('name') ?? '' }]
  })
}

function sharedIn({ text, root }: XmlFile): readonly RichText[] {
  return childrenNamed(root, 'si').map((item) => richTextOf(text, item))
}
