/** A Word document opened and written in a test, and pieces of its XML that come again and again. */
import { codeCharacter } from '../../../model/inline-text.ts'
import { readPackage } from '../../package/read-package.ts'
import { unpack } from '../../package/unpack.ts'
import { docx } from '../docx.ts'

export const reading = { encoding: 'utf-8' } as const

/** What the format reads in it. */
export function open(bytes: Uint8Array) {
  const opened = docx.open(bytes, reading)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

/** Codes as their numbers in braces. */
export function shown(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/gu, (code) => `{${code.charCodeAt(0) - 0xdfff}}`)
}

export const coded = (text: string) => text.replace(/\{(\d+)\}/gu, (_, id) => codeCharacter(Number(id)))

/** Its paragraphs, codes as their numbers. */
export function texts(bytes: Uint8Array): readonly string[] {
  return open(bytes).blocks.map(({ text }) => shown(text))
}

/** What becomes of a paragraph. */
export type Edit = (text: string, block: number) => string

/** Writes its paragraphs as they are edited. */
export function write(bytes: Uint8Array, edit: Edit) {
  const { blocks } = open(bytes)
  const segments = blocks.map(({ text }, block) => {
    return { block, range: { start: 0, end: text.length }, original: text, current: edit(text, block) }
  })
  return docx.write(bytes, { ...reading, asEncoding: 'utf-8', blocks, segments })
}

/** The document with its paragraphs as they are edited. */
export function written(bytes: Uint8Array, edit: Edit): Uint8Array {
  const result = write(bytes, edit)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** One part of it as XML. */
export function part(bytes: Uint8Array, name = 'word/document.xml'): string {
  const source = readPackage(bytes)
  const entry = source.ok ? source.value.entries.find((one) => one.name === name) : undefined
  const content = source.ok && entry !== undefined ? unpack(source.value, entry) : undefined
  return content?.ok ? new TextDecoder().decode(content.value) : ''
}

export const bold = '<w:b/>'
export const by = 'w:id="1" w:author="A" w:date="2026-01-05T09:00:00Z"'
export const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
