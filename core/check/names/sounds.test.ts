import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLanguages } from '../../language/language.ts'
import { noModels } from '../../language/model/model-source.ts'
import { languagePacks } from '../../language/packs.ts'
import { soundShare } from './sounds.ts'

const languageOf = openLanguages(noModels, languagePacks)

test.each([
  ['washington', 'вашингтоном', 'ru'],
  ['churchill', 'черчиллю', 'ru'],
  ['husum', 'хусумом', 'ru'],
  ['kassymov', 'қасымовқа', 'kk'],
  ['thrace', 'фракия', 'ru'],
  ['cemil', 'джемилем', 'ru'],
  ['zhangjiajie', 'чжанцзяцзе', 'ru'],
  ['pszczyna', 'пщина', 'ru'],
])('%s sounds like %s', (latin, cyrillic, language) => {
  expect(soundShare(latin, cyrillic, languageOf(language))).toBeLessThan(0.34)
})

test.each([
  ['karpov', 'смирнов'],
  ['woodhouse', 'карповым'],
  ['moscow', 'минск'],
  ['', 'минск'],
])('%s does not sound like %s', (latin, cyrillic) => {
  expect(soundShare(latin, cyrillic, languageOf('ru'))).toBeGreaterThan(0.34)
})

test('any two texts have a distance', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(soundShare(one, other, languageOf('kk'))).toBeGreaterThanOrEqual(0)
    }),
  )
})
