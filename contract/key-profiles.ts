/**
 * Keys people bring from other programs: what differs from ours, and nothing else. An action that is not named keeps our
 * keys, but for those that the profile gives to another.
 */
import type { Chord, KeyAction } from './keys.ts'

export const keyProfiles = ['sverka', 'memoq', 'trados', 'word'] as const
export type KeyProfile = (typeof keyProfiles)[number]

export type OwnKeys = { readonly [Action in KeyAction]?: readonly Chord[] }

const ctrl = (code: string): Chord => ({ code, primary: true })
const ctrlShift = (code: string): Chord => ({ code, primary: true, shift: true })
const altShift = (code: string): Chord => ({ code, alt: true, shift: true })

export const profileKeys: Readonly<Record<KeyProfile, OwnKeys>> = {
  sverka: {},
  memoq: {
    'segment.next': [ctrl('ArrowDown'), { code: 'ArrowDown', alt: true }],
    'segment.previous': [ctrl('ArrowUp'), { code: 'ArrowUp', alt: true }],
    'segment.split': [ctrl('KeyT')],
    'segment.join': [ctrl('KeyJ')],
    // "Go to next": the next row that waits.
    'worklist.next': [ctrl('KeyG')],
    'worklist.previous': [{ code: 'F9', alt: true }],
    'segment.goTo': [ctrlShift('KeyG')],
    'segment.takeCodes': [{ code: 'F9' }],
    'segment.takeSource': [ctrlShift('KeyS')],
    'article.export': [{ code: 'F12' }],
    'finding.next': [ctrl('KeyW'), { code: 'F8' }],
  },
  trados: {
    'segment.next': [ctrl('ArrowDown'), { code: 'ArrowDown', alt: true }],
    'segment.previous': [ctrl('ArrowUp'), { code: 'ArrowUp', alt: true }],
    'segment.confirmStay': [{ code: 'Enter', primary: true, alt: true, shift: true }],
    'segment.split': [altShift('KeyT')],
    'segment.join': [altShift('KeyS')],
    // "QuickInsert".
    'segment.takeCodes': [ctrl('Comma')],
    'settings.show': [ctrlShift('Comma')],
    'segment.takeSource': [{ code: 'Insert', primary: true }],
    // "Concordance search".
    'find.everywhere': [{ code: 'F3' }],
  },
  word: {
    'segment.goTo': [ctrl('KeyG'), { code: 'F5' }],
    // Word walks its comments by no key.
    'comment.next': [{ code: 'F5', primary: true }],
    'comment.previous': [{ code: 'F5', primary: true, shift: true }],
    'finding.next': [{ code: 'F7' }],
    'finding.previous': [{ code: 'F7', shift: true }],
    'change.next': [{ code: 'F8' }],
    'change.previous': [{ code: 'F8', shift: true }],
    // "Track changes", and "Repeat".
    'change.show': [ctrlShift('KeyE')],
    'correction.preview': [{ code: 'F4' }],
    'view.toggle': [{ code: 'F4', shift: true }],
    'article.export': [{ code: 'F12' }],
  },
}
