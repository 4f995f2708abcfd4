/** `reimport.take`: what a file brought back is taken over, in the name of whoever changed it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { TakeRefused } from '../../contract/reimport.ts'
import type { StatesChange } from '../../core/model/action.ts'
import type { Article } from '../../core/model/article.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import type { EditId, PersonId, RemarkId, SegmentId, ThreadId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../../core/model/inline-text.ts'
import { append } from '../../core/model/lists.ts'
import type { Person, Role } from '../../core/model/person.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Segment } from '../../core/model/segment.ts'
import { stateAfterEdit } from '../../core/workflow/segment-steps.ts'
import { findArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import { addPerson, findPerson, findPersonNamed } from '../../db/people.ts'
import { findCodes, findFacingCodes, type PlacedSegment } from '../../db/segments.ts'
import { findThread } from '../../db/threads.ts'
import { spend } from '../base/picked-files.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor, findTarget, guardEdit } from '../engine/guard.ts'
import { joinStates } from '../engine/join-states.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'
import { withRulesAtHand } from '../engine/rules-at-hand.ts'

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
    const people = new Arrivals(desk, db, article)
    const person = people.of(wish.by)
    if (person === undefined) return fail({ kind: 'no-such-person' })
    const texts = textOps(ruled, db, wish.edits, { person, nameOf: (name) => people.named(name) })
    if (!texts.ok) return texts
    const said = wish.comments.flatMap(({ remarks }) => remarks)
    if (said.some(({ words }) => hasHalfCharacter(words))) return fail({ kind: 'half-character' })
    for (const one of people.fresh) addPerson(db, one)
    const arrival: Op = { kind: 'arrival', payload: { file: wish.name, takenBy: desk.person().id } }
    const comments = wish.comments.flatMap((comment) => commentOps(desk, db, comment, wish.edits))
    const ops = [arrival, ...texts.value, ...comments]
    return ok(perform(ruled, db, { article: article.id, kind: 'reimport', ops, by: person, note: wish.name }))
  })
  if (!taken.ok) return taken
  if (wish.picked !== undefined) spend(desk.picked, { picked: wish.picked })
  if ('name' in wish.by) desk.announce({ kind: 'desk.changed' })
  return taken
}

/** Those whose changes arrive: people of the library, or new ones, who reviewed a text in review and translated any other. */
class Arrivals {
  readonly #people = new Map<string, Person>()
  readonly #desk: Desk
  readonly #db: WriteDb
  readonly #role: Role
  readonly fresh: Person[] = []

  constructor(desk: Desk, db: WriteDb, { state }: Article) {
    this.#desk = desk
    this.#db = db
    this.#role = state === 'in_review' ? 'editor' : 'translator'
  }

  of(by: Wish['by']): Person | undefined {
    return 'person' in by ? findPerson(this.#db, by.person) : this.named(by.name)
  }

  named(name: string): Person {
    const known = this.#people.get(name) ?? findPersonNamed(this.#db, name)
    if (known !== undefined) return known
    const made: Person = { id: asId<PersonId>(this.#desk.newId()), name, role: this.#role }
    this.#people.set(name, made)
    this.fresh.push(made)
    return made
  }
}

type Writers = { readonly person: Person; readonly nameOf: (name: string) => Person }

/** New texts, then new states, those alike together; nothing where one of the texts is another by now, or locked. */
function textOps(
  desk: Desk,
  db: WriteDb,
  edits: Wish['edits'],
  writers: Writers,
): Result<
  readonly Op[],
  Extract<TakeRefused, { kind: 'changed-meanwhile' | 'segment-locked' | 'code-lost' | 'half-character' }>
> {
  const texts: Op[] = []
  const states: StatesChange[] = []
  let changed = 0
  let locked = 0
  for (const edit of edits) {
    const { segment, basedOn, text } = edit
    const placed = guardEdit(desk, db, segment, basedOn, text)
    if (!placed.ok && (placed.failure.kind === 'code-lost' || placed.failure.kind === 'half-character')) {
      return fail(placed.failure)
    }
    if (!placed.ok) {
      if (placed.failure.kind === 'segment-locked') locked++
      else changed++
      continue
    }
    const steps = stepsOf(edit, writers)
    const codes = codesToTake(db, segment, steps.map((step) => step.text).join(''))
    if (codes.length > 0) texts.push({ kind: 'codes', payload: { segment, codes, isAdded: true } })
    append(texts, textOpsOf(desk, placed.value, steps))
    const change = stateChange(placed.value, steps)
    if (change !== undefined) states.push(change)
  }
  if (locked > 0) return fail({ kind: 'segment-locked', count: locked })
  if (changed > 0) return fail({ kind: 'changed-meanwhile', count: changed })
  return ok([...texts, ...joinStates(states)])
}

type Step = { readonly text: string; readonly by: Person }

/** One hand after the other; without them, or where they lead elsewhere, it is one step of whoever the file is taken for. */
function stepsOf({ text, hands = [] }: Wish['edits'][number], { person, nameOf }: Writers): readonly Step[] {
  if (hands.at(-1)?.text !== text) return [{ text, by: person }]
  return hands.map((hand) => ({ text: hand.text, by: nameOf(hand.by) }))
}

/** Whoever does them again, they stay in the names of those who wrote them. */
function textOpsOf(
  desk: Desk,
  { segment: { id: segment, text: now } }: PlacedSegment,
  steps: readonly Step[],
): readonly Op[] {
  return steps.flatMap(({ text: after, by }, nth): readonly Op[] => {
    const before = steps[nth - 1]?.text ?? now
    const edit = asId<EditId>(desk.newId())
    return before === after ? [] : [{ kind: 'text', payload: { segment, edit, before, after, by: by.id } }]
  })
}

/** Over all steps, each by the rights of whoever wrote it. */
function stateChange({ segment }: PlacedSegment, steps: readonly Step[]): StatesChange | undefined {
  let [text, to] = [segment.text, segment.state]
  for (const step of steps) {
    if (step.text !== text) to = stateAfterEdit(to, step.by.role)
    text = step.text
  }
  return to === segment.state ? undefined : { from: segment.state, to, segments: [segment.id] }
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
