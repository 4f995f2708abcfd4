/** One sentence for the terminal: which library cannot be opened, and why. */
import type { Trouble } from '../../contract/window-bridge.ts'
import type { InterfaceLanguage } from '../../locales/languages.ts'
import { shellWords } from '../../locales/shell-words.ts'

/** The same words as in the window. */
export function sayTrouble(why: Trouble, file: string, language: InterfaceLanguage): string {
  const { refused, holder } = shellWords[language].opening
  const facts: Record<string, unknown> = { ...why, file }
  if (why.kind === 'locked') facts.holder = why.holder ? fill(holder[why.holder.program], why.holder) : holder.unknown
  return fill(refused[why.kind].message, facts)
}

/** Puts facts in their places of a sentence. */
export function fill(sentence: string, facts: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/gu, (_whole, name: string) => String(facts[name] ?? ''))
}
