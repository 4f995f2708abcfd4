import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../paths.ts'
import { isForeignWords } from './own-languages.ts'

const file = (name: string) => join(projectFolder, 'node_modules/react-aria/dist/private/intl/menu', name)

test("of React Aria's words those in the languages of the interface stay", () => {
  const names = ['de-DE.mjs', 'en-US.mjs', 'ru-RU.mjs', 'pt-BR.mjs']
  expect(names.filter((name) => existsSync(file(name)))).toEqual(names)
  expect(names.filter((name) => isForeignWords(file(name)))).toEqual(['de-DE.mjs', 'pt-BR.mjs'])
})
