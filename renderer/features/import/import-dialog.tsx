/** The import: translation and source given, guesses confirmed, then segmenting, aligning and checking with progress. */
import { ArrowLeftRight } from 'lucide-react'
import { type Ref, useEffect, useRef, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PickedFile, RecentFolder } from '../../../contract/window-bridge.ts'
import type { Side } from '../../../core/model/article.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { timeLeft } from '../../../core/model/time-left.ts'
import { bridge } from '../../bridge.ts'
import { type ArrivedFile, useReadDropped, useTooManyNotice, useUnreadNotice } from '../../desk/dropped-file.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguageName } from '../../words/language-pair.tsx'
import { BothCard } from './both-card.tsx'
import css from './import-dialog.module.css'
import { isMismatch, sayImportFailure } from './refusal-words.ts'
import { SideCard } from './side-card.tsx'
import { arrivedFile, bothIn, knownOf, pastedPage, typedFile } from './side-file.ts'
import { canStart, useImport } from './use-import.ts'
import { useImportFocus } from './use-import-focus.ts'

type ImportProps = {
  /** Dropped, or opened with the app. */
  readonly files: readonly ArrivedFile[]
  readonly onClose: () => void
  /** A file was picked that is too large for an article and may become a translation memory. */
  readonly onLarge: (memory: PickedFile) => void
  readonly onOpen: (article: ArticleId, row: undefined) => void
}

type ImportState = ReturnType<typeof useImport>

function usePick({ give, giveFiles }: ImportState, onLarge: ImportProps['onLarge']) {
  const tellUnread = useUnreadNotice()
  const tellTooMany = useTooManyNotice()
  return async (side: Side, recent?: number): Promise<void> => {
    const outcome = await bridge.pickFiles(recent)
    if (outcome.kind === 'cancelled') return
    if (outcome.kind === 'unread' && outcome.memory !== undefined) return onLarge(outcome.memory)
    if (outcome.kind === 'unread') return tellUnread(outcome.name, outcome.why)
    tellTooMany(outcome.files.length + outcome.left)
    const files = outcome.files.map(arrivedFile)
    const [first, second] = files
    if (second !== undefined) giveFiles(files)
    else if (first !== undefined) void give(side, first)
  }
}

function useRecentFolders(): readonly RecentFolder[] {
  const [folders, setFolders] = useState<readonly RecentFolder[]>([])
  useEffect(() => {
    void bridge.recentFolders().then(setFolders)
  }, [])
  return folders
}

/** What is pasted outside a text goes into the first empty side. */
function usePaste({ sides, give, giveFiles }: ImportState, onFilled: () => void): void {
  const { t } = useTranslation('importing')
  const readDropped = useReadDropped()
  const takeFiles = async (side: Side, files: readonly File[]): Promise<void> => {
    const [first, ...others] = (await readDropped(files)).map(arrivedFile)
    if (first === undefined) return
    if (others.length > 0) giveFiles([first, ...others])
    else void give(side, first)
    onFilled()
  }
  const paste = (event: ClipboardEvent): void => {
    const isInText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
    const side = (['source', 'target'] as const).find((name) => sides[name] === undefined)
    if (isInText || side === undefined) return
    const files = [...(event.clipboardData?.files ?? [])]
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const page = pastedPage(t('pastedPage'), event.clipboardData?.getData('text/html') ?? '')
    if (files.length > 0) void takeFiles(side, files)
    else if (text !== '' || page !== undefined) {
      void give(side, page ?? typedFile(t('pastedName'), text))
      onFilled()
    } else return
    event.preventDefault()
  }
  const latest = useRef(paste)
  latest.current = paste
  useEffect(() => {
    const hear = (event: ClipboardEvent): void => latest.current(event)
    window.addEventListener('paste', hear)
    return () => window.removeEventListener('paste', hear)
  }, [])
}

type SidesProps = Pick<ImportProps, 'onLarge'> & { readonly state: ImportState; readonly onFilled: () => void }

function Sides({ state, onFilled, onLarge }: SidesProps) {
  const { sides, give, giveFiles, put, choose } = state
  const pick = usePick(state, onLarge)
  const recent = useRecentFolders()
  const both = bothIn(sides)
  if (both !== undefined) {
    return (
      <BothCard
        file={both}
        leftAside={sides[both.side === 'source' ? 'target' : 'source']}
        onClear={() => put(both.side, undefined)}
        onChange={(file) => choose(both.side, file)}
        onLook={(file, encoding) => void give(both.side, file, encoding)}
      />
    )
  }
  return (
    <div className={css.sides}>
      {(['source', 'target'] as const).map((side) => (
        <SideCard
          key={side}
          side={side}
          file={sides[side]}
          onGive={(file) => void give(side, file)}
          onGiveFiles={giveFiles}
          onFilled={onFilled}
          recent={recent}
          onPick={(nth) => void pick(side, nth)}
          onClear={() => put(side, undefined)}
          onChange={(file) => choose(side, file)}
          onEncoding={(encoding) => {
            const file = knownOf(sides[side])
            if (file !== undefined) void give(side, file, encoding)
          }}
        />
      ))}
    </div>
  )
}

function Running({ running }: { readonly running: NonNullable<ImportState['running']> }) {
  const { t } = useTranslation(['importing', 'common'])
  const stage = t(`stage.${running.progress?.stage ?? 'reading'}`)
  const share = running.progress?.share ?? 0
  const percent = Math.round(share * 100)
  const [sinceMs] = useState(Date.now)
  const left = timeLeft(Date.now() - sinceMs, share)
  return (
    <ProgressBar className={css.running ?? ''} value={percent} aria-label={stage}>
      <span className={css.stage}>
        {stage}
        {left !== undefined && <span className={css.left}>{t(`left.${left.unit}`, { count: left.count })}</span>}
      </span>
      <progress className={css.progress} max={100} value={percent} aria-hidden />
    </ProgressBar>
  )
}

type FailedProps = Pick<ImportProps, 'onOpen'> & {
  readonly failure: NonNullable<ImportState['failure']>
  readonly start: ImportState['start']
  readonly place: Ref<HTMLDivElement>
}

/** Takes the focus when it comes, so that it is read aloud and the next Tab reaches its answers. */
function Failed({ failure, start, place, onOpen }: FailedProps) {
  const { t } = useTranslation(['importing', 'common'])
  const nameOf = useLanguageName()
  return (
    <div ref={place} className={css.failed} role="alert" tabIndex={-1}>
      <p>{sayImportFailure(t, failure, nameOf)}</p>
      {isMismatch(failure) && (
        <p className={css.asked}>
          <Button kind="quiet" changes onPress={() => void start({ allowSameFile: true, allowMismatch: true })}>
            {t('importAnyway')}
          </Button>
        </p>
      )}
      {failure.kind === 'already-imported' && (
        <p className={css.asked}>
          <Button onPress={() => onOpen(failure.article, undefined)}>{t('openExisting')}</Button>
          <Button kind="quiet" changes onPress={() => void start({ allowSameFile: true })}>
            {t('importAgain')}
          </Button>
        </p>
      )}
    </div>
  )
}

type Focus = ReturnType<typeof useImportFocus>
type ActsProps = { readonly state: ImportState; readonly focus: Focus; readonly onClose: () => void }

function Acts({ state, focus, onClose }: ActsProps) {
  const { t } = useTranslation(['importing', 'common'])
  const { sides, running, swap, start } = state
  const isEmpty = sides.source === undefined && sides.target === undefined
  return (
    <>
      <span className={css.swap}>
        <Button
          kind="quiet"
          icon={<ArrowLeftRight size={16} />}
          isDisabled={isEmpty || bothIn(sides) !== undefined}
          onPress={swap}
        >
          {t('swap')}
        </Button>
      </span>
      <Button ref={focus.cancel} kind="quiet" onPress={running?.cancel ?? onClose}>
        {t('common:action.cancel')}
      </Button>
      <Button
        ref={focus.start}
        kind="main"
        changes
        isDisabled={!canStart(sides) || running !== undefined}
        onPress={() => void start()}
      >
        {t('start')}
      </Button>
    </>
  )
}

export function ImportDialog({ files, onClose, onLarge, onOpen }: ImportProps) {
  const { t } = useTranslation(['importing', 'common'])
  const state = useImport(files, (article) => onOpen(article, undefined))
  const { sides, running, failure, start } = state
  const focus = useImportFocus({ sides, isRunning: running !== undefined })
  usePaste(state, focus.onFilled)
  const isFailed = failure !== undefined && failure.kind !== 'cancelled'
  return (
    <Dialog
      title={t('title')}
      size="steady"
      onClose={running === undefined ? onClose : running.cancel}
      note={
        (running !== undefined && <Running running={running} />) ||
        (isFailed && <Failed failure={failure} start={start} place={focus.question} onOpen={onOpen} />) ||
        undefined
      }
      footer={<Acts state={state} focus={focus} onClose={onClose} />}
    >
      <Sides state={state} onLarge={onLarge} onFilled={focus.onFilled} />
    </Dialog>
  )
}
