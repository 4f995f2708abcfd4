/** The main process: one window, one store, and nobody else inside. */
import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, session } from 'electron'
import { usualKeys } from '../../contract/key-choice.ts'
import type { MenuCommand, PickOutcome, Trouble, TroubleNews } from '../../contract/window-bridge.ts'
import { interfaceLanguageFor } from '../../locales/languages.ts'
import { shellWords } from '../../locales/shell-words.ts'
import { channels } from '../channels.ts'
import { registerAppScheme, serveAppScheme } from './app-scheme.ts'
import { settleBeforeClosing } from './closing.ts'
import { type CommandLine, readCommandLine } from './command-line.ts'
import { type HandOver, pickLibrary, readNamed } from './dialogs.ts'
import { Folders } from './folders.ts'
import { keepJson } from './kept-json.ts'
import { closeNetwork, wallPages, wallSession } from './lockdown.ts'
import { computerLanguage, type Look, readLook } from './look.ts'
import { enableArticleLines, showMenu } from './menu.ts'
import { reasonNotToStart, refuseToStart } from './refuse-to-start.ts'
import { answerRequests } from './requests.ts'
import { sayTrouble } from './say-trouble.ts'
import { databaseBinding, modelsFolder, samplesFolder, workerFile } from './shipped.ts'
import { StoreKeeper } from './store-keeper.ts'
import { openWindow } from './window.ts'

const allowDevTools = !app.isPackaged
const commandLine = readCommandLine(process.argv, process.env.INIT_CWD ?? process.cwd(), app.getAppPath())
let offered = commandLine.files
/** A library that was opened with the app, while another stands open. */
let offeredLibrary: string | undefined
let store: StoreKeeper | undefined
let window: BrowserWindow | undefined
let hearSettling: ReturnType<typeof settleBeforeClosing> | undefined

const userFolder = commandLine.userFolder ?? join(app.getPath('appData'), 'Sverka')
mkdirSync(userFolder, { recursive: true })
app.setPath('userData', userFolder)
const lookFile = join(userFolder, 'look.json')
let look: Look = readLook(lookFile)
let library = commandLine.library ?? join(userFolder, 'library.sverka')
let trouble: Trouble | undefined
let showsArticle = false
let keys = usualKeys

const reason = app.isPackaged ? reasonNotToStart(look.language) : undefined
if (reason !== undefined) refuseToStart(reason)
else if (app.requestSingleInstanceLock()) prepare()
else app.quit()

function prepare(): void {
  registerAppScheme()
  closeNetwork()
  wallPages()
  app.on('second-instance', (_event, args, calledFrom) => openAlso(readCommandLine(args, calledFrom, app.getAppPath())))
  // macOS names a file so, at the start as later.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openAlso(readCommandLine([app.getPath('exe'), path], dirname(path), ''))
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(open)
}

function open(): void {
  wallSession(session.defaultSession, allowDevTools)
  serveAppScheme(join(__dirname, 'page'))
  nativeTheme.themeSource = look.theme
  layMenu()
  const keeper = new StoreKeeper(join(__dirname, 'compiled-store.cjs'), storeOptions(), tellTrouble)
  store = keeper
  answerRequests({
    window: () => window,
    onConnect: (own) => {
      keeper.connect(own.webContents)
      showTrouble()
    },
    onLook: ({ language: wished, theme, keys: chosen }) => {
      if (JSON.stringify(chosen) !== JSON.stringify(keys)) {
        keys = chosen
        layMenu()
      }
      if (wished === look.language && theme === look.theme) return
      look = { language: interfaceLanguageFor(wished), theme }
      keepJson(lookFile, look)
      layMenu()
    },
    onShowsArticle: (isShown) => {
      showsArticle = isShown
      enableArticleLines(isShown)
    },
    onSettling: (how) => hearSettling?.(how),
    onTryAgain: (answer) => keeper.openAgain(answer),
    onChooseLibrary: (own) => void chooseLibrary(own, keeper),
    onOpenOffered: openOffered,
    onQuit: () => app.quit(),
    onPicked: handOverTo(keeper),
    onExported: (note) => keeper.noteExported(note),
    takeOffered: () => takeOffered(keeper),
    folders: new Folders(join(userFolder, 'folders.json')),
  })
  endStoreBeforeQuitting(keeper)
  window = openWindow({
    appFolder: __dirname,
    stateFile: join(userFolder, 'window.json'),
    language: computerLanguage(),
    beginIn: look.language,
    allowDevTools,
  })
  hearSettling = settleBeforeClosing(window)
}

function storeOptions() {
  return {
    library,
    samples: samplesFolder(),
    models: modelsFolder(),
    worker: workerFile(),
    binding: databaseBinding(),
  }
}

function layMenu(): void {
  showMenu(shellWords[look.language].menu, keys, act, allowDevTools)
  enableArticleLines(showsArticle)
}

function act(chosen: MenuCommand): void {
  window?.webContents.send(channels.menu, chosen)
}

/** Each file is offered once; a library until it is opened. */
async function takeOffered(store: StoreKeeper): Promise<PickOutcome | { readonly kind: 'library' }> {
  if (offeredLibrary !== undefined) return { kind: 'library' }
  const paths = offered
  offered = []
  return paths.length === 0 ? { kind: 'cancelled' } : readNamed(paths, handOverTo(store))
}

function handOverTo(store: StoreKeeper): HandOver {
  return {
    bytes: (token, bytes) => store.handPicked(token, bytes),
    path: (token, path) => store.handPath(token, path),
  }
}

/** Somebody started the app once more, or opened a file or a library with it. */
function openAlso({ files, library: named }: CommandLine): void {
  if (files.length > 0) offered = files
  if (named !== undefined && named !== library) {
    // On macOS a library may be named before there is a store.
    if (store === undefined) library = named
    else offeredLibrary = named
  }
  // The page stores what is typed in the library that stands open; where none does, it has nothing to store.
  if (offeredLibrary !== undefined && trouble !== undefined) openOffered()
  else if (offeredLibrary !== undefined || files.length > 0) window?.webContents.send(channels.offered)
  showAgain()
}

/** The page begins anew with it: nothing of the other library stays on the screen. */
function openOffered(): void {
  if (offeredLibrary === undefined) return
  library = offeredLibrary
  offeredLibrary = undefined
  window?.webContents.reload()
  void store?.openOther(library)
}

function showAgain(): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** The terminal hears it too, in one sentence: whoever started the app there may see no window. */
function tellTrouble(why: Trouble | undefined): void {
  trouble = why
  if (why !== undefined && why.kind !== 'slow') console.error(sayTrouble(why, library, look.language))
  showTrouble()
}

function showTrouble(): void {
  if (window === undefined || window.isDestroyed()) return
  const news: TroubleNews | undefined = trouble && {
    why: trouble,
    file: basename(library),
    folder: dirname(library),
    ...look,
  }
  window.webContents.send(channels.trouble, news)
}

async function chooseLibrary(own: BrowserWindow, store: StoreKeeper): Promise<void> {
  const chosen = await pickLibrary(own)
  if (chosen === undefined) return
  library = chosen
  await store.openOther(chosen)
}

/** The library is closed in order before the app goes: the first wish to quit is held back until it is. */
function endStoreBeforeQuitting(store: StoreKeeper): void {
  let isEnded = false
  app.on('will-quit', (event) => {
    if (isEnded) return
    event.preventDefault()
    void store.end().then(() => {
      isEnded = true
      app.quit()
    })
  })
}
