import { describe, expect, test } from 'vitest'
import { camelCase, withImport, withItem } from './draft.ts'

describe('a line in a registry', () => {
  test('goes to the end of a list', () => {
    const text = 'export const checks: readonly Check[] = [\n  spacing,\n]\n\nexport const others = [\n  one,\n]\n'
    expect(withItem(text, /^export const checks\b/mu, 'strayHyphen')).toBe(
      'export const checks: readonly Check[] = [\n  spacing,\n  strayHyphen,\n]\n\nexport const others = [\n  one,\n]\n',
    )
  })

  test('goes to the end of a list on one line', () => {
    expect(withItem("export const formatIds = ['txt', 'md'] as const\n", /^export const formatIds\b/mu, "'srt'")).toBe(
      "export const formatIds = ['txt', 'md', 'srt'] as const\n",
    )
  })

  test('goes to the end of a table on one line', () => {
    const text = 'const formats: Readonly<Record<FormatId, Format>> = { txt: plainTextFormat, md: markdownFormat }\n'
    expect(withItem(text, /^const formats\b/mu, 'srt: srtFormat')).toBe(
      'const formats: Readonly<Record<FormatId, Format>> = { txt: plainTextFormat, md: markdownFormat, srt: srtFormat }\n',
    )
  })

  test('goes to the end of a table that nests', () => {
    const text = "export const commands = {\n  'a.b': command<x>()(\n    y({ z }),\n  ),\n} as const\n"
    expect(withItem(text, /^export const commands\b/mu, "'c.d': e")).toBe(
      "export const commands = {\n  'a.b': command<x>()(\n    y({ z }),\n  ),\n  'c.d': e,\n} as const\n",
    )
  })

  test('is left out where there is no such list', () => {
    expect(withItem('const other = []\n', /^export const checks\b/mu, 'strayHyphen')).toBe('const other = []\n')
  })
})

test('an import stands with the others, below what the file is for', () => {
  const text = "/** Every check. */\nimport type { Check } from './check.ts'\n"
  expect(withImport(text, "import { a } from './a.ts'")).toBe(
    "/** Every check. */\nimport { a } from './a.ts'\nimport type { Check } from './check.ts'\n",
  )
})

test('a name in code is the id in one word', () => {
  expect(camelCase('stray-hyphen-2')).toBe('strayHyphen2')
})
