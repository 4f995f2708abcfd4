/** React Aria brings the words of its parts in thirty languages; the page carries those of its own interface languages. */
import type { Plugin } from 'vite'
import { interfaceLanguages } from '../../locales/languages.ts'

const words =
  /[\\/]node_modules[\\/]react-aria(?:-components)?[\\/].*[\\/]intl[\\/](?:\w+[\\/])?([a-z]{2})-[A-Z]{2}\.m?js$/u

/** True for a file of React Aria's words in a language nobody can choose. */
export function isForeignWords(file: string): boolean {
  const language = words.exec(file)?.[1]
  return language !== undefined && !interfaceLanguages.some((own) => own === language)
}

/** Leaves out what {@link isForeignWords}: a reader of these words falls back to English by itself. */
export function ownLanguages(): Plugin {
  return {
    name: 'own-languages',
    enforce: 'pre',
    load: (id) => (isForeignWords(id) ? { code: 'export default {}', moduleType: 'js' } : undefined),
  }
}
