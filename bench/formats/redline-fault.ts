/** Whether a redline is one: read by a reader of its own that accepts or rejects its changes, part by part. */
import { markNumbers, revisedRuns } from '../../core/formats/docx/testing/revised-text.ts'
import { gatherEdited } from '../../core/formats/edited-blocks.ts'
import type { DocumentEdits } from '../../core/formats/format.ts'
import { revisedOdt } from '../../core/formats/odt/testing/revised-odt.ts'
import { formatOf } from '../../core/formats/registry.ts'
import type { FormatId } from '../../core/model/article.ts'
import { entriesOf } from './differ.ts'

/** Undefined for one that reads as it should. */
export function redlineFault(bytes: Uint8Array, format: FormatId, edits: DocumentEdits): string | undefined {
  const { write, redline } = formatOf(format)
  const hands = [{ name: 'R&D "one"', atMs: 0 }]
  const pasts = gatherEdited(edits.blocks, edits.segments).map(({ index, block }) => {
    const now = edits.segments[index]?.current ?? ''
    return { block: index, texts: [block.text, now.trim() === '' ? '' : now], hands }
  })
  const clean = write(bytes, edits)
  const marked = redline?.(bytes, { ...edits, pasts, comments: [] })
  if (!clean.ok || marked?.ok !== true) return clean.ok === marked?.ok ? undefined : 'refused by one of both'
  const [old, accepted] = [textsOf(bytes), textsOf(clean.value)]
  for (const [name, xml] of textsOf(marked.value.bytes)) {
    const [was = '', is = ''] = [old.get(name), accepted.get(name)]
    if (xml === was && xml === is) continue
    const odd = format === 'odt' ? odtFault(xml, was, is) : undefined
    if (odd !== undefined) return `${name} ${odd}`
    if (format === 'odt') continue
    const known = markNumbers([...old.values()].join(' '))
    const isOwn = (id: string) => !known.has(id)
    const left = { way: 'accept', isOwn: () => false } as const
    const [rejected, original] = [revisedRuns(xml, { way: 'reject', isOwn }), revisedRuns(was, left)]
    const bad = difference(JSON.stringify(original), JSON.stringify(rejected))
    if (bad !== undefined) return `${name} rejected: ${bad}`
    const wrong = difference(wordsOf(revisedRuns(is, left)), wordsOf(revisedRuns(xml, { way: 'accept', isOwn })))
    if (wrong !== undefined) return `${name} accepted: ${wrong}`
  }
  return undefined
}

function textsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const entries = entriesOf(bytes).filter(({ content }) =>
    /<(?:\w+:)?(?:document-content|document-styles|body|footnotes|endnotes|hdr|ftr)\b/u.test(
      content.toString('utf8', 0, 9000),
    ),
  )
  return new Map(entries.map(({ name, content }) => [name, content.toString('utf8')]))
}

function wordsOf(paragraphs: ReturnType<typeof revisedRuns>): string {
  return JSON.stringify(paragraphs.map((runs) => runs.map(({ text }) => text).join('')))
}

/** All of an OpenDocument text's changes that are by the hand of the measurement. */
function odtFault(xml: string, was: string, is: string): string | undefined {
  const by = 'R&D "one"'
  const left = (text: string) => revisedOdt(text, { way: 'accept', by })
  const rejected = difference(left(was), revisedOdt(xml, { way: 'reject', by }))
  if (rejected !== undefined) return `rejected: ${rejected}`
  const accepted = difference(left(is), revisedOdt(xml, { way: 'accept', by }))
  return accepted && `accepted: ${accepted}`
}

/** The two from shortly before they part. */
function difference(wanted: string, read: string): string | undefined {
  if (wanted === read) return undefined
  let at = 0
  while (wanted[at] === read[at]) at++
  return JSON.stringify([wanted, read].map((text) => text.slice(Math.max(0, at - 160), at + 160)))
}
