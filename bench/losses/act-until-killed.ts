/**
 * A process to be killed, as the store that keeps a library: acts on its first article at random, without pause, and
 * tells each act on stdout only after it was answered. `node act-until-killed.ts LIBRARY SEED [ACTS]`; a library that
 * has no article gets one. After ACTS acts it closes the library as a quit would.
 */
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { ArticleChange } from '../../contract/article.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import { importText, openTestDesk, segmentsOf } from '../../service/testing/test-desk.ts'
import { randomFrom } from '../random.ts'
import type { Told } from './told.ts'

const whenFullMs = 20
const [libraryFile = '', seed = '1', acts = 'Infinity'] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const desk = openTestDesk({ libraryFile, isKeeper: true })

function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`)
}

/** Acknowledged, if it was: an act that found nothing to do, or was refused, has nothing to keep. */
function tellAct(answer: Result<ArticleChange, unknown>, written?: Pick<Told, 'segment' | 'after'>): void {
  if (answer.ok && answer.value.action !== undefined) tell({ action: answer.value.action, ...written })
}

const sentences = [
  'The bridge over the Ishim is open.',
  'Cars pass on two lanes.',
  'The akim thanked the builders.',
  'Tickets cost 250 tenge.',
  'The old bridge will be closed in March.',
  'Nobody was hurt.',
]

async function theArticle(): Promise<ArticleId> {
  const [first] = await desk.ask('article.list', {})
  return first?.article.id ?? importText(desk, sentences.join(' '))
}

async function actOn(article: ArticleId, number: number): Promise<void> {
  const segments = await segmentsOf(desk, article)
  const index = Math.floor(random() * segments.length)
  const segment = segments[index]
  if (segment === undefined) throw new Error('the article has no text')
  const base = { segment: segment.id, basedOn: segment.latestEdit ?? null }
  const text = `Act ${seed}-${number} on a sentence of the article.`
  const kind = random()
  if (kind < 0.35) tellAct(await desk.ask('segment.edit', { ...base, text }), { segment: segment.id, after: text })
  else if (kind < 0.6) {
    const draft = `${text} Still typing`
    const drafted = await desk.ask('segment.draft', { ...base, text: draft })
    if (drafted.ok) tell({ segment: segment.id, draft })
  } else if (kind < 0.75)
    tellAct(await desk.ask('segment.confirm', { ...base, text: segment.text }), { segment: segment.id })
  else if (kind < 0.83) tellAct(await desk.ask('action.undo', { article }))
  else if (kind < 0.88) tellAct(await desk.ask('action.redo', { article }))
  else if (kind < 0.94) tellAct(await desk.ask('segment.split', { ...base, at: Math.floor(segment.text.length / 2) }))
  else tellAct(await desk.ask('segment.join', { ...base, nextBasedOn: segments[index + 1]?.latestEdit ?? null }))
}

/** A disk without room takes no act: nothing is told then, and the next is tried a moment later. */
async function tryTo(act: Promise<void>): Promise<void> {
  try {
    await act
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('SQLITE_FULL') && !code.startsWith('SQLITE_IOERR')) throw error
    await wait(whenFullMs)
  }
}

const article = await theArticle()
for (let number = 0; number < Number(acts); number++) await tryTo(actOn(article, number))
await desk.close()
