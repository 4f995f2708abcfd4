/** A checker knows what it was given, and nothing else. */
import { expect, test } from 'vitest'
import { createProductChecker } from '../../service/models/product-checker.ts'
import type { LanguagePack } from '../language/language-pack.ts'
import { noModels } from '../language/model/model-source.ts'
import { packOf } from '../language/packs.ts'
import type { Bitext } from '../model/finding.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import { checkCatalogue } from './catalogue.ts'
import { createChecker } from './checker.ts'
import { doubledPhrase } from './checks/doubled-phrase.ts'
import { missingFullStop } from './checks/missing-full-stop.ts'
import { spacing } from './checks/spacing.ts'

function textIn(targetLanguage: string, text: string): Bitext {
  const segment = { id: asId<SegmentId>('t'), text, block: 0, kind: 'paragraph' as const, gapBefore: '' }
  return { targetLanguage, target: [segment], sourceLanguage: undefined, source: [], links: [] }
}

function found(packs: readonly LanguagePack[], bitext: Bitext): readonly string[] {
  const checker = createChecker({ models: noModels, packs, pages: [spacing, doubledPhrase] })
  return checker.check(bitext).map(({ check }) => check)
}

test('a language is treated as its pack says, whatever its tag', () => {
  const spaced = { ...packOf('de'), tag: 'qq', habits: { spaceBeforeMarks: true as const } }
  const close = { ...packOf('fr'), tag: 'qr', habits: {} }
  const text = 'Alors : on part !'
  expect([found([spaced, close], textIn('qq', text)), found([spaced, close], textIn('qr', text))]).toEqual([
    [],
    ['spacing', 'spacing'],
  ])
})

test('a language learns to be checked by another part in its pack', () => {
  const bare: LanguagePack = { tag: 'qq', sentences: packOf('en').sentences, habits: {} }
  const { words } = packOf('en')
  const text = textIn('qq', 'They opened the the gate.')
  expect([found([bare], text), words && found([{ ...bare, words }], text)]).toEqual([[], ['doubled-phrase']])
})

test('a check that asks for a part speaks in every language that has it, and says so', () => {
  const { words } = packOf('en')
  const bare: LanguagePack = { tag: 'qq', sentences: packOf('en').sentences, habits: {} }
  const packs = [bare, { ...bare, tag: 'qr', ...(words ? { words } : {}) }]
  const checker = createChecker({ models: noModels, packs, pages: [missingFullStop] })
  expect([
    checkCatalogue(checker, undefined, undefined).map(({ languages }) => languages),
    ...['qq', 'qr'].map((tag) => checkCatalogue(checker, tag, undefined).map(({ status }) => status)),
  ]).toEqual([[['qr']], ['other-language'], ['on']])
})

test('only the pages given to it speak', () => {
  const checker = createChecker({ models: noModels, packs: [packOf('en')], pages: [spacing] })
  expect(checker.check(textIn('en', 'They opened the the  gate.')).map(({ check }) => check)).toEqual(['spacing'])
})

test('checkers share no memory: one without models finds the same whoever looked before', () => {
  const text = textIn('en', 'The councilaccepted the new plan of the the town.')
  const before = createProductChecker(noModels).check(text)
  createProductChecker().check(text)
  expect([createProductChecker(noModels).check(text), before.length > 0]).toEqual([before, true])
})
