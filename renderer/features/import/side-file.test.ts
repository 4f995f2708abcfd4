import { describe, expect, test } from 'vitest'
import { takeSides } from './side-file.ts'

const bothFree = { source: true, target: true }
const named = (...names: string[]) => names.map((name) => ({ name }))

describe('two files dropped together', () => {
  test('the one named for its language is the translation', () => {
    expect(takeSides(named('steppe.en.txt', 'steppe.kk.txt'), bothFree)).toEqual({
      target: { name: 'steppe.en.txt' },
      source: { name: 'steppe.kk.txt' },
    })
  })

  test('without a sign the source comes first, as people name it', () => {
    expect(takeSides(named('one.txt', 'two.txt'), bothFree).target).toEqual({ name: 'two.txt' })
  })

  test('a single file is a translation without a source', () => {
    expect(takeSides(named('only.txt'), bothFree)).toEqual({ target: { name: 'only.txt' }, source: undefined })
  })

  test('a single file takes the free side, not the place of a text that was given before', () => {
    expect(takeSides(named('only.txt'), { source: true, target: false })).toEqual({
      target: undefined,
      source: { name: 'only.txt' },
    })
  })
})
