/** `npm run new format srt` */
import { camelCase, type Draft, withImport, withItem } from './draft.ts'
import { addWords } from './words.ts'

/** Its own test fails until it shows the text of a document. */
export function draftFormat(draft: Draft, id: string): void {
  const name = `${camelCase(id)}Grammar`
  const key = id.includes('-') ? `'${id}'` : id
  draft.add(`core/formats/${id}/${id}.ts`, page(id, name))
  draft.add(`core/formats/${id}/${id}.test.ts`, test(id, name))
  draft.change('core/model/article.ts', (text) => withItem(text, /^export const formatIds\b/mu, `'${id}'`))
  draft.change('core/formats/registry.ts', (text) =>
    withItem(
      withImport(text, `import { ${name} } from './${id}/${id}.ts'`),
      /^const formats\b/mu,
      `${key}: textFormat(${name})`,
    ),
  )
  addWords(draft, 'importing', ['formatName', id], '')
}

function page(id: string, name: string): string {
  return `/** What the format is, and where its specification stands. */
import type { TextGrammar } from '../text-grammar.ts'

/** For files that are one plain text. A package or a bilingual file is a \`Format\` of its own. */
export const ${name}: TextGrammar = {
  id: '${id}',
  extensions: ['${id}'],
  recognise: () => 0,
  isProse: false,
  isBeyondReading: () => false,
  parse,
  prepare: (edited) => edited,
  escape: (typed) => typed,
  guard: (raw) => raw,
}

/** What is not understood stays out of the blocks, and so goes out as it came in. */
function parse(_text: string): ReturnType<TextGrammar['parse']> {
  return { blocks: [], diagnostics: [] }
}
`
}

function test(id: string, name: string): string {
  return `import { expect, test } from 'vitest'
import { ${name} } from './${id}.ts'

/** A small document of your own, and the texts in it. */
const document = ''
const texts: readonly string[] = ['']

test('the text of a document is shown, and nothing else', () => {
  expect(${name}.parse(document).blocks.map((block) => block.text)).toEqual(texts)
})
`
}
