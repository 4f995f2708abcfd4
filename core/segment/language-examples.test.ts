/** Every language's own examples, cut by its own table. */
import { describe, expect, test } from 'vitest'
import { defaultSentences } from '../language/default-sentences.ts'
import { languagePacks } from '../language/packs.ts'
import { segmentText } from './segment-text.ts'

function sentencesOf(text: string, language: string): readonly string[] {
  return segmentText(text, language).map((piece) => text.slice(piece.start, piece.end).trim())
}

const withoutSpaces = new Set(['zh', 'ja'])

describe.each([...languagePacks.map(({ sentences }) => sentences), defaultSentences])('$tag', (language) => {
  test.each(language.breaks.map((sentences) => [sentences]))('breaks between %j', (sentences) => {
    const text = sentences.join(withoutSpaces.has(language.tag) ? '' : ' ')
    expect(sentencesOf(text, language.tag)).toEqual(sentences)
  })

  test.each(language.keeps.map((sentence) => [sentence]))('keeps %s', (sentence) => {
    expect(sentencesOf(sentence, language.tag)).toEqual([sentence])
  })
})
