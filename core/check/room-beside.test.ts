/** How surely a sentence is lost depends on whether the sentences beside it have words to spare that may tell it. */
import { expect, test } from 'vitest'
import { checkText } from '../../service/check/check-text.ts'
import { modelsIn, projectModels } from '../../service/models/read-models.ts'
import { languagePacks } from '../language/packs.ts'
import { createChecker } from './checker.ts'
import { checks } from './registry.ts'

const checker = createChecker({ models: modelsIn(projectModels), packs: languagePacks, pages: checks })

const source =
  'Наводнение повредило мост в мае. Губернатор обещал жителям новую школу. Рабочие начали ремонт дороги осенью.'

/** How sure the check is that a sentence of the source is lost; undefined if it tells of none. */
function sureOfLoss(text: string): number | undefined {
  const given = { language: 'en', sourceLanguage: 'ru', source, text }
  return checkText(checker, given, 'everything').find(({ kind }) => kind === 'omitted-sentence')?.issue.confidence
}

test('a sentence for which its neighbours have no room is surely lost', () => {
  expect(sureOfLoss('The flood damaged the bridge in May. Workers began to repair the road in autumn.')).toBe(0.9)
})

test('one whose place may be taken by words that no other sentence accounts for is told with doubt', () => {
  const text =
    'The flood damaged the bridge in May, wet cellars, lost harvests, hungry cattle, muddy gardens, drowned poultry, sour milk, ruined hay, mouldy grain, sick sheep and broken fences everywhere. Workers began to repair the road in autumn.'
  expect(sureOfLoss(text)).toBeLessThan(0.6)
})

test('one that such words translate is not told', () => {
  const text =
    'The flood damaged the bridge in May, while the governor promised residents a new school. Workers began to repair the road in autumn.'
  expect(sureOfLoss(text)).toBeUndefined()
})
