/** Which acts lead from an article as it is to what it was at a point of its history. */
import { expect, test } from 'vitest'
import type { ActionKind } from '../model/action.ts'
import { type ActionId, asId } from '../model/ids.ts'
import { findWay, type LoggedAct } from './way-back.ts'

/** `import`, then acts by their letters; `undo a` turns the act of that letter, `goBack a` led to it. */
function logOf(...words: readonly string[]): readonly LoggedAct[] {
  return words.map((word): LoggedAct => {
    const [kind, turned] = word.split(' ')
    const isTurn = kind === 'undo' || kind === 'redo' || kind === 'goBack'
    return {
      id: asId<ActionId>(word),
      kind: isTurn ? (kind as ActionKind) : 'edit',
      turned: turned === undefined ? undefined : asId<ActionId>(turned),
      isPassable: word !== 'publish',
    }
  })
}

function way(log: readonly LoggedAct[], to: string): readonly string[] | undefined {
  const legs = findWay(
    log,
    log.findIndex(({ id }) => id === to),
  )
  return legs?.map((leg) => `${leg.way} ${log[leg.act]?.id}`)
}

test('what was done since is taken back, newest first', () => {
  expect(way(logOf('import', 'a', 'b', 'c'), 'a')).toEqual(['back c', 'back b'])
})

test('what was undone already is no step of the way', () => {
  expect(way(logOf('import', 'a', 'b', 'undo b', 'c'), 'import')).toEqual(['back c', 'back a'])
})

test('to a point that was undone since leads doing again', () => {
  expect(way(logOf('import', 'a', 'b', 'undo b', 'undo a', 'c'), 'b')).toEqual(['back c', 'forth a', 'forth b'])
})

test('a redo leads on as the act itself did', () => {
  expect(way(logOf('import', 'a', 'undo a', 'redo a', 'b'), 'import')).toEqual(['back b', 'back a'])
})

test('over a going back no act is met twice: it stands no longer, and its point is where one is', () => {
  const log = logOf('import', 'a', 'b', 'c', 'goBack a', 'd')
  expect([way(log, 'import'), way(log, 'c')]).toEqual([
    ['back d', 'back goBack a', 'back a'],
    ['back d', 'back goBack a', 'forth b', 'forth c'],
  ])
})

test('however often one goes to and fro, the way grows no longer', () => {
  const log = logOf('import', 'a', 'b', 'goBack import', 'goBack b', 'c')
  expect(way(log, 'import')).toEqual(['back c', 'back goBack b', 'back b', 'back a'])
})

test('no way leads over what the text left the house with', () => {
  expect(way(logOf('import', 'a', 'publish', 'b'), 'a')).toBeUndefined()
})
