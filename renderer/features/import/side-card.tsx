/** One side of the import: a place for a file or for text, what stands there, and what was guessed of it. Never changes its size. */
import { ChevronDown, FileText, FolderOpen, X } from 'lucide-react'
import { useRef } from 'react'
import { type DropItem, DropZone } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RecentFolder } from '../../../contract/window-bridge.ts'
import type { Side } from '../../../core/model/article.ts'
import type { Diagnostic } from '../../../core/model/file.ts'
import { useReadDropped, useUnreadNotice } from '../../desk/dropped-file.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextPlace } from '../../ui/text-place.tsx'
import { sayFileRefused } from '../../words/file-words.ts'
import { sayTold } from '../../words/say-told.ts'
import css from './side-card.module.css'
import { SideChoices } from './side-choices.tsx'
import {
  arrivedFile,
  knownOf,
  pastedPage,
  type RawFile,
  type ReadyFile,
  type SideFile,
  toldBesides,
  typedFile,
} from './side-file.ts'

type CardProps = {
  readonly side: Side
  readonly file: SideFile | undefined
  readonly onGive: (file: RawFile) => void
  /** Several at once find their sides themselves. */
  readonly onGiveFiles: (files: readonly RawFile[]) => void
  /** A whole text was pasted into an empty side, or a file dropped on it. */
  readonly onFilled: () => void
  /** Shows the open dialog, in this one of the recent folders. */
  readonly onPick: (recent?: number) => void
  readonly recent: readonly RecentFolder[]
  readonly onClear: () => void
  readonly onChange: (file: ReadyFile) => void
  readonly onEncoding: (encoding: ReadyFile['encoding']) => void
}

/** Of what was dropped on a side: files, and folders by their names. */
async function sortDropped(items: readonly DropItem[]) {
  const files = await Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])))
  return { files, folders: items.flatMap((item) => (item.kind === 'directory' ? [item.name] : [])) }
}

/** One folder alone is where the dialog opens anyway. */
function PickFile({ onPick, recent }: Pick<CardProps, 'onPick' | 'recent'>) {
  const { t } = useTranslation('importing')
  return (
    <span className={css.pick}>
      <Button icon={<FolderOpen size={16} />} onPress={() => onPick()}>
        {t('pick')}
      </Button>
      {recent.length > 1 && (
        <ActionMenu
          label={t('recentFolders')}
          sign={<ChevronDown size={16} />}
          acts={recent.map(({ name, above }, nth) => ({ id: `${nth}`, words: `${name} — ${above}`, changes: false }))}
          onAct={(nth) => onPick(Number(nth))}
        />
      )}
    </span>
  )
}

/** Text may be pasted or typed, and stays open to typing: it counts from its first letter. */
function WritingPlace({ side, file, onGive, onGiveFiles, onFilled, onPick, onClear, recent }: CardProps) {
  const { t } = useTranslation(['importing', 'common'])
  const readDropped = useReadDropped()
  const tellUnread = useUnreadNotice()
  const isPasting = useRef(false)
  const typed = file?.typed ?? ''
  const write = (text: string): void => {
    const isFilled = isPasting.current && typed === ''
    isPasting.current = false
    if (text === '') onClear()
    else onGive(typedFile(t('pastedName'), text))
    if (isFilled) onFilled()
  }
  const drop = async (items: readonly DropItem[]): Promise<void> => {
    const { files, folders } = await sortDropped(items)
    for (const name of folders) tellUnread(name, { kind: 'not-a-file', seems: 'folder' })
    const [first, ...others] = (await readDropped(files)).map(arrivedFile)
    if (first === undefined) return
    if (others.length > 0) onGiveFiles([first, ...others])
    else onGive(first)
    onFilled()
  }
  return (
    <DropZone className={css.drop ?? ''} aria-label={t(`${side}.title`)} onDrop={({ items }) => void drop(items)}>
      <TextPlace
        className={css.paste ?? ''}
        aria-label={t(`${side}.paste`)}
        placeholder={t(`${side}.paste`)}
        value={typed}
        onChange={write}
        onPaste={(event) => {
          const page = typed === '' ? pastedPage(t('pastedPage'), event.clipboardData.getData('text/html')) : undefined
          isPasting.current = page === undefined
          if (page === undefined) return
          event.preventDefault()
          onGive(page)
          onFilled()
        }}
        data-paste={side}
        dir="auto"
      />
      <PickFile onPick={onPick} recent={recent} />
    </DropZone>
  )
}

function Refusal({ file, onGive }: Pick<CardProps, 'file' | 'onGive'>) {
  const { t } = useTranslation(['importing', 'common'])
  if (file?.stage !== 'refused') return null
  return (
    <div className={css.refused} role="alert">
      <p>{sayFileRefused(t, file.why)}</p>
      {file.why.kind === 'other-format' && (
        <Button onPress={() => onGive({ ...file, asText: true })}>{t('importAsText')}</Button>
      )}
    </div>
  )
}

/** What the format made of what is no plain text: once a line, however many of a kind there are. */
export function Told({ told }: { readonly told: readonly Diagnostic[] }) {
  const { t } = useTranslation(['importing', 'common'])
  const lines = [...new Set(told.map((one) => sayTold(t, one)))]
  if (lines.length === 0) return null
  return (
    <ul className={css.told} role="status">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

type GivenProps = Pick<CardProps, 'side' | 'onClear' | 'onGive'> & { readonly file: SideFile }

function GivenFile({ side, file, onClear, onGive }: GivenProps) {
  const { t } = useTranslation(['importing', 'common'])
  const seen = file.stage === 'refused' ? undefined : knownOf(file)
  return (
    <>
      <p className={css.file}>
        <FileText size={16} aria-hidden />
        <span className={css.name}>{file.name}</span>
        <IconButton label={t('remove', { name: file.name })} icon={<X size={16} />} onPress={onClear} />
      </p>
      {file.stage === 'reading' && file.before === undefined && <p className={css.faint}>{t('stage.reading')}</p>}
      <Refusal file={file} onGive={onGive} />
      {seen?.preview.guess.isMarkdownGivenUp === true && (
        <p className={css.note} role="status">
          {t('markdownGivenUp')}
        </p>
      )}
      {seen !== undefined && <Told told={toldBesides(seen, side)} />}
      {seen !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={css.preview} lang={seen.language} dir="auto" aria-label={t('preview')} tabIndex={0}>
          {seen.preview.text}
        </section>
      )}
    </>
  )
}

export function SideCard(props: CardProps) {
  const { side, file, onGive, onClear, onChange, onEncoding } = props
  const { t } = useTranslation(['importing', 'common'])
  const isWritten = file === undefined || file.typed !== undefined
  const known = knownOf(file)
  return (
    <section className={css.card} aria-label={t(`${side}.title`)}>
      <header className={css.head}>
        <h3>{t(`${side}.title`)}</h3>
        {side === 'source' && file === undefined && <span className={css.faint}>{t('source.optional')}</span>}
        {known !== undefined && file?.stage !== 'refused' && (
          <span className={css.faint}>{t('common:words', { count: known.preview.words })}</span>
        )}
      </header>
      {isWritten ? (
        <WritingPlace {...props} />
      ) : (
        <GivenFile side={side} file={file} onClear={onClear} onGive={onGive} />
      )}
      {isWritten && file?.typed?.trim() !== '' && <Refusal file={file} onGive={onGive} />}
      <div className={css.choices}>
        {known !== undefined && (
          <SideChoices
            side={side}
            file={known}
            onChange={onChange}
            onEncoding={onEncoding}
            onPart={(whole) => onGive({ ...known, whole })}
            onTracked={(tracked) => onGive({ ...known, tracked })}
          />
        )}
      </div>
    </section>
  )
}
