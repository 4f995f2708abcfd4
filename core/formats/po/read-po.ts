/** PO files of gettext as entries: which lines hold a text, and where each quoted string stands. */

import type { LineRule } from '../../model/file.ts'
import { append } from '../../model/lists.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Span } from '../../model/span.ts'

/** A string as it is quoted, over one line or several; `range` goes from its first quotation mark to its last. */
export type Quoted = { readonly range: Span; readonly raw: string }

export type PoEntry = {
  /** What parts it from another of the same text. */
  readonly context: Quoted | undefined
  readonly id: Quoted
  readonly plural: Quoted | undefined
  /** One, or one a plural form. */
  readonly strings: readonly Quoted[]
  readonly isFuzzy: boolean
  /** What translators (`# `) and programmers (`#. `) say of it. */
  readonly notes: { readonly translator: string; readonly program: string }
  /** Where programs say it is from (`#: `). */
  readonly references: readonly string[]
  /** The line of its flags (`#, fuzzy, c-format`), without the line end. */
  readonly flags: Span | undefined
  /** Where its first keyword stands. */
  readonly start: number
  /** Where another remark of a translator would stand: behind those that are there, before all else that is said of it. */
  readonly noteAt: number
}

export type PoBroken = { readonly kind: 'broken-line'; readonly line: number; readonly rule: LineRule }

type Draft = {
  keyword: string
  found: Map<string, { start: number; end: number; raw: string }>
  flags: Span | undefined
  isFuzzy: boolean
  notes: { translator: string; program: string }
  references: string[]
  start: number
  noteAt: number | undefined
}

/** In the order of the file, its header (an empty `msgid`) too; obsolete entries (`#~`) are comments. Never throws. */
export function readPo(text: string): Result<readonly PoEntry[], PoBroken> {
  const entries: PoEntry[] = []
  let draft = emptyDraft()
  const close = (): void => {
    const entry = entryOf(draft)
    if (entry !== undefined) entries.push(entry)
    draft = emptyDraft()
  }
  let line = 0
  for (const { 0: written, index } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/gu)) {
    line++
    const bare = written.replace(/[\r\n]+$/u, '')
    if (bare.trim() === '') continue
    if (bare.trimStart().startsWith('#')) {
      if (draft.found.has('msgstr') || draft.found.has('msgstr[0]')) close()
      takeComment(draft, bare, { start: index, end: index + written.length })
      continue
    }
    const [, keyword, quoted] =
      /^\s*(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?\s*("(?:[^"\\]|\\.)*")\s*$/u.exec(bare) ?? []
    if (quoted === undefined || (keyword === undefined && draft.keyword === '')) {
      return fail({ kind: 'broken-line', line, rule: 'po-line' })
    }
    const begins = keyword === 'msgctxt' || (keyword === 'msgid' && draft.keyword !== 'msgctxt')
    if (begins && draft.keyword !== '') close()
    takeString(draft, keyword, { quoted, at: index + bare.lastIndexOf(quoted), lineAt: index })
  }
  close()
  return entries.length === 0 ? fail({ kind: 'broken-line', line: 1, rule: 'po-line' }) : ok(entries)
}

function emptyDraft(): Draft {
  return {
    keyword: '',
    found: new Map(),
    flags: undefined,
    isFuzzy: false,
    notes: { translator: '', program: '' },
    references: [],
    start: 0,
    noteAt: undefined,
  }
}

function takeComment(draft: Draft, line: string, { start, end }: Span): void {
  const [, sign, words = ''] = /^\s*#([.\s])\s*(.*)$/u.exec(line) ?? []
  if (sign !== undefined) {
    const whose = sign === '.' ? 'program' : 'translator'
    draft.notes[whose] += `${draft.notes[whose] === '' ? '' : '\n'}${words.trimEnd()}`
  }
  const [, references] = /^\s*#:(.*)$/u.exec(line) ?? []
  if (references !== undefined)
    append(
      draft.references,
      references.split(/\s+/u).filter((one) => one !== ''),
    )
  // What is obsolete is no remark.
  if (/^\s*#~/u.test(line)) draft.noteAt = undefined
  else draft.noteAt = sign !== undefined && sign !== '.' ? end : (draft.noteAt ?? start)
  if (!/^\s*#,/u.test(line)) return
  draft.flags = { start, end: start + line.length }
  draft.isFuzzy ||= /[,\s]fuzzy\b/u.test(line)
}

type Line = { readonly quoted: string; readonly at: number; readonly lineAt: number }

/** A line without a keyword goes on with the string before it. */
function takeString(draft: Draft, keyword: string | undefined, { quoted, at, lineAt }: Line): void {
  if (draft.keyword === '') draft.start = lineAt
  draft.keyword = keyword ?? draft.keyword
  const begun = keyword === undefined ? draft.found.get(draft.keyword) : undefined
  const raw = (begun?.raw ?? '') + quoted.slice(1, -1)
  draft.found.set(draft.keyword, { start: begun?.start ?? at, end: at + quoted.length, raw })
}

function entryOf({ found, flags, isFuzzy, notes, references, start, noteAt = start }: Draft): PoEntry | undefined {
  const quotedOf = (keyword: string): Quoted | undefined => {
    const one = found.get(keyword)
    return one && { range: { start: one.start, end: one.end }, raw: one.raw }
  }
  const id = quotedOf('msgid')
  const forms = [...found.keys()].filter((keyword) => keyword.startsWith('msgstr'))
  const strings = forms.flatMap((keyword) => quotedOf(keyword) ?? [])
  if (id === undefined || strings.length === 0) return undefined
  return {
    context: quotedOf('msgctxt'),
    id,
    plural: quotedOf('msgid_plural'),
    strings,
    isFuzzy,
    notes,
    references,
    flags,
    start,
    noteAt,
  }
}
