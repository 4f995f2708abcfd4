/** Below what stands beside the text: what was translated before and reads nearly like the segment one is at. Nothing where there is nothing. */
import { useTranslation } from 'react-i18next'
import type { MemoryMatch } from '../../../core/model/memory.ts'
import { readerText } from '../../../core/model/reader-text.ts'
import { readLine } from '../../../core/text/coded-line.ts'
import { formatDay } from '../../../locales/dates.ts'
import { interfaceLanguageFor } from '../../../locales/languages.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { rowAt } from '../../article/row-cache.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { DiffText } from '../../ui/diff-text.tsx'
import { notify } from '../../ui/notices.ts'
import { Strip } from '../../ui/strip.tsx'
import css from './matches-strip.module.css'
import { useMatches } from './use-matches.ts'

/** The translation as it stands, with what is being typed. */
function standing(store: OpenArticle): string {
  const { rows, place } = store.getState()
  const [target] = rowAt(rows, place.row)?.target ?? []
  if (target === undefined) return ''
  return readerText(store.beingTyped(target.id) ?? target.text, target.codes)
}

function useInsert(): (match: MemoryMatch) => void {
  const { t } = useTranslation('memories')
  const store = useOpenArticle()
  return ({ target }) => {
    const line = readLine(target.coded ?? '') ?? { text: target.text, codes: [] }
    if (store.caret.writeAll?.(line) === true) return
    copyText(target.text)
    notify({ text: t('match.cannot'), topic: 'memory' })
  }
}

/** A translation of years ago is told by its day. */
function Day({ atMs }: { readonly atMs: number }) {
  const { i18n } = useTranslation()
  return (
    <>
      {'\u00a0· '}
      <time dateTime={new Date(atMs).toISOString()}>{formatDay(atMs, interfaceLanguageFor(i18n.language))}</time>
    </>
  )
}

type MatchProps = { readonly match: MemoryMatch; readonly source: string; readonly onInsert: () => void }

function Match({ match, source: here, onInsert }: MatchProps) {
  const { t } = useTranslation('memories')
  const { percent, source, target, memoryName } = match
  return (
    <li className={css.match}>
      <span className={percent === 100 ? css.exact : css.percent}>{t('match.percent', { percent })}</span>
      <div className={css.texts}>
        <Button kind="quiet" changes aria-label={t('match.insert', { percent, text: target.text })} onPress={onInsert}>
          <span lang={target.language} dir="auto">
            {target.text}
          </span>
        </Button>
        {percent < 100 && (
          <div className={css.source} title={t('match.difference')}>
            <DiffText before={source.text.trim()} after={here} lang={source.language} />
          </div>
        )}
        <p className={css.signed} dir="auto">
          {memoryName}
          {target.author !== undefined && `\u00a0· ${target.author}`}
          {target.atMs !== undefined && <Day atMs={target.atMs} />}
        </p>
      </div>
    </li>
  )
}

export function MatchesStrip() {
  const { t } = useTranslation('memories')
  const store = useOpenArticle()
  const insert = useInsert()
  const { matches, source } = useMatches()
  useKeys({
    // The best one; pressed again, the one behind it.
    'memory.insert': () => {
      const at = matches.findIndex(({ target }) => target.text.trim() === standing(store).trim())
      const next = matches[(at + 1) % Math.max(1, matches.length)]
      if (next === undefined) return false
      insert(next)
      return true
    },
  })
  if (matches.length === 0) return null
  return (
    <Strip id="matches-strip" title={t('match.label')} hint={keyLabel('memory.insert')}>
      {matches.map((match) => (
        <Match
          key={`${match.memory} ${match.target.text}`}
          match={match}
          source={source}
          onInsert={() => insert(match)}
        />
      ))}
    </Strip>
  )
}
