/** What became of a damaged library, in sentences for the window and the terminal. */
import { formatDay, formatTime } from './dates.ts'
import type { InterfaceLanguage } from './languages.ts'

type Facts = {
  readonly damagedFile: string | undefined
  readonly playedBack: number
  readonly backupMs: number | undefined
  readonly isWhole: boolean
  readonly newerEdits: number
  readonly unplacedEdits: number
  readonly unplacedFile: string | undefined
  readonly lostSegments: number
}

type Key = 'whole' | 'playedBack' | 'withCopy' | 'readable' | 'newer' | 'lost' | 'unplaced' | 'kept'
type Say = (key: Key, facts: Readonly<Record<string, unknown>>) => string

function sentences(facts: Facts, language: InterfaceLanguage, say: Say): readonly string[] {
  const { backupMs, isWhole, newerEdits, unplacedEdits, unplacedFile, lostSegments } = facts
  if (isWhole) return [say('whole', {})]
  const told =
    backupMs === undefined
      ? [say('readable', {})]
      : [
          say('withCopy', { day: formatDay(backupMs, language), time: formatTime(backupMs) }),
          say('newer', { count: newerEdits }),
        ]
  if (lostSegments > 0) told.push(say('lost', { count: lostSegments }))
  if (unplacedEdits > 0) told.push(say('unplaced', { count: unplacedEdits, file: unplacedFile }))
  return told
}

/** `say` finds words by their key under `common:store.recovered`; `damage` names the places, see `damageWords`. */
export function recoveryWords(facts: Facts, language: InterfaceLanguage, say: Say, damage: string): string {
  const { damagedFile, playedBack } = facts
  if (damagedFile === undefined) return say('playedBack', { count: playedBack })
  const told = [...sentences(facts, language, say), damage, say('kept', { file: damagedFile })]
  return told.filter((sentence) => sentence !== '').join(' ')
}
