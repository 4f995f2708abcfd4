/** Writes what is said and locked here into XLIFF 1.2: as notes, as comments of memoQ at its units, as comments of Trados at the head of the file. */
import type { TagEdits } from '../bitext/tag-edits.ts'
import type { UnitChange } from '../bitext/unit-change.ts'
import { indentOf, isOf, noteSplices, remarkAsElement, saidBy } from '../bitext/write-notes.ts'
import type { RemarkToWrite, ThreadToWrite } from '../said-here.ts'
import type { Splice } from '../text-grammar.ts'
import { childNamed, childrenNamed, descendantsNamed } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { possibleXmlText, quotedAttributes } from '../xml/write-xml.ts'
import type { Piece12, TransUnit } from './read-12.ts'

type Changed = { readonly piece: Piece12; readonly change: UnitChange | undefined }

const moment = (atMs: number): string => new Date(atMs).toISOString()

/** Of a unit; those of Trados stand elsewhere. */
export function unitNotes(text: string, unit: TransUnit, changed: readonly Changed[]): readonly Splice[] {
  const threads = changed.flatMap(({ change }) => change?.said ?? [])
  const { dialect, element, source, segSource, target } = unit
  if (threads.length === 0 || dialect.kind === 'trados') return []
  const place = { at: (target ?? segSource ?? source).end, lead: indentOf(text, source) }
  if (dialect.kind === 'memoq') return memoqNotes({ element, prefix: dialect.prefix, ...place }, threads)
  return noteSplices(text, { known: childrenNamed(element, 'note'), ...place }, threads, (remark) =>
    remarkAsElement(plainName(source), { from: remark.by }, remark, 'named'),
  )
}

function plainName({ name }: XmlElement): string {
  return name.replace(/source$/u, 'note')
}

type MemoqPlace = { readonly element: XmlElement; readonly prefix: string; readonly at: number; readonly lead: string }

/** One list a unit, all of which answer each other there. */
function memoqNotes({ element, prefix, at, lead }: MemoqPlace, threads: readonly ThreadToWrite[]): readonly Splice[] {
  const written = threads.flatMap(({ remarks }) => remarks.map((remark) => memoqComment(prefix, remark))).join('')
  const list = childNamed(element, 'comments')
  if (list !== undefined && list.innerStart < list.end) {
    return [{ range: { start: list.innerEnd, end: list.innerEnd }, replacement: written }]
  }
  const whole = `<${prefix}:comments>${written}</${prefix}:comments>`
  if (list !== undefined) return [{ range: { start: list.start, end: list.end }, replacement: whole }]
  return [{ range: { start: at, end: at }, replacement: lead + whole }]
}

function memoqComment(prefix: string, remark: RemarkToWrite): string {
  const said = {
    id: remark.id,
    creatoruser: remark.by,
    time: moment(remark.atMs),
    deleted: 'false',
    category: '0',
    appliesto: 'Target',
    origin: 'User',
  }
  return remarkAsElement(`${prefix}:comment`, said, remark, 'named')
}

/** Where the words of comments of Trados begin and end; what they say stands at the head of the file. */
export function tradosMark({ piece, change }: Changed): { readonly open: string; readonly close: string } | undefined {
  const threads = newThreads(change)
  if (threads.length === 0 || piece.seg === undefined) return undefined
  const prefix = piece.seg.name.includes(':') ? piece.seg.name.replace(/:.*$/u, '') : 'sdl'
  const opens = threads.map((thread) => `<mrk mtype="x-sdl-comment" ${prefix}:cid="${idOf(thread)}">`)
  return { open: opens.join(''), close: '</mrk>'.repeat(opens.length) }
}

function newThreads(change: UnitChange | undefined): readonly ThreadToWrite[] {
  return (change?.said ?? []).filter(({ answers }) => answers === undefined)
}

function idOf({ remarks: [first] }: ThreadToWrite): string {
  return first?.id ?? ''
}

/** At the head of a Trados file: new comments, and what answers others. */
export function tradosDefinitions(text: string, root: XmlElement, changes: readonly UnitChange[]): readonly Splice[] {
  const said = changes.flatMap((change) => change.said ?? [])
  const answers = said.filter((thread) => thread.answers !== undefined)
  const fresh = changes.flatMap(newThreads)
  return [
    ...answers.flatMap((thread) => answerSplices(text, root, thread)),
    ...(fresh.length === 0 ? [] : headSplices(text, root, fresh)),
  ]
}

function answerSplices(text: string, root: XmlElement, { answers = '', remarks }: ThreadToWrite): readonly Splice[] {
  const lists = childrenNamed(root, 'doc-info').flatMap((info) => descendantsNamed(info, 'Comments'))
  const list = lists.find((one) => childrenNamed(one, 'Comment').some((comment) => isOf(text, comment, answers)))
  if (list === undefined) return []
  return [{ range: { start: list.innerEnd, end: list.innerEnd }, replacement: remarks.map(tradosComment).join('') }]
}

function headSplices(text: string, root: XmlElement, threads: readonly ThreadToWrite[]): readonly Splice[] {
  const info = childNamed(root, 'doc-info')
  const prefix = info?.name.includes(':') ? info.name.replace(/:.*$/u, ':') : ''
  const own = threads
    .map((thread) => {
      const comments = `<Comments xmlns="">${thread.remarks.map(tradosComment).join('')}</Comments>`
      return `<${prefix}cmt-def id="${idOf(thread)}">${comments}</${prefix}cmt-def>`
    })
    .join('')
  const whole = `<${prefix}cmt-defs>${own}</${prefix}cmt-defs>`
  const defs = info && childNamed(info, 'cmt-defs')
  const put = (start: number, end: number, replacement: string): readonly Splice[] => [
    { range: { start, end }, replacement },
  ]
  if (defs !== undefined && defs.innerStart < defs.end) return put(defs.innerEnd, defs.innerEnd, own)
  if (defs !== undefined) return put(defs.start, defs.end, whole)
  if (info !== undefined && info.innerStart < info.end) return put(info.innerStart, info.innerStart, whole)
  const made = `<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0">${whole}</doc-info>`
  if (info !== undefined) return put(info.start, info.end, made)
  return put(root.innerStart, root.innerStart, firstIndent(text, root) + made)
}

function tradosComment(remark: RemarkToWrite): string {
  const said = { severity: 'Low', user: remark.by, date: moment(remark.atMs), version: '1.0' }
  return `<Comment${quotedAttributes(said)}>${possibleXmlText(saidBy(remark, 'in a list'))}</Comment>`
}

/** Of all of the text, in the header of its first file. */
export function fileNotes12(text: string, root: XmlElement, threads: readonly ThreadToWrite[]): readonly Splice[] {
  const file = childNamed(root, 'file')
  if (file === undefined || threads.length === 0) return []
  const prefix = file.name.replace(/file$/u, '')
  const write = (remark: RemarkToWrite) => remarkAsElement(`${prefix}note`, { from: remark.by }, remark, 'named')
  const header = childNamed(file, 'header')
  if (header !== undefined && header.innerStart < header.end) {
    return noteSplices(text, { known: childrenNamed(header, 'note'), at: header.innerEnd, lead: '' }, threads, write)
  }
  const notes = threads.flatMap(({ remarks }) => remarks.map(write)).join('')
  const whole = `<${prefix}header>${notes}</${prefix}header>`
  const { start, end } = header ?? { start: file.innerStart, end: file.innerStart }
  return [{ range: { start, end }, replacement: (header === undefined ? firstIndent(text, file) : '') + whole }]
}

function firstIndent(text: string, element: XmlElement): string {
  const first = element.children.find((child) => child.kind === 'element')
  return first === undefined ? '' : indentOf(text, first)
}

/** A unit is locked as a whole, but in Trados; where only some of its pieces are, it stays as it is. */
export function lockUnit(unit: TransUnit, changed: readonly Changed[], tags: TagEdits): void {
  if (changed.every(({ change }) => change?.isLocked === undefined)) return
  const { element, dialect } = unit
  const wanted = changed.map(({ piece, change }) => change?.isLocked ?? piece.isLocked)
  const isLocked = wanted[0] === true
  const isAlike = wanted.every((one) => one === isLocked)
  if (dialect.kind === 'trados') lockSegments(unit, changed, tags)
  else if (isAlike && dialect.kind === 'memoq') {
    const name = `${dialect.prefix}:locked`
    const wasSaidHere = element.attributes.get(name) === 'locked'
    tags.set(element, { [name]: isLocked ? 'locked' : undefined })
    if (!isLocked && !wasSaidHere) tags.set(element, { translate: 'yes' })
  } else if (isAlike) tags.set(element, { translate: isLocked ? 'no' : 'yes' })
}

/** What the unit, or what is around it, locks is unlocked as a whole. */
function lockSegments({ element }: TransUnit, changed: readonly Changed[], tags: TagEdits): void {
  const isSaidHere = (seg: XmlElement): boolean => seg.attributes.get('locked') === 'true'
  const unlocked = changed.filter(({ change }) => change?.isLocked === false)
  for (const { piece, change } of changed) {
    if (piece.seg !== undefined && change?.isLocked !== undefined)
      tags.set(piece.seg, { locked: change.isLocked ? 'true' : undefined })
  }
  const wasAbove = unlocked.some(({ piece: { seg } }) => seg !== undefined && !isSaidHere(seg))
  if (wasAbove && unlocked.length === changed.length) tags.set(element, { translate: 'yes' })
}
