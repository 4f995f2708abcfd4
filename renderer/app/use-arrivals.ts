/** Where files go that come to the window: into the import, back into the open article, or a question is asked first. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxFileBytes } from '../../contract/limits.ts'
import type { FileHome } from '../../contract/reimport.ts'
import type { LargeMemory } from '../../contract/window-bridge.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { ArrivedFile } from '../desk/dropped-file.ts'
import { openDialog } from '../keys/use-keys.ts'
import { dismissTopic, notify } from '../ui/notices.ts'
import { homeOf } from './home-of.ts'
import { useFileDrop } from './use-file-drop.ts'
import { useOfferedFiles } from './use-offered-files.ts'

type Ways = {
  readonly openArticle: ArticleId | undefined
  /** The import dialog is on the screen, and takes them. */
  readonly isImporting: boolean
  readonly onImport: (files: readonly ArrivedFile[]) => void
  /** A file that is too large for an article may become a translation memory. */
  readonly onLarge: (memory: LargeMemory) => void
  readonly onAsk: (file: ArrivedFile, home: FileHome) => void
}

/** Beneath a dialog that was opened meanwhile nothing is asked: what stands in it would be covered. */
const lookAgainMs = 500

async function untilFree(isImporting: () => boolean): Promise<void> {
  while (openDialog() !== null && !isImporting()) await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
}

/** Too large for an article, as a translation memory often is. */
function isLargeMemory({ name, sizeBytes }: ArrivedFile): boolean {
  return sizeBytes > maxFileBytes && /\.tmx$/iu.test(name)
}

/** Whoever waits for longer than this is told what for. */
const tellAfterMs = 400

/** Says that a file is being read, as long as it takes. */
function useWaitNotice(): <Answer>(file: ArrivedFile, answer: Promise<Answer>) => Promise<Answer> {
  const { t } = useTranslation('importing')
  return async (file, answer) => {
    const timer = setTimeout(
      () => notify({ text: t('readingFile', { name: file.name }), topic: 'arriving' }),
      tellAfterMs,
    )
    try {
      return await answer
    } finally {
      clearTimeout(timer)
      dismissTopic('arriving')
    }
  }
}

export function useArrivals(ways: Ways) {
  const [arrived, setArrived] = useState<ArrivedFile>()
  const whileTold = useWaitNotice()
  const latest = useRef(ways)
  latest.current = ways
  const arrive = async (files: readonly ArrivedFile[]): Promise<void> => {
    const [file, ...others] = files
    const { isImporting, openArticle } = latest.current
    const isAlone = file !== undefined && others.length === 0 && !isImporting
    const home = isAlone ? await whileTold(file, homeOf(file, openArticle)) : undefined
    await untilFree(() => latest.current.isImporting)
    if (isAlone && home !== undefined && !latest.current.isImporting) latest.current.onAsk(file, home)
    else latest.current.onImport(files)
  }
  // On the open article one file is a file of it that comes back; it says so if it is not.
  useFileDrop(ways.isImporting, (files) => {
    const large = files.find(isLargeMemory)
    if (large !== undefined) return ways.onLarge({ name: large.name, sizeBytes: large.sizeBytes, token: undefined })
    if (ways.openArticle !== undefined && !ways.isImporting && files.length === 1) setArrived(files[0])
    else void arrive(files)
  })
  useOfferedFiles(ways.isImporting, (files) => void arrive(files), ways.onLarge)
  return { arrived, setArrived }
}
