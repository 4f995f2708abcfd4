import { describe, expect, test } from 'vitest'
import type { TrackedChoice } from '../../model/file.ts'
import { odt } from './odt.ts'
import { makeOdt, p } from './testing/make-odt.ts'

const info = (author: string) =>
  `<office:change-info><dc:creator>${author}</dc:creator><dc:date>2026-01-05T09:00:00</dc:date></office:change-info>`
const inserted = (id: string, author = 'Editor') =>
  `<text:changed-region text:id="${id}"><text:insertion>${info(author)}</text:insertion></text:changed-region>`
const deleted = (id: string, paragraphs: string) =>
  `<text:changed-region text:id="${id}"><text:deletion>${info('Editor')}${paragraphs}</text:deletion></text:changed-region>`
const list = (...regions: readonly string[]) => `<text:tracked-changes>${regions.join('')}</text:tracked-changes>`
const came = (id: string, words: string) =>
  `<text:change-start text:change-id="${id}"/>${words}<text:change-end text:change-id="${id}"/>`
const went = (id: string) => `<text:change text:change-id="${id}"/>`

function open(body: string, tracked: TrackedChoice) {
  const bytes = makeOdt({ body })
  const opened = odt.open(bytes, { encoding: 'utf-8', tracked, comments: 'take' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const { blocks } = opened.value
  const written = odt.write(bytes, { encoding: 'utf-8', asEncoding: 'utf-8', tracked, blocks, segments: [] })
  const again = written.ok ? odt.open(written.value, { encoding: 'utf-8' }) : written
  if (!again.ok) throw new Error('not read again')
  const texts = again.value.blocks.map(({ text }) => text.replace(/[\uE000-\uF8FF]/gu, ''))
  return { ...opened.value, texts, left: again.value.diagnostics.map(({ kind }) => kind) }
}

const settled: readonly (readonly [
  what: string,
  body: string,
  accepted: readonly string[],
  rejected: readonly string[],
])[] = [
  [
    'words of one paragraph',
    `${list(inserted('a'), deleted('b', p(' came')))}${p(`Rain${came('a', ' fell')}${went('b')}.`)}`,
    ['Rain fell.'],
    ['Rain came.'],
  ],
  [
    'words over the end of a paragraph that came',
    `${list(inserted('a'))}${p('Rain <text:change-start text:change-id="a"/>fell.')}${p('It was <text:change-end text:change-id="a"/>cold.')}`,
    ['Rain fell.', 'It was cold.'],
    ['Rain cold.'],
  ],
  [
    'words over the end of a paragraph that went',
    `${list(deleted('a', `${p('fell.')}${p('It was ')}`))}${p(`Rain ${went('a')}cold.`)}`,
    ['Rain cold.'],
    ['Rain fell.', 'It was cold.'],
  ],
  [
    'words that went out of others that came',
    `${list(inserted('a'), deleted('b', p('hard ')))}${p(`Rain${came('a', ` fell ${went('b')}today`)}.`)}`,
    ['Rain fell today.'],
    ['Rain.'],
  ],
]

describe('tracked changes of an OpenDocument text', () => {
  test.each(settled)('%s: accepted as if they were made, rejected as if nobody had', (_, body, accepted, rejected) => {
    const [yes, no] = [open(body, 'accept'), open(body, 'reject')]
    expect([yes.texts, no.texts]).toEqual([accepted, rejected])
    expect([yes.left, no.left]).toEqual([[], []])
  })

  test('one that cannot be taken back without tearing its place stays, and is told', () => {
    const body = `${list(inserted('a'), inserted('b', 'Author'))}${p(`Rain<text:span text:style-name="T1"><text:change-start text:change-id="a"/> fell</text:span>.`)}${p(`It<text:change-end text:change-id="a"/> was${came('b', ' cold')}.`)}`
    const { diagnostics, left } = open(body, 'reject')
    expect([diagnostics, left]).toEqual([
      [
        { kind: 'changes-rejected', count: 1, people: 2 },
        { kind: 'tracked-changes', insertions: 1, deletions: 0, people: 1 },
      ],
      ['tracked-changes'],
    ])
  })
})

test('comments of an OpenDocument text are read at their words, with answers and what is settled', () => {
  const said = (name: string, words: string, more = '') =>
    `<office:annotation office:name="${name}"${more}><dc:creator>Dana</dc:creator><dc:date>2026-01-05T09:00:00Z</dc:date><text:p>${words}</text:p></office:annotation>`
  const { comments = [], diagnostics } = open(
    `${p(`The ${said('c1', 'Which &amp; one?')}ferry<office:annotation-end office:name="c1"/>${said('c2', 'The new.', ' xmlns:loext="urn:x" loext:parent-name="c1"')} sails.`)}${p(`${said('c3', 'Really?', ' xmlns:loext="urn:x" loext:resolved="true"')}It is red.`)}`,
    'accept',
  )
  expect(
    comments.map(({ place, isResolved, remarks }) => [
      place?.block,
      isResolved,
      remarks.map(({ author, words }) => `${author}: ${words}`),
    ]),
  ).toEqual([
    [0, false, ['Dana: Which & one?', 'Dana: The new.']],
    [1, true, ['Dana: Really?']],
  ])
  expect(comments[0]?.place?.span).toEqual({ start: 5, end: 10 })
  expect(diagnostics).toEqual([{ kind: 'comments-taken', count: 3 }])
})

test('comments of the desk keep their answers in a redline, and are settled where they are', () => {
  const bytes = makeOdt({ body: p('The ferry sails.') })
  const opened = odt.open(bytes, { encoding: 'utf-8' })
  if (!opened.ok) throw new Error('not opened')
  const { blocks } = opened.value
  const segments = blocks.map(({ text }, block) => {
    return { block, range: { start: 0, end: text.length }, original: text, current: text }
  })
  const said = { name: 'Anna', atMs: 0, place: { segment: 0, span: undefined }, isResolved: true }
  const comments = [
    { ...said, words: 'Red?' },
    { ...said, name: 'Dana', words: 'Yes.', answers: { index: 0 } },
  ]
  const edits = { encoding: 'utf-8', asEncoding: 'utf-8', blocks, segments, pasts: [], comments } as const
  const written = odt.redline?.(bytes, edits)
  if (written?.ok !== true) throw new Error('not written')
  const again = odt.open(written.value.bytes, { encoding: 'utf-8', comments: 'take' })
  const threads = again.ok ? (again.value.comments ?? []) : []
  expect(threads.map(({ isResolved, remarks }) => [isResolved, remarks.map(({ words }) => words)])).toEqual([
    [true, ['Red?', 'Yes.']],
  ])
})
