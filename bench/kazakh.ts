/**
 * What the checks do on Kazakh: `npm run bench kazakh DIR` reads DIR/*-kk-*.jsonl, aligned articles with a Kazakh side that
 * nobody damaged. Prints false alarms by check, for the Kazakh text alone and beside its source; then what is found where
 * clean sentences are damaged by seeded slips. With `--alarms N` also the first alarms of each check.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkText, type TextIssue } from '../service/check/check-text.ts'
import { createProductChecker } from '../service/models/product-checker.ts'
import { damages } from './kazakh/damage.ts'

const checker = createProductChecker()

type Article = {
  id: string
  srcLang: string
  tgtLang: string
  src: string[]
  tgt: string[]
  gold: [number[], number[]][]
}
type Pair = { readonly kazakh: string; readonly other: string; readonly language: string }

const dir = process.argv[2]
if (dir === undefined) throw new Error('usage: node bench/kazakh.ts DIR [--alarms N]')
const shown = process.argv.includes('--alarms') ? Number(process.argv[process.argv.indexOf('--alarms') + 1]) : 0

const files = readdirSync(dir).filter((name) => name.includes('-kk-') && name.endsWith('.jsonl'))
const articles = files.flatMap((name) =>
  readFileSync(join(dir, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Article => JSON.parse(line)),
)

/** Each Kazakh sentence once, with what it is a translation of. */
function pairsOf({ srcLang, tgtLang, src, tgt, gold }: Article): readonly Pair[] {
  const isSource = srcLang === 'kk'
  const join = (side: readonly string[], at: readonly number[]) => at.map((index) => side[index] ?? '').join(' ')
  return gold.flatMap(([a, b]) => {
    if (a.length === 0 || b.length === 0) return []
    const [kazakh, other] = isSource ? [join(src, a), join(tgt, b)] : [join(tgt, b), join(src, a)]
    return [{ kazakh, other, language: isSource ? tgtLang : srcLang }]
  })
}

const wordCount = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length

type Tally = { words: number; alarms: number; readonly byCheck: Map<string, number> }

function tell(name: string, { words, alarms, byCheck }: Tally): void {
  const list = [...byCheck].sort((a, b) => b[1] - a[1]).map(([check, count]) => `${check} ${count}`)
  console.log(
    `${name}: ${alarms} alarms on ${words} words = ${((1000 * alarms) / words).toFixed(2)} per 1,000 words; ${list.join(', ')}`,
  )
}

function count(tally: Tally, text: string, issues: readonly TextIssue[]): void {
  tally.words += wordCount(text)
  for (const { kind, start, end, suggestions } of issues) {
    tally.alarms++
    const before = tally.byCheck.get(kind) ?? 0
    tally.byCheck.set(kind, before + 1)
    if (before < shown)
      console.log(
        `  ${kind}: ${text.slice(Math.max(0, start - (kind.startsWith('quote') ? 160 : 40)), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)} → ${suggestions[0] ?? ''}`,
      )
  }
}

const empty = (): Tally => ({ words: 0, alarms: 0, byCheck: new Map() })
const [alone, beside] = [empty(), empty()]
const seen = new Set<string>()
for (const article of articles) {
  const name = article.id.split('-').slice(3, -1).join('-')
  const isFirst = !seen.has(name)
  seen.add(name)
  const pairs = pairsOf(article)
  // What the benchmark split or joined was one paragraph; a headline stands for itself.
  const lines = (pick: (pair: Pair) => string) =>
    `${pairs.slice(0, 1).map(pick).join('')}\n${pairs.slice(1).map(pick).join(' ')}`
  const text = lines(({ kazakh }) => kazakh)
  if (isFirst) count(alone, text, checkText(checker, { text, language: 'kk' }))
  else if (article.id.endsWith('light') || article.id.includes('-ru-')) {
    const source = lines(({ other }) => other)
    count(
      beside,
      text,
      checkText(checker, { text, language: 'kk', source, sourceLanguage: pairs[0]?.language ?? 'ru' }),
    )
  }
}
tell('clean Kazakh alone', alone)
tell('clean Kazakh beside its source', beside)

const pairs = [...new Map(articles.flatMap(pairsOf).map((pair) => [pair.kazakh, pair])).values()]
for (const [kind, damage] of Object.entries(damages)) {
  let [made, found, named, fixed] = [0, 0, 0, 0]
  for (const [index, { kazakh, other, language }] of pairs.entries()) {
    const damaged = made < 60 ? damage(kazakh, index * 7919 + 17) : undefined
    if (damaged === undefined) continue
    made++
    const issues = checkText(checker, { text: damaged.text, language: 'kk', source: other, sourceLanguage: language })
    const near = issues.filter(({ start, end }) => start <= damaged.end + 1 && end >= damaged.start - 1)
    const right = near.filter((issue) => issue.kind === kind)
    if (near.length > 0) found++
    if (right.length > 0) named++
    const mended = ({ start, end, suggestions: [first] }: TextIssue) =>
      first === undefined ? undefined : damaged.text.slice(0, start) + first + damaged.text.slice(end)
    if (right.some((issue) => mended(issue) === kazakh)) fixed++
  }
  const share = (part: number) => `${((100 * part) / Math.max(1, made)).toFixed(0)} %`.padStart(6)
  console.log(
    `${kind.padEnd(24)} ${String(made).padStart(3)} made; found ${share(found)}, named ${share(named)}, mended ${share(fixed)}`,
  )
}
