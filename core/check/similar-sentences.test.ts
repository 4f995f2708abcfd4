/** A sentence that has nearly the words of another is found, whatever its words and wherever one is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noModels } from '../language/model/model-source.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import { createChecker } from './checker.ts'
import { createSimilarSentences } from './similar-sentences.ts'

const { view } = createChecker({ models: noModels, packs: [], pages: [] })

function wordingsOf(texts: readonly (readonly string[])[]) {
  const target = texts.map((words, at) => ({
    id: asId<SegmentId>(`t${at}`),
    text: words.join(' '),
    block: 0,
    kind: 'paragraph' as const,
    gapBefore: ' ',
  }))
  const article = view({ targetLanguage: 'en', target, sourceLanguage: undefined, source: [], links: [] })
  return article.paragraphs.flatMap(createSimilarSentences().wordingsIn)
}

const word = fc.constantFrom('bridge', 'council', 'mended', 'opened', 'river', 'roads', 'the', 'town', 'of', 'winter')
const sentence = fc.array(word, { minLength: 10, maxLength: 30 }).filter((words) => words.includes('council'))

test('a sentence that lost any one word is like the whole one, whichever comes first', () => {
  fc.assert(
    fc.property(sentence, fc.nat(), fc.boolean(), (whole, place, isFirst) => {
      const cut = whole.filter((_, at) => at !== place % whole.length)
      fc.pre(cut.includes('council'))
      const wordings = wordingsOf(isFirst ? [cut, whole] : [whole, cut])
      expect(wordings.map((one) => one?.isAlone)).toEqual([false, false])
    }),
  )
})

test('the same words in the same order are one wording, in another order an alike one, and with another word none', () => {
  fc.assert(
    fc.property(sentence, (words) => {
      const [one, again, turned, other] = wordingsOf([
        words,
        words,
        [...words].reverse(),
        [...words, 'harvest', 'fair'],
      ])
      expect(again).toBe(one)
      if (turned !== one) expect(turned?.alike.map(({ wording }) => wording)).toContain(one)
      expect(other).not.toBe(one)
    }),
  )
})
