import { expect, test } from 'vitest'
import { rankCommands } from './rank-commands.ts'

const commands = ['Next finding', 'Next segment', 'Find', 'Find and replace', 'Zoom in', 'Сегментке өту'].map(
  (words) => ({
    words,
  }),
)
const first = (typed: string) => rankCommands(commands, typed)[0]?.words

test('a few letters find the command they begin', () => {
  expect([first('find'), first('nf'), first('next s'), first('far'), first('зю')]).toEqual([
    'Find',
    'Next finding',
    'Next segment',
    'Find and replace',
    undefined,
  ])
})

test('letters of any alphabet, large or small', () => {
  expect([first('СЕГ'), first('ө')]).toEqual(['Сегментке өту', 'Сегментке өту'])
})

test('nothing typed leaves all in their order', () => {
  expect(rankCommands(commands, ' ')).toEqual(commands)
})
