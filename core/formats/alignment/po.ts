/** The rows of an article as messages of gettext: a message a row, told apart by their numbers, and called by their ids where gettext says where a message is from. */
import { leastFar } from '../../model/segment.ts'
import { writeString } from '../po/po-string.ts'
import { type AlignedRow, type AlignmentHead, commentsOf, visibleText } from './aligned-row.ts'
import { isRowId } from './row-id.ts'

const noCodes = { kind: 'paragraph', range: { start: 0, end: 0 }, text: '', codes: [] } as const

/** Rows without a source are left out: a message is named by it. What nobody confirmed is fuzzy. */
export function writePo(rows: readonly AlignedRow[], { targetLanguage, createdMs }: AlignmentHead): string {
  const revised = `${new Date(createdMs).toISOString().slice(0, 16).replace('T', ' ')}+0000`
  const header = [
    'Project-Id-Version: Sverka\n',
    `PO-Revision-Date: ${revised}\n`,
    // Nobody is named, but msgfmt asks for the fields.
    'Last-Translator: \n',
    'Language-Team: \n',
    `Language: ${targetLanguage.replaceAll('-', '_')}\n`,
    'MIME-Version: 1.0\n',
    'Content-Type: text/plain; charset=UTF-8\n',
    'Content-Transfer-Encoding: 8bit\n',
  ]
  const head = ['msgid ""', `msgstr ${quote(header.join(''))}`]
  return `${[head, ...rows.flatMap(entryOf)].map((lines) => `${lines.join('\n')}\n`).join('\n')}`
}

function entryOf(row: AlignedRow, index: number): readonly (readonly string[])[] {
  const source = visibleText(row.source)
  if (source.trim() === '') return []
  const [first, ...others] = row.target.map(({ state }) => state)
  const state = first === undefined ? 'empty' : leastFar([first, ...others])
  const isFuzzy = state === 'machine' || state === 'draft' || state === 'returned'
  const notes = commentsOf(row, undefined)
    .split('\n')
    .filter((line) => line !== '')
  // Of two texts one may end a line where the other does not, which gettext refuses.
  const [id, translated] = [source, visibleText(row.target)].map((text) => text.replace(/[\r\n]+$/u, ''))
  return [
    [
      ...notes.map((line) => `# ${line}`),
      ...(isRowId(row.link.id) ? [`#: ${row.link.id}`] : []),
      ...(isFuzzy ? ['#, fuzzy'] : []),
      `msgctxt ${quote(String(index + 1))}`,
      `msgid ${quote(id ?? '')}`,
      `msgstr ${quote(translated ?? '')}`,
    ],
  ]
}

function quote(text: string): string {
  return writeString(text.replace(/^\n+/u, ''), noCodes, '\n')
}
