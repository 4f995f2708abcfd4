/** Every kind of change there is, by the name it is stored under. A new one is a file of this folder and a line here. */
import type { OpFault } from '../../../contract/action.ts'
import { type OpName, opNames } from '../../../core/model/action.ts'
import type { SegmentId } from '../../../core/model/ids.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { WriteDb } from '../../../db/connection.ts'
import type { AlignedTexts, ArticleCounts } from '../../context/article-cache.ts'
import type { Desk, NewId } from '../../context/desk.ts'
import { withTexts } from '../bitext.ts'
import type { FindingsDelta } from '../findings-delta.ts'
import { anchorOp } from './anchor.ts'
import { applicationOp } from './application.ts'
import { arrivalOp } from './arrival.ts'
import { binOp } from './bin.ts'
import { codesOp } from './codes.ts'
import { conceptOp } from './concept.ts'
import { correctionOp } from './correction.ts'
import { cutOp } from './cut.ts'
import { detailsOp } from './details.ts'
import { dismissalOp } from './dismissal.ts'
import { erasureOp } from './erasure.ts'
import { errorOp } from './error.ts'
import { exceptionOp } from './exception.ts'
import { judgementOp } from './judgement.ts'
import { keepOp } from './keep.ts'
import { linksOp } from './links.ts'
import { lockOp } from './lock.ts'
import { moveOp } from './move.ts'
import { type OpKind, readVersion, type Signature, type Touched } from './op-kind.ts'
import { refusalOp } from './refusal.ts'
import { remarkOp } from './remark.ts'
import { replacementOp } from './replacement.ts'
import { resolutionOp } from './resolution.ts'
import { standingOp } from './standing.ts'
import { stateOp } from './state.ts'
import { applyTexts, textOp } from './text.ts'
import { threadOp } from './thread.ts'

const opKinds = {
  text: textOp,
  state: stateOp,
  cut: cutOp,
  links: linksOp,
  move: moveOp,
  dismissal: dismissalOp,
  exception: exceptionOp,
  application: applicationOp,
  correction: correctionOp,
  refusal: refusalOp,
  codes: codesOp,
  replacement: replacementOp,
  details: detailsOp,
  bin: binOp,
  erasure: erasureOp,
  thread: threadOp,
  remark: remarkOp,
  resolution: resolutionOp,
  anchor: anchorOp,
  error: errorOp,
  judgement: judgementOp,
  standing: standingOp,
  keep: keepOp,
  lock: lockOp,
  arrival: arrivalOp,
  concept: conceptOp,
} satisfies Record<OpName, unknown>

type Payloads = {
  [Kind in keyof typeof opKinds]: (typeof opKinds)[Kind] extends OpKind<infer Payload> ? Payload : never
}
/** One change of an act. An act is a list of them, done in their order. */
export type Op<Kind extends OpName = OpName> = {
  [Name in Kind]: { readonly kind: Name; readonly payload: Payloads[Name] }
}[Kind]

const kinds: { readonly [Kind in OpName]: OpKind<Payloads[Kind]> } = opKinds

export function isOpName(name: string): name is OpName {
  return opNames.some((known) => known === name)
}

/** The version in which payloads of a kind are written. */
export function versionOf(kind: OpName): number {
  return kinds[kind].versions.length
}

/** An op by the payload that was stored of it. */
export function readPayload<Kind extends OpName>(
  kind: Kind,
  version: number,
  payload: unknown,
): Result<Op<Kind>, OpFault> {
  const read = readVersion(kinds[kind].versions, version, payload)
  if (read.ok) return ok({ kind, payload: read.value })
  return fail(read.failure === 'newer' ? { why: 'newer', op: kind, version } : { why: 'malformed', op: kind })
}

/** What takes the ops back, to be done in this order. Taken back once more, they are done again. */
export function invertOps(ops: readonly Op[], newId: NewId): readonly Op[] {
  return ops.toReversed().flatMap((op) => invertOp(op, newId) ?? [])
}

function invertOp<Kind extends OpName>({ kind, payload }: Op<Kind>, newId: NewId): Op<Kind> | undefined {
  const inverse = kinds[kind].invert(payload, newId)
  return inverse === undefined ? undefined : { kind, payload: inverse }
}

export function touchedBy<Kind extends OpName>({ kind, payload }: Op<Kind>): Touched {
  return kinds[kind].touches(payload)
}

/** Does the op in the library. Only inside a transaction. Throws if the library is not as the op takes it to be. */
export function applyOp<Kind extends OpName>(
  desk: Desk,
  db: WriteDb,
  { kind, payload }: Op<Kind>,
  signature: Signature,
): FindingsDelta | undefined {
  return kinds[kind].apply(desk, db, payload, signature)
}

/** Does ops in their order; new texts that follow upon each other are stored together. */
export function applyOps(desk: Desk, db: WriteDb, ops: readonly Op[], signature: Signature): readonly FindingsDelta[] {
  const deltas: FindingsDelta[] = []
  for (let at = 0; at < ops.length; ) {
    const texts = textsFrom(ops, at)
    const op = ops[at]
    if (texts.length > 1) applyTexts(db, texts, signature)
    else if (op !== undefined) {
      const delta = applyOp(desk, db, op, signature)
      if (delta !== undefined) deltas.push(delta)
    }
    at += Math.max(1, texts.length)
  }
  return deltas
}

/** The text ops from here on, as far as no segment comes twice. */
function textsFrom(ops: readonly Op[], start: number): readonly Payloads['text'][] {
  const texts = new Map<SegmentId, Payloads['text']>()
  for (let at = start; at < ops.length; at++) {
    const op = ops[at]
    if (op?.kind !== 'text' || texts.has(op.payload.segment)) break
    texts.set(op.payload.segment, op.payload)
  }
  return [...texts.values()]
}

/** True for a change of the texts or links of an article. */
export function reshapes({ kind }: Op): boolean {
  return kinds[kind].reshape !== undefined
}

/** The texts and links after all of these ops. New texts that come together are put in together. */
export function reshapeAll(before: AlignedTexts, ops: readonly Op[]): AlignedTexts {
  const texts = new Map<SegmentId, string>()
  let now = before
  for (const op of ops.filter(reshapes)) {
    if (op.kind === 'text') {
      texts.set(op.payload.segment, op.payload.after)
      continue
    }
    now = reshape(withTexts(now, texts), op)
    texts.clear()
  }
  return withTexts(now, texts)
}

function reshape<Kind extends OpName>(texts: AlignedTexts, { kind, payload }: Op<Kind>): AlignedTexts {
  return kinds[kind].reshape?.(texts, payload) ?? texts
}

/** The counts after the op; undefined if they have to be counted anew. */
export function recountBy<Kind extends OpName>(
  counts: ArticleCounts | undefined,
  { kind, payload }: Op<Kind>,
): ArticleCounts | undefined {
  const { recount } = kinds[kind]
  return counts === undefined || recount === undefined ? counts : recount(counts, payload)
}
