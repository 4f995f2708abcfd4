/** A quotation that opens amid a phrase and never closes is surer than one that may be a speech which goes on. */
import { expect, test } from 'vitest'
import { checkText } from '../../service/check/check-text.ts'
import { modelsIn, projectModels } from '../../service/models/read-models.ts'
import { languagePacks } from '../language/packs.ts'
import { createChecker } from './checker.ts'
import { checks } from './registry.ts'

const checker = createChecker({ models: modelsIn(projectModels), packs: languagePacks, pages: checks })

function confidenceOf(text: string): number | undefined {
  const found = checkText(checker, { text, language: 'en' }, 'everything')
  return found.find(({ kind }) => kind === 'quote-unbalanced')?.issue.confidence
}

test('a button whose name is not closed before its sentence ends has lost a mark for sure', () => {
  expect(confidenceOf('Pull the "Open gate lever and wait. The gate opens by itself.')).toBe(0.9)
})

test('what somebody says may go on, and one sentence alone tells no more', () => {
  expect([
    confidenceOf('He said "we open the gate and wait. The gate opens by itself.'),
    confidenceOf('Pull the "Open gate lever and wait.'),
  ]).toEqual([0.75, 0.75])
})
