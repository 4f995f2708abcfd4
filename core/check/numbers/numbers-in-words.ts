/** Numbers that stand in words or in Roman figures, as numbers beside those in figures. */
import type { Language } from '../../language/language.ts'
import { romanNumber } from '../../language/number-words.ts'
import { spokenNumbers } from '../../language/spoken-numbers.ts'
import type { Word } from '../../language/word.ts'
import type { NumberInText } from './read-numbers.ts'

type Side = { readonly text: string; readonly words: readonly Word[]; readonly language: Language }

/** Numbers in words that are missed if they are lost or changed: not "one", "ten" or "a thousand", which stand in phrases. */
export function tellingNumbers({ text, words, language }: Side): readonly NumberInText[] {
  return spokenNumbers(text, words, language.pack)
    .filter(({ value, size }) => value >= 11 && (size > 1 || value < 100))
    .map(({ start, end, value }) => numberAt(text, start, end, value))
}

/** Roman figures of two letters and more, as of centuries and congresses, in Latin letters or their Cyrillic look-alikes. */
export function romanNumbers({ text, words }: Side): readonly NumberInText[] {
  return words.flatMap(({ text: word, start, end }) => {
    const value = /^[IVXІХ]{2,}$/u.test(word) ? romanNumber(word) : undefined
    return value === undefined ? [] : [numberAt(text, start, end, value)]
  })
}

function numberAt(text: string, start: number, end: number, value: number): NumberInText {
  return { start, end, text: text.slice(start, end), values: [value], scale: 1, parts: [value] }
}
