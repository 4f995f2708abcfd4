/** How a small word is written before the next one: "an hour", «со мной», «об этом». */
import type { LanguageTag } from '../../model/ids.ts'

/** The form of one of `gapWordsOf` that fits before a word in lower case. */
export function formBefore(word: string, next: string, language: LanguageTag): string {
  if (language === 'en') return word === 'a' && soundsOpen(next) ? 'an' : word
  return russianForm(word, next)
}

/** By sound: "an hour", "a union", "an 8-day trip". */
function soundsOpen(next: string): boolean {
  if (/^(?:hour|honest|honou?r|heir)/.test(next)) return true
  if (/^(?:8|11(?:\D|$)|18(?:\D|$))/.test(next)) return true
  return /^[aeio]|^u(?!ni(?!n|m)|s[aeiu]|til|kr|ran)/.test(next) && !/^(?:eu|one(?!r)|once|ewe)/.test(next)
}

function russianForm(word: string, next: string): string {
  if (word === 'о') return /^[аоуэи]/.test(next) ? 'об' : word
  if (word === 'в') return /^(?:[вф][бвгджзклмнпрстфхцчшщ]|мно[гж]|мне)/.test(next) ? 'во' : word
  if (word === 'с') return /^(?:[сзшжщ][бвгджзйклмнпрстфхцчшщ]|мно|вс)/.test(next) ? 'со' : word
  return word === 'к' && /^(?:мне$|вс|мног)/.test(next) ? 'ко' : word
}
