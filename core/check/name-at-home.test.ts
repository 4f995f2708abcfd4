/** What is told with doubt, and so is not shown among the likely: the check itself says by what sign. */
import { expect, test } from 'vitest'
import { checkText } from '../../service/check/check-text.ts'
import { modelsIn, projectModels } from '../../service/models/read-models.ts'
import { languagePacks } from '../language/packs.ts'
import { createChecker } from './checker.ts'
import { checks } from './registry.ts'

const checker = createChecker({ models: modelsIn(projectModels), packs: languagePacks, pages: checks })

/** How sure the check itself is that the second sentence has another's name: translators say one for "he". */
function doubtOfName(first: string): number | undefined {
  const given = { language: 'ru', sourceLanguage: 'en', source: 'Kovalev spoke first. Kovalev took the decision.' }
  const found = checkText(checker, { ...given, text: `${first} Барлов принял решение.` }, 'everything')
  return found.find(({ kind }) => kind === 'name-mismatch')?.issue.confidence
}

test('a stranger is told surely, one whom the sentence before names with doubt', () => {
  expect([doubtOfName('Ковалёв говорил первым.'), doubtOfName('Ковалёв говорил с Барловым.')]).toEqual([0.85, 0.5])
})

test('a sentence that stands in two paragraphs is told in both', () => {
  const given = { language: 'ru', sourceLanguage: 'en', source: 'Yesterday Kovalev left.\nYesterday Kovalev left.' }
  const found = checkText(checker, { ...given, text: 'Вчера Барлов ушёл.\nВчера Барлов ушёл.' }, 'everything')
  const told = found.filter(({ kind }) => kind === 'name-mismatch')
  expect(told.map(({ start }) => start)).toEqual([6, 25])
})

test('a name that a translator moved to the sentence beside is told with doubt', () => {
  const given = { language: 'ru', sourceLanguage: 'en', source: 'He spoke first. Kovalev took the decision.' }
  const found = checkText(checker, { ...given, text: 'Ковалёв говорил первым. Барлов принял решение.' }, 'everything')
  const told = found.filter(({ kind }) => kind === 'name-mismatch')
  expect(told.map(({ issue }) => issue.confidence)).toEqual([0.5])
})
