/** `npm run new language tg` */
import { languages } from '../../core/languages/registry.ts'
import { CannotDraft, type Draft, withImport, withItem } from './draft.ts'
import { addWords, hasWords } from './words.ts'

/** Its missing examples fail the test of all languages; its missing name that of all words. */
export function draftLanguage(draft: Draft, tag: string): void {
  if (!/^[a-z]{2,3}$/u.test(tag)) throw new CannotDraft('A language is named by its tag of two or three letters: tg.')
  if (languages.some((language) => language.tag === tag)) throw new CannotDraft(`${tag} is there already.`)
  draft.add(`core/languages/${tag}.ts`, page(tag))
  draft.change('core/languages/registry.ts', (text) =>
    withItem(withImport(text, `import { ${tag} } from './${tag}.ts'`), /^export const languages\b/mu, tag),
  )
  if (!hasWords('common', ['language', tag])) addWords(draft, 'common', ['language', tag], '')
}

function page(tag: string): string {
  return `/** The language's English name. */
import { type Language, words } from './language.ts'

export const ${tag}: Language = {
  tag: '${tag}',
  abbreviations: {
    beforeName: words(''),
    beforeNumber: words(''),
    afterNumber: words(''),
    closing: words(''),
    inner: words(''),
    plain: words(''),
  },
  terminators: '',
  dot: 'end',
  ordinalStop: 'never',
  afterOrdinal: [],
  starters: words(''),
  alwaysCapital: [],
  reportingVerbs: words(''),
  quotes: [['“', '”']],
  breaks: [],
  keeps: [],
}
`
}
