/** Checking again where links hold several sentences, none, or cross: it stays checking anew. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProductChecker } from '../../service/models/product-checker.ts'
import type { Bitext } from '../model/finding.ts'
import { asId, type SegmentId } from '../model/ids.ts'

const checker = createProductChecker()

const sentences = [
  'The council met on Monday in the old hall.',
  'the mayor was there too.',
  '"We will build it, he said.',
  'They agreed on 45 points, the council said.',
  'They agreed on 54 points The rest is open.',
  'It is a it is a long road.',
  'Prices rose , then fell.',
  'Daniyar Sabayev did not come.',
  'Sabaev came in March.',
  'Мэр тоже был там.',
  '',
] as const
const sources = [
  'Совет собрался в понедельник в старом зале.',
  'Мэр тоже был там.',
  'Они согласовали 45 пунктов, сообщил совет.',
  'Цены не выросли.',
  'Данияр Сабаев не пришёл.',
] as const

type Link = Bitext['links'][number]

/** How many sentences each link takes from the two sides; a person may have made it. */
const anyShape = fc.record({
  source: fc.array(fc.constantFrom(...sources), { maxLength: 3 }),
  target: fc.array(fc.constantFrom(...sentences), { maxLength: 3 }),
  begins: fc.boolean(),
  isManual: fc.boolean(),
})

const anyBitext = fc.array(anyShape, { minLength: 1, maxLength: 6 }).map((shapes): Bitext => {
  let block = 0
  const source: Bitext['source'][number][] = []
  const target: Bitext['target'][number][] = []
  const links: Link[] = []
  for (const shape of shapes) {
    if (shape.begins) block++
    const add = (side: typeof target, name: string, texts: readonly string[]) =>
      texts.map((text) => {
        const id = asId<SegmentId>(`${name}${side.length}`)
        side.push({ id, text, block, kind: 'paragraph', gapBefore: side.at(-1)?.block === block ? ' ' : '' })
        return id
      })
    const members = { source: add(source, 's', shape.source), target: add(target, 't', shape.target) }
    if (members.source.length + members.target.length === 0) continue
    links.push({ ...members, confidence: 0.9, origin: shape.isManual ? 'manual' : 'automatic' })
  }
  return { targetLanguage: 'en', target, sourceLanguage: 'ru', source, links }
})

type Change = { readonly bitext: Bitext; readonly changed: readonly SegmentId[] }

/** A sentence is typed anew. */
function typed(bitext: Bitext, at: number, text: string): Change {
  const edited = bitext.target[at % bitext.target.length]
  if (edited === undefined) return { bitext, changed: [] }
  const target = bitext.target.map((segment) => (segment === edited ? { ...segment, text } : segment))
  return { bitext: { ...bitext, target }, changed: [edited.id] }
}

const membersOf = (links: readonly Link[]) => links.flatMap(({ source, target }) => [...source, ...target])

/** Some links become others with the same members. */
function relinked(bitext: Bitext, gone: readonly Link[], fresh: readonly Link[]): Change {
  const first = bitext.links.findIndex((link) => gone.includes(link))
  const rest = bitext.links.filter((link) => !gone.includes(link))
  return { bitext: { ...bitext, links: rest.toSpliced(first, 0, ...fresh) }, changed: membersOf(gone) }
}

/** A link and the one after it become one. */
function joined(bitext: Bitext, at: number): Change {
  const gone = bitext.links.slice(at % bitext.links.length).slice(0, 2)
  const one = { source: gone.flatMap(({ source }) => source), target: gone.flatMap(({ target }) => target) }
  return relinked(bitext, gone, [{ ...one, confidence: 1, origin: 'manual' }])
}

/** Each sentence of a link stands alone. */
function takenApart(bitext: Bitext, at: number): Change {
  const link = bitext.links[at % bitext.links.length]!
  const alone = [
    ...link.source.map((id) => ({ ...link, source: [id], target: [] })),
    ...link.target.map((id) => ({ ...link, source: [], target: [id] })),
  ]
  return relinked(bitext, [link], alone)
}

/** Two links next to each other exchange their translations, so that they cross. */
function crossed(bitext: Bitext, at: number): Change {
  const [one, other] = bitext.links.slice(at % bitext.links.length)
  if (one === undefined || other === undefined) return { bitext, changed: [] }
  const fresh = [
    { ...one, target: other.target },
    { ...other, target: one.target },
  ].filter(({ source, target }) => source.length + target.length > 0)
  return relinked(bitext, [one, other], fresh)
}

const anyStep = fc.tuple(
  fc.constantFrom('type', 'join', 'take apart', 'cross'),
  fc.nat(30),
  fc.constantFrom(...sentences),
)

test('after typing, joining, taking apart and crossing links of several sentences, checking again is checking anew', () => {
  fc.assert(
    fc.property(anyBitext, fc.array(anyStep, { minLength: 1, maxLength: 4 }), (before, steps) => {
      fc.pre(before.links.length > 0)
      let bitext = before
      let found = checker.check(before)
      for (const [what, at, text] of steps) {
        const change =
          what === 'type'
            ? typed(bitext, at, text)
            : what === 'join'
              ? joined(bitext, at)
              : what === 'cross'
                ? crossed(bitext, at)
                : takenApart(bitext, at)
        bitext = change.bitext
        found = checker.recheck(bitext, change.changed, found)
      }
      // A copy, so that nothing remembered of the article can help.
      expect(found).toEqual(checker.check(structuredClone(bitext)))
    }),
    { numRuns: 60 },
  )
})

test('findings no change can have touched are the very same values', () => {
  const bitext = ['Prices rose , then fell.', 'the mayor was there too.'].map((text, at) => ({
    id: asId<SegmentId>(`t${at}`),
    text,
    block: at,
    kind: 'paragraph' as const,
    gapBefore: '',
  }))
  const article: Bitext = { targetLanguage: 'en', target: bitext, sourceLanguage: undefined, source: [], links: [] }
  const found = checker.check(article)
  const again = checker.recheck(typed(article, 1, 'The mayor was there too.').bitext, [asId<SegmentId>('t1')], found)
  expect(found.filter(({ segment }) => segment === 't0').length).toBeGreaterThan(0)
  expect(again.every((issue) => found.includes(issue))).toBe(true)
})
