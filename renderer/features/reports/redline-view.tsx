/** A redline as one text: the whole article with its marks, who made them, and what is said in its margin. */
import type { ReactNode } from 'react'
import type { BlockKind } from '../../../core/model/article.ts'
import {
  isRun,
  type MarginRemark,
  type MarkedParagraph,
  type MarkedRun,
  type MarkedText,
  type ShownLook,
} from '../../../core/model/marked-text.ts'
import type { RedlineReport, SayWords } from '../../../core/model/report.ts'
import { sayMark, sayPerson, saySaid } from '../../../core/report/redline-words.ts'
import { ChangeMark } from '../../ui/change-mark.tsx'
import { useSay } from '../../words/use-say.ts'
import css from './redline-view.module.css'

/** On the screen; what is saved has all of them. */
const mostParagraphs = 1_000

type Drawing = { readonly say: SayWords; readonly text: MarkedText }

export function RedlineView({ redline: { text, language } }: { readonly redline: RedlineReport }) {
  const say = useSay()
  const drawing = { say, text }
  const shown = text.paragraphs.slice(0, mostParagraphs)
  const onAll = text.remarks.filter(({ isOfAll }) => isOfAll)
  const total = text.paragraphs.length
  return (
    <>
      <Legend {...drawing} />
      <div className={css.text} lang={language}>
        {shown.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report is made anew as a whole
          <Paragraph key={index} paragraph={paragraph} {...drawing} />
        ))}
      </div>
      {shown.length < total && (
        <p className={css.quiet}>{say('reports:moreParagraphs', { shown: shown.length, total })}</p>
      )}
      {onAll.length > 0 && (
        <section className={css.all} aria-label={say('reports:redline.onAll')}>
          <h3>{say('reports:redline.onAll')}</h3>
          {onAll.map((remark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report is made anew as a whole
            <Remark key={index} remark={remark} number={undefined} say={say} />
          ))}
        </section>
      )}
    </>
  )
}

const lineStyles = [css.by0, css.by1, css.by2, css.by3, css.by4]

/** So many people are told apart by the line alone. */
function lineOf(person: number): string {
  return lineStyles[person % lineStyles.length] ?? ''
}

function Legend({ say, text }: Drawing) {
  if (text.people.length === 0) return <p className={css.quiet}>{say('reports:redline.none')}</p>
  const isRestyled = text.paragraphs.some(({ pieces }) =>
    pieces.some((one) => isRun(one) && one.restyledBy !== undefined),
  )
  return (
    <ul className={css.legend} aria-label={say('reports:redline.legend')}>
      {text.people.map((person, index) => (
        <li key={person.name}>
          <span aria-hidden>
            <ChangeMark kind="added" line={lineOf(index)}>
              {say('reports:redline.inserted')}
            </ChangeMark>{' '}
            <ChangeMark kind="removed" line={lineOf(index)}>
              {say('reports:redline.removed')}
            </ChangeMark>{' '}
          </span>
          {sayPerson(say, person)}
        </li>
      ))}
      {isRestyled && (
        <li>
          <span className={css.restyled}>{say('reports:redline.restyled')}</span>
        </li>
      )}
    </ul>
  )
}

const kinds: Readonly<Record<BlockKind, string | undefined>> = {
  headline: css.headline,
  heading: css.heading,
  paragraph: undefined,
  listItem: css.item,
  quote: css.quote,
  cell: css.cell,
}

function Paragraph({ paragraph, ...drawing }: Drawing & { readonly paragraph: MarkedParagraph }) {
  const { say, text } = drawing
  const numbers = paragraph.pieces.flatMap((piece) => (isRun(piece) ? [] : [piece.remark]))
  return (
    <div className={css.row}>
      <p className={`${css.words} ${kinds[paragraph.kind] ?? ''}`} dir="auto">
        {paragraph.pieces.map((piece, index) =>
          isRun(piece) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces stand where they stand
            <Run key={index} run={piece} {...drawing} />
          ) : (
            <sup key={`remark ${piece.remark}`} className={css.point}>
              {piece.remark + 1}
            </sup>
          ),
        )}
      </p>
      {numbers.map((number) => {
        const remark = text.remarks[number]
        return remark && <Remark key={number} remark={remark} number={number + 1} say={say} />
      })}
    </div>
  )
}

const tags: Readonly<Record<ShownLook, 'strong' | 'em' | 'u' | 'sup' | 'sub'>> = {
  b: 'strong',
  i: 'em',
  u: 'u',
  sup: 'sup',
  sub: 'sub',
}

function Run({ run, say, text }: Drawing & { readonly run: MarkedRun }) {
  const { mark, restyledBy } = run
  const words = looked(run)
  const hand = mark && text.hands[mark.hand]
  if (mark !== undefined && hand !== undefined) {
    const line = lineOf(text.people.findIndex(({ name }) => name === hand.name))
    return (
      <ChangeMark
        kind={mark.kind === 'ins' ? 'added' : 'removed'}
        line={line}
        title={sayMark(say, mark.kind, hand)}
        atMs={hand.atMs}
      >
        {words}
      </ChangeMark>
    )
  }
  const restyler = restyledBy === undefined ? undefined : text.hands[restyledBy]
  if (restyler === undefined) return words
  return (
    <span className={css.restyled} title={sayMark(say, 'restyled', restyler)}>
      {words}
    </span>
  )
}

function looked({ text, looks, address, sign }: MarkedRun): ReactNode {
  const words = (
    <>
      {sign !== undefined && <span className={css.sign}>{sign}</span>}
      {text}
    </>
  )
  const inLooks = looks.reduceRight<ReactNode>((inside, look) => {
    const Tag = tags[look]
    return <Tag key={look}>{inside}</Tag>
  }, words)
  return address === undefined ? inLooks : <span className={css.link}>{inLooks}</span>
}

type RemarkProps = { readonly remark: MarginRemark; readonly number: number | undefined; readonly say: SayWords }

function Remark({ remark: { quote, isResolved, said }, number, say }: RemarkProps) {
  const label = number === undefined ? {} : { 'aria-label': say('reports:redline.comment', { number }) }
  return (
    <aside className={css.remark} {...label}>
      <p className={css.quiet}>
        {number} {quote !== '' && <q>{quote}</q>} {isResolved && <small>{say('comments:resolved')}</small>}
      </p>
      {said.map((one, index) => {
        const { head, words } = saySaid(say, one)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: remarks stand in their order
          <p key={index}>
            <b>{head}</b> <span dir="auto">{words}</span>
          </p>
        )
      })}
    </aside>
  )
}
