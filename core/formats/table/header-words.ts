/** What people write above the columns of a bilingual table, in the languages of the interface. */
import type { LanguageTag } from '../../model/ids.ts'
import { canonicalLanguage } from '../../model/language-tag.ts'

export type ColumnRole = 'id' | 'source' | 'target' | 'comment' | 'other'

/** Whole headings, lower case; what stands in brackets or behind these words is left aside. */
const words: Readonly<Record<ColumnRole, RegExp>> = {
  id: /^(?:id|ids|key|#|№|n|nr|no|num|number|segment (?:id|number)|row|ключ|идентификатор|номер|п\/п|№ п\/п|нөмір|нөмірі|сәйкестендіргіш)$/u,
  source:
    /^(?:source|src|original|source (?:text|segment|language)|исходн\p{L}*(?: (?:текст|сегмент|язык))?|оригинал|источник|исходник|түпнұсқа|бастапқы(?: мәтін)?)$/u,
  target:
    /^(?:target|tgt|trg|translation|translated|target (?:text|segment|language)|перевод|целев\p{L}*(?: (?:текст|сегмент|язык))?|аударма|аудармасы|аударылған мәтін)$/u,
  comment:
    /^(?:comment|comments|note|notes|remark|remarks|комментари[ий]|примечани[ея]|замечани[ея]|заметки|пікір|пікірлер|ескерту|ескертпе|түсініктеме)$/u,
  other: /^(?:state|status|score|match|состояние|статус|совпадение|күй|күйі|мәртебе)$/u,
}

const languageNames: Readonly<Record<string, LanguageTag>> = Object.fromEntries(
  (
    [
      ['en', 'english английский ағылшын ағылшынша'],
      ['ru', 'russian русский орыс орысша'],
      ['kk', 'kazakh казахский қазақ қазақша'],
      ['de', 'german немецкий неміс немісше deutsch'],
      ['fr', 'french французский француз французша français'],
      ['es', 'spanish испанский испан испанша español'],
      ['it', 'italian итальянский итальян итальянша italiano'],
      ['pl', 'polish польский поляк полякша polski'],
      ['tr', 'turkish турецкий түрік түрікше türkçe'],
      ['uk', 'ukrainian украинский украин украинша українська'],
      ['uz', 'uzbek узбекский өзбек өзбекше'],
      ['ky', 'kyrgyz киргизский кыргызский қырғыз қырғызша'],
      ['zh', 'chinese китайский қытай қытайша'],
      ['ar', 'arabic арабский араб арабша'],
    ] as const
  ).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
)

/** Codes that stand alone above a column; others are rather words. */
const codes = new Set(
  'en ru kk de fr es it pl tr uk uz ky zh ar pt nl sv da fi nb cs sk hu ro bg sr hr el he ja ko vi be az ka hy tg tk mn'.split(
    ' ',
  ),
)

export type Heading = { readonly role: ColumnRole | undefined; readonly language: LanguageTag | undefined }

/** What a heading says of its column: `Source (en-US)`, `Перевод`, `Kazakh`, `kk`. */
export function readHeading(heading: string): Heading {
  const plain = heading.trim().toLowerCase()
  if (plain === '' || plain.length > 60) return { role: undefined, language: undefined }
  const bracketed = /^(.*?)\s*[([]\s*([^)\]]*)\s*[)\]]$/u.exec(plain)
  const name = (bracketed?.[1] ?? plain).replace(/[\s.:*]+$/u, '')
  const role = (['id', 'source', 'target', 'comment', 'other'] as const).find((one) => words[one].test(name))
  const language = languageOf(plain) ?? languageOf(name) ?? languageOf(bracketed?.[2] ?? '') ?? lastWordOf(role, name)
  return { role, language: role === undefined || role === 'source' || role === 'target' ? language : undefined }
}

function lastWordOf(role: ColumnRole | undefined, name: string): LanguageTag | undefined {
  if (role !== undefined) return undefined
  const [first = '', second = '', ...more] = name.split(/[\s:_-]+/u)
  return more.length === 0 && words.source.test(first) ? languageOf(second) : undefined
}

function languageOf(word: string): LanguageTag | undefined {
  const named = languageNames[word.replace(/\s+(?:язык|тілі|language)$/u, '')]
  if (named !== undefined) return named
  const [code = ''] = word.split(/[-_]/u)
  return codes.has(code) && /^[a-z]{2}(?:[-_][a-z\d]{2,8})*$/u.test(word) ? canonicalLanguage(word) : undefined
}
