/** The import: translation and source given, guesses confirmed, then segmenting, aligning and checking with progress. */
import { ArrowLeftRight } from 'lucide-react'
import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../../core/model/article.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { bridge } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/toast.tsx'
import { useLanguageName } from '../../words/language-pair.tsx'
import css from './import-dialog.module.css'
import { isMismatch, sayImportFailure } from './refusal-words.ts'
import { SideCard } from './side-card.tsx'
import { rawFile } from './side-file.ts'
import { useImport } from './use-import.ts'

type ImportProps = {
  readonly files: readonly File[]
  readonly onClose: () => void
  readonly onOpen: (article: ArticleId, row: undefined) => void
}

type ImportState = ReturnType<typeof useImport>

function usePick({ give, giveFiles }: ImportState) {
  const { t } = useTranslation(['importing', 'common'])
  return async (side: Side): Promise<void> => {
    const outcome = await bridge.pickFiles()
    if (outcome.kind === 'cancelled') return
    if (outcome.kind === 'too-large') {
      const limit = outcome.limitBytes / (1024 * 1024)
      notify({ text: t('tooLargeToRead', { name: outcome.name, limit }), tone: 'warning' })
      return
    }
    if (outcome.kind === 'unreadable') {
      notify({ text: t('unreadable', { name: outcome.name }), tone: 'warning' })
      return
    }
    const files = outcome.files.map(({ name, bytes }) => rawFile(name, bytes))
    const [first, second] = files
    if (second !== undefined) await giveFiles(files)
    else if (first !== undefined) await give(side, first)
  }
}

function Sides({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation(['importing', 'common'])
  const { sides, give, put, swap } = state
  const pick = usePick(state)
  return (
    <div className={css.sides}>
      {(['source', 'target'] as const).map((side) => (
        <SideCard
          key={side}
          side={side}
          file={sides[side]}
          onGive={(file) => void give(side, file)}
          onPick={() => void pick(side)}
          onClear={() => put(side, undefined)}
          onChange={(file) => put(side, file)}
          onEncoding={(encoding) => {
            const file = sides[side]
            if (file !== undefined) void give(side, rawFile(file.name, file.bytes), encoding)
          }}
        />
      ))}
      {sides.source !== undefined && sides.target !== undefined && (
        <div className={css.swap}>
          <Button kind="quiet" icon={<ArrowLeftRight size={16} />} onPress={swap}>
            {t('swap')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Running({ running }: { readonly running: NonNullable<ImportState['running']> }) {
  const { t } = useTranslation(['importing', 'common'])
  const stage = t(`stage.${running.progress?.stage ?? 'reading'}`)
  const percent = Math.round((running.progress?.share ?? 0) * 100)
  return (
    <ProgressBar className={css.running ?? ''} value={percent} aria-label={stage}>
      <span>{stage}</span>
      <progress className={css.progress} max={100} value={percent} aria-hidden />
    </ProgressBar>
  )
}

function Failed({ state, onOpen }: { readonly state: ImportState } & Pick<ImportProps, 'onOpen'>) {
  const { t } = useTranslation(['importing', 'common'])
  const { failure } = state
  const nameOf = useLanguageName()
  if (failure === undefined || failure.kind === 'cancelled') return undefined
  return (
    <div className={css.failed} role="alert">
      <p>{sayImportFailure(t, failure, nameOf)}</p>
      {isMismatch(failure) && (
        <p className={css.asked}>
          <Button kind="quiet" onPress={() => void state.start({ allowSameFile: true, allowMismatch: true })}>
            {t('importAnyway')}
          </Button>
        </p>
      )}
      {failure.kind === 'already-imported' && (
        <p className={css.asked}>
          <Button onPress={() => onOpen(failure.article, undefined)}>{t('openExisting')}</Button>
          <Button kind="quiet" onPress={() => void state.start({ allowSameFile: true })}>
            {t('importAgain')}
          </Button>
        </p>
      )}
    </div>
  )
}

export function ImportDialog({ files, onClose, onOpen }: ImportProps) {
  const { t } = useTranslation(['importing', 'common'])
  const state = useImport(files, (article) => onOpen(article, undefined))
  const { sides, running } = state
  const isReady = sides.target?.stage === 'ready' && (sides.source === undefined || sides.source.stage === 'ready')
  const footer = (
    <>
      <Button kind="quiet" onPress={running?.cancel ?? onClose}>
        {t('common:action.cancel')}
      </Button>
      <Button kind="main" isDisabled={!isReady || running !== undefined} onPress={() => void state.start()}>
        {t('start')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('title')} size="large" onClose={running === undefined ? onClose : running.cancel} footer={footer}>
      <Sides state={state} />
      <Failed state={state} onOpen={onOpen} />
      {running !== undefined && <Running running={running} />}
    </Dialog>
  )
}
