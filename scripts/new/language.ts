/** `npm run new language tg` */
import { languagePacks } from '../../core/language/packs.ts'
import { CannotDraft, type Draft, withImport, withItem } from './draft.ts'
import { addWords, hasWords } from './words.ts'

/** Its missing examples fail the test of all languages; its missing name that of all words. */
export function draftLanguage(draft: Draft, tag: string): void {
  if (!/^[a-z]{2,3}$/u.test(tag)) throw new CannotDraft('A language is named by its tag of two or three letters: tg.')
  if (languagePacks.some((pack) => pack.tag === tag)) throw new CannotDraft(`${tag} is there already.`)
  draft.add(`core/language/${tag}/index.ts`, pack(tag))
  draft.add(`core/language/${tag}/sentences.ts`, sentences(tag))
  draft.change('core/language/packs.ts', (text) =>
    withItem(withImport(text, `import { ${tag} } from './${tag}/index.ts'`), /^export const languagePacks\b/mu, tag),
  )
  if (!hasWords('common', ['language', tag])) addWords(draft, 'common', ['language', tag], '')
}

function pack(tag: string): string {
  return `/** All that is known of the language: more parts are listed in language-pack.ts, each in a file beside this one. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const ${tag}: LanguagePack = {
  tag: '${tag}',
  sentences,
  habits: {},
}
`
}

function sentences(tag: string): string {
  return `/** Where sentences of the language end. */
import { type SentenceRules, words } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: '${tag}',
  abbreviations: {
    beforeName: words(''),
    beforeNumber: words(''),
    afterNumber: words(''),
    closing: words(''),
    inner: words(''),
    plain: words(''),
  },
  starters: words(''),
  reportingVerbs: words(''),
  quotes: [['“', '”']],
  breaks: [],
  keeps: [],
}
`
}
