import { expect, test } from 'vitest'
import { codeOf, isDiskFull } from './error-code.ts'

const thrown = (code: unknown): Error => Object.assign(new Error('no'), { code })

test('a disk is full in the words of SQLite and in those of the system, a quota used up among them', () => {
  const words = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_BUSY', 'ENOENT']
  expect(words.filter((word) => isDiskFull(thrown(word)))).toEqual(['SQLITE_FULL', 'ENOSPC', 'EDQUOT'])
})

test('what is no error, or has no word, has no code', () => {
  expect([new Error('no'), 'ENOENT', undefined, { code: 'ENOENT' }, thrown(7)].map(codeOf)).toEqual([
    '',
    '',
    '',
    '',
    '7',
  ])
})
