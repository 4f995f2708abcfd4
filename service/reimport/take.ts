/** `reimport.take`: what a file brought back is taken over, in the name of whoever changed it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { TakeRefused } from '../../contract/reimport.ts'
import type { StatesChange } from '../../core/model/action.ts'
import type { Article } from '../../core/model/article.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import type { PersonId, RemarkId, SegmentId, ThreadId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../../core/model/inline-text.ts'
import type { Person } from '../../core/model/person.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Segment } from '../../core/model/segment.ts'
import { findArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import { addPerson, findPerson, findPersonNamed } from '../../db/people.ts'
import { findCodes, findFacingCodes } from '../../db/segments.ts'
import { findThread } from '../../db/threads.ts'
import { spend } from '../base/picked-files.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor, findTarget, guardEdit } from '../engine/guard.ts'
import { joinStates } from '../engine/join-states.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'
import { withRulesAtHand } from '../engine/rules-at-hand.ts'
import { opsOf, textChange } from '../engine/text-change.ts'

type Wish = Arguments<'reimport.take'>

/** Whoever sits here has to be allowed to change the text; what is stored is the other's. One undo takes all of it back. */
export function takeReturned(desk: Desk, wish: Wish): Reply<'reimport.take'> {
  const ruled = withRulesAtHand(desk)
  const taken = inOneTransaction<Reply<'reimport.take'>>(ruled, (db) => {
    const article = findArticle(db, wish.article)
    if (article === undefined) return fail({ kind: 'no-such-article' })
    const closed = closedFor(ruled, article)
    if (closed !== undefined) return fail(closed)
    if (wish.edits.length + wish.comments.length === 0) return fail({ kind: 'nothing-to-take' })
    const person = personOf(desk, db, article, wish.by)
    if (person === undefined) return fail({ kind: 'no-such-person' })
    const texts = textOps(ruled, db, wish.edits, person.by)
    if (!texts.ok) return texts
    const said = wish.comments.flatMap(({ remarks }) => remarks)
    if (said.some(({ words }) => hasHalfCharacter(words))) return fail({ kind: 'half-character' })
    if (person.isNew) addPerson(db, person.by)
    const arrival: Op = { kind: 'arrival', payload: { file: wish.name, takenBy: desk.person().id } }
    const comments = wish.comments.flatMap((comment) => commentOps(desk, db, comment, wish.edits))
    const ops = [arrival, ...texts.value, ...comments]
    return ok(perform(ruled, db, { article: article.id, kind: 'reimport', ops, by: person.by, note: wish.name }))
  })
  if (!taken.ok) return taken
  if (wish.picked !== undefined) spend(desk.picked, { picked: wish.picked })
  if ('name' in wish.by) desk.announce({ kind: 'desk.changed' })
  return taken
}

/** Whoever is new here reviewed a text that is in review, and translated one that is being translated. */
function personOf(
  desk: Desk,
  db: WriteDb,
  { state }: Article,
  by: Wish['by'],
): { readonly by: Person; readonly isNew: boolean } | undefined {
  const known = 'person' in by ? findPerson(db, by.person) : findPersonNamed(db, by.name)
  if (known !== undefined) return { by: known, isNew: false }
  if ('person' in by) return undefined
  const role = state === 'in_review' ? 'editor' : 'translator'
  return { by: { id: asId<PersonId>(desk.newId()), name: by.name, role }, isNew: true }
}

/** New texts, then new states, those alike together; nothing where one of the texts is another by now, or locked. */
function textOps(
  desk: Desk,
  db: WriteDb,
  edits: Wish['edits'],
  by: Person,
): Result<
  readonly Op[],
  Extract<TakeRefused, { kind: 'changed-meanwhile' | 'segment-locked' | 'code-lost' | 'half-character' }>
> {
  const texts: Op[] = []
  const states: StatesChange[] = []
  let changed = 0
  let locked = 0
  for (const { segment, basedOn, text } of edits) {
    const placed = guardEdit(desk, db, segment, basedOn, text)
    if (!placed.ok && (placed.failure.kind === 'code-lost' || placed.failure.kind === 'half-character')) {
      return fail(placed.failure)
    }
    if (!placed.ok) {
      if (placed.failure.kind === 'segment-locked') locked++
      else changed++
      continue
    }
    const codes = codesToTake(db, segment, text)
    if (codes.length > 0) texts.push({ kind: 'codes', payload: { segment, codes, isAdded: true } })
    for (const op of opsOf(textChange(placed.value, text, by), desk.newId)) {
      if (op.kind !== 'state') texts.push(op)
      else states.push(op.payload)
    }
  }
  if (locked > 0) return fail({ kind: 'segment-locked', count: locked })
  if (changed > 0) return fail({ kind: 'changed-meanwhile', count: changed })
  return ok([...texts, ...joinStates(states)])
}

/** Mark-up of its source that a translation has for the first time. */
function codesToTake(db: WriteDb, segment: SegmentId, text: string): readonly InlineCode[] {
  const known = new Set(findCodes(db, segment).map(({ id }) => id))
  const fresh = cutAtCodes(text).flatMap((piece) => (isCodeCharacter(piece) ? [codeId(piece)] : []))
  if (fresh.every((id) => known.has(id))) return []
  return findFacingCodes(db, segment).filter(({ id }) => fresh.includes(id) && !known.has(id))
}

/**
 * On the words it speaks of, where they stand but once in a text that stays; else on the whole segment: in a text that this
 * very act changes an undo and a redo would not find the words again.
 */
function commentOps(
  desk: Desk,
  db: WriteDb,
  { on, type, isResolved, answers, remarks }: Wish['comments'][number],
  edits: Wish['edits'],
): readonly Op[] {
  const known = answers === undefined || findThread(db, answers) === undefined ? undefined : answers
  const thread = known ?? asId<ThreadId>(desk.newId())
  const placed = on && findTarget(db, on.segment)
  const subject = placed?.ok ? subjectOf(placed.value.segment, on?.quote, edits) : { anchor: undefined, quote: '' }
  const said = remarks.map(({ by: author, atMs, words }): Op => {
    const from = author === undefined ? {} : { from: { author, atMs } }
    return { kind: 'remark', payload: { id: asId<RemarkId>(desk.newId()), thread, words, ...from, isWithdrawn: false } }
  })
  if (known !== undefined) return said
  const opened: Op = { kind: 'thread', payload: { id: thread, type, ...subject, isWithdrawn: false } }
  const settled: readonly Op[] = isResolved === true ? [{ kind: 'resolution', payload: { thread, isResolved } }] : []
  return [opened, ...said, ...settled]
}

function subjectOf({ id: segment, text }: Segment, quote: string | undefined, edits: Wish['edits']) {
  const whole = { anchor: { segment }, quote: '' }
  if (quote === undefined || quote === '' || edits.some((edit) => edit.segment === segment)) return whole
  const start = text.indexOf(quote)
  if (start < 0 || text.indexOf(quote, start + 1) >= 0) return whole
  return { anchor: { segment, span: { start, end: start + quote.length } }, quote }
}
