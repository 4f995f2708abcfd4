import { expect, test } from 'vitest'
import { languageName } from './language-name.ts'

const own: Readonly<Record<string, string>> = { pt: 'португал', kk: 'қазақ' }
const nameIn = (interfaceLanguage: string) => (tag: string) =>
  languageName(tag, {
    interfaceLanguage,
    wordFor: (one) => own[one],
    narrowed: (language, by) => `${language} (${by})`,
  })

test('a language is called by our own word where there is one', () => {
  expect(nameIn('ru')('kk')).toBe('қазақ')
})

test('a narrower one is named by the engine in the language of the interface', () => {
  expect(['pt-BR', 'zh-Hant', 'en-GB', 'sr-Latn'].map(nameIn('en'))).toEqual([
    'Brazilian Portuguese',
    'Traditional Chinese',
    'British English',
    'Serbian (Latin)',
  ])
  expect(nameIn('ru')('pt-BR')).toBe('бразильский португальский')
})

test('where the engine speaks no such language, by the wider language and the rest of the tag', () => {
  expect(['pt-BR', 'ga-IE'].map(nameIn('zxx'))).toEqual(['португал (BR)', 'ga-IE'])
})
