import fc from 'fast-check'
import { expect, test } from 'vitest'
import { modelsIn, projectModels } from '../../../service/models/read-models.ts'
import { type CountedWords, packWords } from './pack-words.ts'
import { openWordFile } from './word-file.ts'
import { joinFiles, openWordModel } from './word-model.ts'

const shipped = modelsIn(projectModels)

const named = (word: string, count: number, capitalShare = 0) => ({
  word,
  count,
  capitalShare,
  contexts: 1 + count / 8,
})

/** "the old mill" eight times; mills of other kinds are a class of their own. */
const mills: CountedWords = {
  words: [
    named('.', 16),
    named('the', 16),
    named('old', 8),
    named('mill', 8),
    named('anna', 4, 1),
    named('~', 2),
    named('~ill', 2),
    named('windmill', 1),
  ],
  firstClass: 5,
  classSizes: [2, 2],
  pairs: [
    [0, 1, 8],
    [1, 2, 8],
    [2, 3, 8],
    [1, 6, 2],
  ],
  threes: [[1, 2, 3, 8]],
  discount: 0.5,
}
const model = joinFiles([openWordFile(packWords(mills))!])

test('a file tells what was counted', () => {
  expect([
    model.frequency('old'),
    model.pairFrequency('old', 'mill'),
    model.threeFrequency('the', 'old', 'mill'),
    model.capitalShare('anna'),
    model.pairFrequency('mill', 'old'),
  ]).toEqual([8, 8, 8, 1, 0])
})

test('a word met once has a frequency, but is not known', () => {
  expect([model.frequency('windmill'), model.knows('windmill'), model.knows('mill')]).toEqual([1, false, true])
})

test('a word never met is foretold by its ending', () => {
  expect(model.logAfter('the', 'treadmill')).toBeGreaterThan(model.logAfter('the', 'treadmost'))
})

test('two words before tell more than one', () => {
  expect(model.logAfterTwo('the', 'old', 'mill')).toBeGreaterThanOrEqual(model.logAfter('old', 'mill'))
})

test('the chances of all that may follow add up to one, or nearly: counts are rounded', () => {
  const after = (before: string) =>
    ['.', 'the', 'old', 'mill', 'anna'].map((next) => Math.exp(model.logAfter(before, next)))
  const ofClasses = (before: string) =>
    4 * Math.exp(model.logAfter(before, 'treadmill')) + 4 * Math.exp(model.logAfter(before, 'x'))
  for (const before of ['the', 'old']) {
    const sum = after(before).reduce((total, one) => total + one, ofClasses(before))
    expect(Math.abs(sum - 1)).toBeLessThan(0.1)
  }
})

test('a text of any signs is foretold by a finite number', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tokens) => {
      expect(Number.isFinite(model.logSequence(tokens))).toBe(true)
    }),
  )
})

test('counts of two licences are added', () => {
  const both = joinFiles([openWordFile(packWords(mills))!, openWordFile(packWords(mills))!])
  expect([both.frequency('old'), both.pairFrequency('old', 'mill')]).toEqual([16, 16])
})

test('a file that is cut short or of another kind is no model', () => {
  const file = packWords(mills)
  expect([openWordFile(file.slice(0, 100)), openWordFile(new Uint8Array(64)), openWordFile(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test.each(['en', 'ru', 'kk'])('%s works without what was learned from share-alike text', (language) => {
  const own = openWordModel((name) => (name === 'words' ? shipped.read(language, name) : undefined))
  expect(own?.knows(language === 'en' ? 'the' : language === 'ru' ? 'это' : 'және')).toBe(true)
})

test('the same words in the wrong order are less probable', () => {
  const english = openWordModel((name) => shipped.read('en', name))!
  expect(english.logSequence(['we', 'are', 'in', 'the', 'town', '.'])).toBeGreaterThan(
    english.logSequence(['in', 'are', 'the', 'we', 'town', '.']),
  )
})
