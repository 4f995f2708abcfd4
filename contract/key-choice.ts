/** The keys a person chose: a profile, and over it what they set themselves; and what follows for every action. */
import * as v from 'valibot'
import { type KeyProfile, keyProfiles, type OwnKeys, profileKeys } from './key-profiles.ts'
import { alsoChords, type Chord, chordsOf, type KeyAction, keyActions } from './keys.ts'

export type KeyChoice = { readonly profile: KeyProfile; readonly own: OwnKeys }

export const usualKeys: KeyChoice = { profile: 'sverka', own: {} }

const maxChords = 4

const modifier = v.optional(v.literal(true))
const chord = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,20}$/u)),
  primary: modifier,
  alt: modifier,
  shift: modifier,
})

/** Actions of another version of the app are let in and mean nothing. */
export const keyChoice = v.strictObject({
  profile: v.picklist(keyProfiles),
  own: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.array(chord), v.maxLength(maxChords), v.readonly())),
    v.transform(knownActions),
  ),
})

function knownActions(own: Readonly<Record<string, readonly Chord[]>>): OwnKeys {
  return Object.fromEntries(keyActions.flatMap((action) => (own[action] === undefined ? [] : [[action, own[action]]])))
}

/** One chord as one word. */
export function chordId({ code, primary, alt, shift }: Chord): string {
  return [primary ? 'primary' : '', alt ? 'alt' : '', shift ? 'shift' : '', code].join('+')
}

export type KeyTable = {
  /** The chords shown for an action; the first of them in the menu. */
  readonly shown: Readonly<Record<KeyAction, readonly Chord[]>>
  /** What each chord does, by its `chordId`. */
  readonly actionOf: ReadonlyMap<string, KeyAction>
  /** Actions that a person gave a chord of another one; the earlier of the two answers it. */
  readonly clashes: ReadonlyMap<KeyAction, readonly KeyAction[]>
}

/**
 * A person's own keys stand above those of the profile, and these above ours: where a lower one has a chord of a higher
 * one it loses it. Two of the same height that have one chord clash.
 */
export function keyTable({ profile, own }: KeyChoice, isMac: boolean): KeyTable {
  const layers = [own, profileKeys[profile]]
  const heightOf = (action: KeyAction): number => {
    const height = layers.findIndex((layer) => layer[action] !== undefined)
    return height < 0 ? layers.length : height
  }
  const chordsAt = (action: KeyAction) => layers[heightOf(action)]?.[action] ?? chordsOf(action, isMac)
  const byHeight = [...keyActions].sort((a, b) => heightOf(a) - heightOf(b))
  const actionOf = new Map<string, KeyAction>()
  const clashes = new Map<KeyAction, KeyAction[]>()
  const noteClash = (one: KeyAction, other: KeyAction) => clashes.set(one, [...(clashes.get(one) ?? []), other])
  const shown = Object.fromEntries(
    byHeight.map((action) => {
      const kept: readonly Chord[] = chordsAt(action).filter((one) => {
        const holder = actionOf.get(chordId(one))
        if (holder === undefined) actionOf.set(chordId(one), action)
        else if (heightOf(holder) === heightOf(action)) {
          noteClash(holder, action)
          noteClash(action, holder)
        }
        return holder === undefined || heightOf(holder) === heightOf(action)
      })
      return [action, kept]
    }),
  ) as Record<KeyAction, readonly Chord[]>
  for (const action of keyActions)
    for (const one of alsoChords(action)) if (!actionOf.has(chordId(one))) actionOf.set(chordId(one), action)
  return { shown, actionOf, clashes }
}
