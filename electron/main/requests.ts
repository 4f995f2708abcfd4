/** Answers what the preload asks for; every sender and every argument is checked first. */
import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, nativeTheme } from 'electron'
import * as v from 'valibot'
import { keyChoice } from '../../contract/key-choice.ts'
import { maxFileBytes, maxNameChars, maxReasonChars } from '../../contract/limits.ts'
import { themes } from '../../contract/settings.ts'
import {
  type ExportNote,
  type MissingAnswer,
  mostRecentFolders,
  type PickOutcome,
  type Settling,
  settlings,
} from '../../contract/window-bridge.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { channels, pageOrigin } from '../channels.ts'
import { type HandOver, pickFiles, pickMemory, saveFile, savePdf } from './dialogs.ts'
import { type Folders, shownFolder } from './folders.ts'

const nothing = v.undefined()
const fileName = v.pipe(v.string(), v.maxLength(maxNameChars))
const fileToSave = v.strictObject({
  name: fileName,
  // An exported article may be larger than one that is let in.
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.byteLength <= 4 * maxFileBytes),
  ),
  exported: v.optional(
    v.strictObject({
      article: v.pipe(v.string(), v.uuid(), v.transform(asId<ArticleId>)),
      overrideReason: v.optional(v.pipe(v.string(), v.maxLength(maxReasonChars))),
    }),
  ),
})
const placeInList = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostRecentFolders - 1)))
const pageToPrint = v.strictObject({
  name: fileName,
  page: v.pipe(v.string(), v.maxLength(maxFileBytes)),
  title: fileName,
  subtitle: fileName,
})
const lookSchema = v.strictObject({
  language: v.pipe(v.string(), v.regex(/^(?:system|[a-z]{2,3})$/u)),
  theme: v.picklist(themes),
  keys: keyChoice,
})

const missingAnswer = v.optional(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('restore'), copy: v.pipe(v.string(), v.maxLength(maxNameChars)) }),
    v.strictObject({ kind: v.literal('begin') }),
  ]),
)

export type Requests = {
  readonly window: () => BrowserWindow | undefined
  readonly onConnect: (window: BrowserWindow) => void
  /** The language is one of the interface, or that of the computer where there is none such. */
  readonly onLook: (look: v.InferOutput<typeof lookSchema>) => void
  readonly onShowsArticle: (isShown: boolean) => void
  readonly onTryAgain: (answer: MissingAnswer | undefined) => void
  readonly onChooseLibrary: (window: BrowserWindow) => void
  readonly onQuit: () => void
  readonly onSettling: (how: Settling) => void
  /** A person picked a file; the page gets only the token. */
  readonly onPicked: HandOver
  /** The file of an article stands where a person put it. */
  readonly onExported: (note: ExportNote) => void
  /** What was opened with the app and nobody has taken yet. */
  readonly takeOffered: () => Promise<PickOutcome | { readonly kind: 'library' }>
  readonly onOpenOffered: () => void
  readonly folders: Folders
}

/** Starts answering. A request of a foreign sender or with unfit arguments is refused and told on the console. */
export function answerRequests(requests: Requests): void {
  const { window } = requests
  const hear = <Schema extends v.GenericSchema>(
    channel: string,
    schema: Schema,
    act: (value: v.InferOutput<Schema>, own: BrowserWindow) => void,
  ) =>
    ipcMain.on(channel, (event, value: unknown) => {
      const own = ownWindow(event, window())
      const parsed = v.safeParse(schema, value)
      if (own !== undefined && parsed.success) act(parsed.output, own)
      else console.error(`refused: ${channel}`)
    })
  const answer = <Schema extends v.GenericSchema, Reply>(
    channel: string,
    schema: Schema,
    act: (value: v.InferOutput<Schema>, own: BrowserWindow) => Promise<Reply>,
  ) =>
    ipcMain.handle(channel, (event, value: unknown) => {
      const own = ownWindow(event, window())
      const parsed = v.safeParse(schema, value)
      if (own === undefined || !parsed.success) throw new Error(`refused: ${channel}`)
      return act(parsed.output, own)
    })

  hear(channels.connect, nothing, (_nothing, own) => requests.onConnect(own))
  hear(channels.describe, lookSchema, (described) => {
    nativeTheme.themeSource = described.theme
    requests.onLook(described)
  })
  hear(channels.showsArticle, v.boolean(), requests.onShowsArticle)
  hear(channels.tryAgain, missingAnswer, requests.onTryAgain)
  hear(channels.chooseLibrary, nothing, (_nothing, own) => requests.onChooseLibrary(own))
  hear(channels.openOffered, nothing, requests.onOpenOffered)
  hear(channels.quit, nothing, requests.onQuit)
  hear(channels.settling, v.picklist(settlings), requests.onSettling)
  const { folders, onPicked } = requests
  answer(channels.pickFiles, placeInList, (recent, own) => pickFiles(own, { folders, handOver: onPicked, recent }))
  answer(channels.recentFolders, nothing, () => Promise.resolve(folders.recent().map((folder) => shownFolder(folder))))
  answer(channels.pickMemory, nothing, (_nothing, own) => pickMemory(own, { folders, handOver: onPicked }))
  answer(channels.takeOffered, nothing, () => requests.takeOffered())
  answer(channels.savePdf, pageToPrint, (printed, own) => savePdf(own, folders, printed))
  answer(channels.saveFile, fileToSave, (file, own) => saveAndNote(own, file, requests))
}

/** An export is told once its file stands. */
async function saveAndNote(
  own: BrowserWindow,
  { name, bytes, exported }: v.InferOutput<typeof fileToSave>,
  { folders, onExported }: Requests,
) {
  const outcome = await saveFile(own, folders, { name, bytes })
  if (outcome.kind === 'saved' && exported !== undefined) onExported(exported)
  return outcome
}

/** Our window, if its own top page at our own address is what is asking. */
function ownWindow(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow | undefined) {
  const frame = event.senderFrame
  if (window === undefined || window.isDestroyed() || frame === null) return undefined
  const isTopPage = event.sender === window.webContents && frame === window.webContents.mainFrame
  return isTopPage && frame.url.startsWith(`${pageOrigin}/`) ? window : undefined
}
